package fr.treille.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The diagnostic of one subject, as one reader sees it.
/// @param nom           of the ESSMS or OG
/// @param og            of an ESSMS; absent for an OG
/// @param reponses      without what this reader may not read
/// @param comparaison   with the levels around, empty for an OG
/// @param referencement what the catalogue says of the solution in the field of this ESSMS
/// @param connu         what the register says, with its date
public record Dossier(
        Sujet sujet,
        String nom,
        @Nullable Gestionnaire og,
        Droit droit,
        Reponses reponses,
        Bilan bilan,
        Comparaison comparaison,
        Progression progression,
        Referencement referencement,
        List<String> connu) {

    public record Gestionnaire(Sujet sujet, String nom) {}

    /// @param solution absent when no DUI is named
    /// @param champ    in words; absent outside the seven fields
    /// @param etat     `REFERENCEE`, `CANDIDATE` or `RETIREE`; absent when the catalogue says nothing
    public record Referencement(
            @Nullable String solution,
            @Nullable String champ,
            @Nullable String etat) {
        static final Referencement AUCUN = new Referencement(null, null, null);
    }

    public boolean commence() {
        return !reponses.parQuestion().isEmpty();
    }
}
