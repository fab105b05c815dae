package fr.treille.referentiel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a row of the register, with the file that told it.
/// @param source      name of the file, or of the demonstration
/// @param dateFichier date the file carries; the event is not younger
public record EvenementDuRegistre(Genre genre, LocalDate dateFichier, String source, List<Changement> changements) {
    public enum Genre {
        OUVERTURE("Entrée au registre"),
        FERMETURE("Fermeture"),
        REOUVERTURE("Réouverture"),
        DEMENAGEMENT("Déménagement"),
        RENOMMAGE("Changement de nom"),
        CHANGEMENT_OG("Changement d'organisme gestionnaire"),
        CHANGEMENT_CATEGORIE("Changement de catégorie"),
        MODIFICATION("Modification");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// One column that changed; absent before an opening and after an erasure of the value.
    public record Changement(
            String champ, @Nullable String avant, @Nullable String apres) {}
}
