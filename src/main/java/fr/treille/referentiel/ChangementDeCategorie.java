package fr.treille.referentiel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the national administrator said of a category.
/// @param id      grows with time
/// @param essms   as in [Categorie#essms]
/// @param effetLe day from which it holds
/// @param par     who said it
/// @param confirmePar who confirmed it, where what is eligible moved
public record ChangementDeCategorie(
        long id,
        String code,
        String libelle,
        @Nullable Champ champ,
        String essms,
        boolean sons,
        LocalDate effetLe,
        String source,
        String par,
        @Nullable String confirmePar,
        Instant le) {
    /// Whether it says the same.
    boolean dit(Saisie saisie) {
        return libelle.equals(saisie.libelle().strip())
                && champ == saisie.champ()
                && essms.equals(saisie.essms())
                && sons == saisie.sons()
                && effetLe.equals(saisie.effetLe())
                && source.equals(saisie.source().strip());
    }

    /// What was typed.
    public record Saisie(
            String libelle,
            @Nullable Champ champ,
            String essms,
            boolean sons,
            @Nullable LocalDate effetLe,
            String source) {}
}
