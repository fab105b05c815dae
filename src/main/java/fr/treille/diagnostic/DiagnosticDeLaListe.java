package fr.treille.diagnostic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An ESSMS in the list of those whose diagnostic a reader may see, begun or not.
/// @param parties  sections that were answered, by itself or by its OG
/// @param derniere day of its latest answer; absent while it has given none
public record DiagnosticDeLaListe(
        String finess,
        String nom,
        String organisme,
        @Nullable String champ,
        @Nullable String departement,
        int parties,
        @Nullable LocalDate derniere) {
    public String etat() {
        return derniere != null ? "Commencé" : parties > 0 ? "Par son organisme" : "À commencer";
    }
}
