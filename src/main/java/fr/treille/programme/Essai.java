package fr.treille.programme;

import fr.treille.socle.Constat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// One value tried on a campaign.
sealed interface Essai {
    /// @param apres the campaign that would say it
    record Possible(Valeur dite, Campagne apres) implements Essai {}

    /// @param motifs everything that stands in the way
    record Impossible(List<Constat> motifs) implements Essai {}

    /// @param vue version that the person was looking at
    static Essai faire(Campagne avant, String vue, ValeurSaisie saisie) {
        var motifs = new ArrayList<Constat>();
        if (!avant.version().equals(vue)) {
            motifs.add(motif("La campagne a changé entre-temps.", "Relisez-la, puis recommencez s'il y a lieu."));
        }
        if (saisie.source().isBlank()) {
            motifs.add(motif("Une valeur a une source.", "Indiquez le texte, sa date et sa page."));
        }
        if (saisie.valeur().isBlank() != (saisie.certitude() == Certitude.INCONNU)) {
            motifs.add(motif(
                    "Une valeur vide est inconnue, et une valeur inconnue est vide.",
                    "Écrivez la valeur et sa certitude, ou laissez-la vide et dites-la inconnue."));
        }
        return motifs.isEmpty() ? essayer(avant, saisie) : new Impossible(motifs);
    }

    private static Essai essayer(Campagne avant, ValeurSaisie saisie) {
        var parametre = saisie.parametre();
        var brut = saisie.valeur().strip();
        Valeur dite;
        try {
            dite = new Valeur(
                    parametre,
                    brut.isEmpty() ? null : brut,
                    saisie.source().strip(),
                    saisie.certitude(),
                    saisie.note().isBlank() ? null : saisie.note().strip());
        } catch (RuntimeException e) {
            return impossible(
                    "« %s » ne convient pas pour %s.".formatted(brut, parametre.libelle()),
                    "Il faut %s%s."
                            .formatted(
                                    parametre.genre().attendu(),
                                    parametre.admis().isEmpty() ? "" : " : " + String.join(", ", parametre.admis())));
        }
        var apres = avant.avec(dite);
        if (Echeances.incoherence(new EnumMap<>(apres.valeurs())).isPresent()) {
            return impossible("L'avance et le solde ne font pas le tout.", "Dites d'abord l'autre part inconnue.");
        }
        if (apres.version().equals(avant.version())) {
            return impossible("Cette valeur est déjà celle de la campagne.", "Rien n'est à enregistrer.");
        }
        return new Possible(dite, apres);
    }

    private static Essai impossible(String phrase, String remede) {
        return new Impossible(List.of(motif(phrase, remede)));
    }

    /// A refusal of this page.
    static Constat motif(String phrase, String remede) {
        return new Constat(Constat.Gravite.BLOQUANT, "CAMPAGNE.COMPLETION", phrase, "Règle de Treille", remede);
    }
}
