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
    public enum Etat {
        COMMENCE("Commencé"),
        PAR_SON_ORGANISME("Par son organisme"),
        A_COMMENCER("À commencer");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Etat etat() {
        if (derniere != null) return Etat.COMMENCE;
        return parties > 0 ? Etat.PAR_SON_ORGANISME : Etat.A_COMMENCER;
    }
}
