package fr.treille.programme.regles;

import fr.treille.programme.Campagne;
import fr.treille.programme.Composition;
import fr.treille.programme.Interrupteurs.BaseTailleOg;
import fr.treille.programme.MembreDuProjet;
import fr.treille.programme.Parametre;
import fr.treille.programme.Projet;
import fr.treille.socle.Constat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A project under examination: the members that are left once the others were set aside, and the parameters it
/// reads.
public record Examen(Campagne campagne, Projet projet, List<MembreDuProjet> retenus, Lecture lecture) {
    public int essms() {
        return retenus.size();
    }

    /// ESSMS of the OG of this member, by what the campaign counts.
    public int taille(MembreDuProjet membre) {
        var base = lecture.choix(Parametre.TAILLE_OG_BASE, BaseTailleOg.class).orElse(BaseTailleOg.ESSMS_GERES);
        if (base == BaseTailleOg.ESSMS_GERES) return membre.tailleOg();
        return (int) retenus.stream().filter(m -> m.og().equals(membre.og())).count();
    }

    public boolean petit(MembreDuProjet membre) {
        return lecture.entier(Parametre.SEUIL_PETIT_OG)
                .map(seuil -> taille(membre) < seuil)
                .orElse(false);
    }

    public boolean tousPetits() {
        return !retenus.isEmpty() && retenus.stream().allMatch(this::petit);
    }

    public long nombreDOg() {
        return retenus.stream().map(MembreDuProjet::og).distinct().count();
    }

    public @Nullable Composition composition() {
        if (retenus.isEmpty()) return null;
        if (nombreDOg() == 1) return Composition.OG_UNIQUE;
        return tousPetits() ? Composition.PETITS_OG : Composition.PLUSIEURS_OG_AVEC_GRAND_OG;
    }

    /// ESSMS by region, those that say where they stand.
    public Map<String, Long> regions() {
        return retenus.stream()
                .map(m -> m.declarations().region())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    public boolean referencee(MembreDuProjet membre) {
        var sienne = membre.declarations().solutionReferencee();
        return sienne == null ? projet.solutionReferencee() : sienne;
    }

    /// A finding whose source is the campaign's own for this rule.
    Constat constat(Constat.Gravite gravite, String code, String phrase, String remede) {
        return new Constat(gravite, code, phrase, campagne.source(code), remede);
    }

    /// A finding whose source is the one of a parameter.
    public Constat constat(Constat.Gravite gravite, String code, Parametre parametre, String phrase, String remede) {
        return new Constat(gravite, code, phrase, campagne.source(parametre), remede);
    }
}
