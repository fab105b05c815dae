package fr.treille.programme.regles;

import static fr.treille.socle.Constat.Gravite.ALERTE;
import static fr.treille.socle.Constat.Gravite.BLOQUANT;

import fr.treille.programme.MembreDuProjet;
import fr.treille.programme.Parametre;
import fr.treille.programme.Territoire;
import fr.treille.referentiel.Champ;
import fr.treille.socle.Constat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the first campaign alone asked: a majority funded by health insurance, small OG together, a limited number of
/// funded ESSMS.
public final class RegleAmorcage implements Regle {
    @Override
    public List<Constat> verifier(Examen examen) {
        var constats = new ArrayList<Constat>();
        var champs = examen.lecture().liste(Parametre.CHAMPS_ASSURANCE_MALADIE, Champ.class);
        long assures = examen.retenus().stream().filter(m -> assure(m, champs)).count();
        if (!champs.isEmpty() && examen.essms() > 0 && assures * 2 <= examen.essms()) {
            constats.add(examen.constat(
                    BLOQUANT,
                    "V08",
                    Parametre.CHAMPS_ASSURANCE_MALADIE,
                    "En phase d'amorçage (temps 1), la majorité des ESMS doit être financée au moins en partie par"
                            + " l'assurance maladie.",
                    "Ajoutez des ESMS financés par l'assurance maladie, ou retirez des ESMS sociaux."));
        }
        var parametre = examen.projet().territoire() == Territoire.HEXAGONE
                ? Parametre.MINIMUM_OG_HEXAGONE
                : Parametre.MINIMUM_OG_CORSE_OUTREMER;
        examen.lecture()
                .entier(parametre)
                .filter(minimum -> examen.tousPetits() && examen.nombreDOg() < minimum)
                .ifPresent(minimum -> constats.add(examen.constat(
                        BLOQUANT,
                        "V11",
                        parametre,
                        "Les petits organismes gestionnaires doivent être au moins %d à se regrouper."
                                .formatted(minimum),
                        "Rapprochez-vous d'autres organismes gestionnaires de votre territoire.")));
        examen.lecture()
                .entier(Parametre.PLAFOND_FINANCES)
                .filter(plafond -> examen.essms() > plafond)
                .ifPresent(plafond -> constats.add(examen.constat(
                        ALERTE,
                        "V12",
                        Parametre.PLAFOND_FINANCES,
                        "Seuls %d ESMS seront financés sur les %d déclarés. Choisissez lesquels."
                                .formatted(plafond, examen.essms()),
                        "Sans choix de votre part, les premiers numéros FINESS sont financés.")));
        return constats;
    }

    /// The members the campaign funds: all of them up to its limit, then those the porteur keeps; where the choice
    /// leaves more than the limit, the lowest numbers.
    public static List<MembreDuProjet> finances(Examen examen) {
        var plafond = examen.lecture().entier(Parametre.PLAFOND_FINANCES);
        if (plafond.isEmpty() || examen.essms() <= plafond.get()) return examen.retenus();
        var choisis = examen.retenus().stream()
                .filter(m -> Boolean.TRUE.equals(m.declarations().retenu()))
                .toList();
        var possibles = choisis.isEmpty()
                ? examen.retenus().stream()
                        .filter(m -> !Boolean.FALSE.equals(m.declarations().retenu()))
                        .toList()
                : choisis;
        var finances = possibles.stream()
                .sorted(Comparator.comparing(MembreDuProjet::finess))
                .limit(plafond.get())
                .toList();
        return examen.retenus().stream().filter(finances::contains).toList();
    }

    private static boolean assure(MembreDuProjet membre, List<Champ> champs) {
        var dit = membre.declarations().assuranceMaladie();
        return dit == null ? champs.contains(membre.champ()) : dit;
    }
}
