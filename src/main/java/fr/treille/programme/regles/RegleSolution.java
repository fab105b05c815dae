package fr.treille.programme.regles;

import static fr.treille.socle.Constat.Gravite.ALERTE;
import static fr.treille.socle.Constat.Gravite.BLOQUANT;

import fr.treille.programme.Interrupteurs.SolutionUnique;
import fr.treille.programme.MembreDuProjet;
import fr.treille.programme.Nature;
import fr.treille.programme.Parametre;
import fr.treille.programme.Typologie;
import fr.treille.referentiel.Champ;
import fr.treille.socle.Constat;
import fr.treille.socle.Constat.Gravite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// One DUI solution for the grappe, referenced for the field of each member, bought after a competition.
public final class RegleSolution implements Regle {
    private static final Set<Champ> DISPENSES = Set.of(Champ.AHI, Champ.PJM);

    @Override
    public List<Constat> verifier(Examen examen) {
        var constats = new ArrayList<Constat>();
        unicite(examen, constats);
        referencement(examen, constats);
        boolean achat = examen.retenus().stream().anyMatch(m -> m.nature() == Nature.ACQUISITION);
        if (achat && Boolean.FALSE.equals(examen.projet().preuveMiseEnConcurrence())) {
            constats.add(examen.constat(
                    BLOQUANT,
                    "V18",
                    "Un projet d'acquisition suppose une mise en concurrence des éditeurs : joignez la preuve.",
                    "Joignez l'avis de marché ou les offres comparées."));
        }
        return constats;
    }

    private static void unicite(Examen examen, List<Constat> constats) {
        var regle = examen.lecture()
                .choix(Parametre.SOLUTION_UNIQUE, SolutionUnique.class)
                .orElse(SolutionUnique.NON);
        boolean exigee = switch (regle) {
            case OUI -> true;
            case PROJETS_MIXTES ->
                Typologie.de(examen.retenus()).filter(t -> t == Typologie.MIXTE).isPresent();
            case NON -> false;
        };
        var solutions = new TreeMap<String, String>();
        examen.retenus().stream()
                .map(m -> m.declarations().solution())
                .filter(Objects::nonNull)
                .sorted()
                .forEach(s -> solutions.putIfAbsent(s.strip().toLowerCase(Locale.FRENCH), s.strip()));
        if (exigee && solutions.size() > 1) {
            constats.add(examen.constat(
                    BLOQUANT,
                    "V13",
                    Parametre.SOLUTION_UNIQUE,
                    "Tous les ESSMS de la grappe doivent retenir la même solution DUI : %s."
                            .formatted(String.join(", ", solutions.values())),
                    "Mettez-vous d'accord sur une solution, ou partagez la grappe."));
        }
    }

    private static void referencement(Examen examen, List<Constat> constats) {
        boolean dispense = examen.lecture().oui(Parametre.EXEMPTION_AHI_PJM)
                && examen.retenus().stream().allMatch(m -> DISPENSES.contains(m.champ()));
        boolean ahiSons = examen.lecture().oui(Parametre.AHI_SONS);
        var gravite = examen.lecture()
                .choix(Parametre.SOLUTION_NON_REFERENCEE, Gravite.class)
                .orElse(ALERTE);
        boolean dispenseUtile = false;
        for (var membre : examen.retenus()) {
            if (examen.referencee(membre)) continue;
            var candidate = membre.declarations().solutionCandidate();
            if (ahiSons
                    && membre.champ() == Champ.AHI
                    && Boolean.TRUE.equals(membre.declarations().eligibleSons())
                    && candidate != null) {
                if (!candidate) constats.add(candidature(examen, membre));
            } else if (dispense) {
                dispenseUtile = true;
            } else {
                constats.add(nonReferencee(examen, gravite, membre));
            }
        }
        if (dispenseUtile) {
            constats.add(examen.constat(
                    ALERTE,
                    "V15",
                    "Solution non référencée acceptée pour un projet uniquement AHI ou PJM ; vous devez pouvoir"
                            + " atteindre les cibles d'usage.",
                    "Faites confirmer par l'éditeur que les cibles d'usage sont à portée."));
        }
    }

    private static Constat candidature(Examen examen, MembreDuProjet membre) {
        return new Constat(
                BLOQUANT,
                "V16",
                "La solution doit être candidate au référencement Ségur à la signature de la convention.",
                examen.campagne().source("V16"),
                "Demandez à l'éditeur la preuve de sa candidature.",
                membre.finess());
    }

    private static Constat nonReferencee(Examen examen, Gravite gravite, MembreDuProjet membre) {
        var solution = membre.declarations().solution();
        return new Constat(
                gravite,
                "V14",
                "La solution %s n'est pas référencée Ségur pour le domaine %s de %s."
                        .formatted(solution == null ? "retenue" : solution, membre.champ(), membre.designation()),
                examen.campagne().source("V14"),
                gravite == ALERTE
                        ? "Vérifiez son référencement : une solution référencée ouvre un plafond éditeur plus élevé."
                        : "Retenez une solution référencée pour ce domaine.",
                membre.finess());
    }
}
