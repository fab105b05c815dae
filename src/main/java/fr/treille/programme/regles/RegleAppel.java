package fr.treille.programme.regles;

import static fr.treille.socle.Constat.Gravite.ALERTE;
import static fr.treille.socle.Constat.Gravite.BLOQUANT;

import fr.treille.programme.Interrupteurs.AuDela;
import fr.treille.programme.Interrupteurs.Guichet;
import fr.treille.programme.Orientation;
import fr.treille.programme.Orientation.Portee;
import fr.treille.programme.Parametre;
import fr.treille.programme.Territoire;
import fr.treille.socle.Constat;
import fr.treille.socle.Constat.Gravite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which call a project belongs to, and which ARS leads it.
public final class RegleAppel implements Regle {
    @Override
    public List<Constat> verifier(Examen examen) {
        var constats = new ArrayList<Constat>();
        var orientation = orienter(examen);
        boolean national = guichet(examen) == Guichet.NATIONAL;
        if (national && orientation.portee() != Portee.NATIONALE) {
            constats.add(appel(examen, ALERTE, Parametre.QUEUE_A_PARTIR_DU, "régional"));
        } else if (!national && orientation.portee() == Portee.NATIONALE) {
            constats.add(appel(examen, BLOQUANT, maximum(examen), "national"));
        } else if (!national && orientation.portee() == Portee.AMBIGUE) {
            constats.add(appel(
                    examen,
                    BLOQUANT,
                    Parametre.AU_DELA,
                    "national ou régional, les textes de l'année ne s'accordant pas"));
        }
        var regions = examen.regions();
        var chef = orientation.chefDeFile();
        if (regions.size() > 1 && chef != null) {
            constats.add(examen.constat(
                    ALERTE,
                    "V46",
                    "Projet multirégional : l'ARS chef de file proposée est %s (%d ESSMS sur %d)."
                            .formatted(
                                    "ARS " + Territoire.nomDeLaRegion(chef),
                                    regions.getOrDefault(chef, 0L),
                                    examen.essms()),
                    "Prévenez les autres ARS concernées."));
        }
        return constats;
    }

    /// Where the file goes, by the number of eligible ESSMS and of the regions they say they stand in.
    public static Orientation orienter(Examen examen) {
        var regions = examen.regions();
        var locale = regions.size() > 1 ? Portee.MULTI_REGIONALE : Portee.REGIONALE;
        Portee portee;
        if (guichet(examen) == Guichet.NATIONAL) {
            portee = depasse(
                            examen,
                            examen.lecture()
                                    .entier(Parametre.QUEUE_A_PARTIR_DU)
                                    .map(n -> n - 1)
                                    .orElse(null))
                    ? Portee.NATIONALE
                    : locale;
        } else if (depasse(examen, examen.lecture().entier(maximum(examen)).orElse(null))) {
            boolean ambigu = regions.size() < 2
                    && examen.lecture().choix(Parametre.AU_DELA, AuDela.class).orElse(AuDela.NATIONAL) == AuDela.AMBIGU;
            portee = ambigu ? Portee.AMBIGUE : Portee.NATIONALE;
        } else {
            portee = locale;
        }
        return new Orientation(portee, chefDeFile(regions, examen.projet().region()));
    }

    private static Guichet guichet(Examen examen) {
        return examen.lecture().choix(Parametre.GUICHET, Guichet.class).orElse(Guichet.TOUS);
    }

    private static Parametre maximum(Examen examen) {
        return examen.regions().size() > 1 ? Parametre.MAXIMUM_PLUSIEURS_REGIONS : Parametre.MAXIMUM_UNE_REGION;
    }

    private static boolean depasse(Examen examen, @Nullable Integer maximum) {
        return maximum != null && examen.essms() > maximum;
    }

    /// The region with the most ESSMS; among equals the porteur's, then the lowest code.
    private static @Nullable String chefDeFile(Map<String, Long> regions, @Nullable String duPorteur) {
        return regions.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<String, Long>::getValue)
                        .thenComparing(e -> e.getKey().equals(duPorteur))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Constat appel(Examen examen, Gravite gravite, Parametre parametre, String appel) {
        return examen.constat(
                gravite,
                "V10",
                parametre,
                "Avec %d ESSMS, votre projet relève de l'appel à projets %s.".formatted(examen.essms(), appel),
                gravite == ALERTE
                        ? "Comparez avec la campagne régionale de la même année."
                        : "Déposez à cet appel, ou partagez la grappe en deux projets.");
    }
}
