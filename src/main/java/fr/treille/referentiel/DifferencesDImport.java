package fr.treille.referentiel;

import fr.treille.referentiel.EvenementDuRegistre.Changement;
import fr.treille.referentiel.EvenementDuRegistre.Genre;
import fr.treille.referentiel.EvenementDuRegistre.Sujet;
import fr.treille.referentiel.jdbc.LectureDesDifferences;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.tableaux.Demande;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an import found to differ from what the register held: per kind the count and the list.
@Service
@ReserveAuNational
public class DifferencesDImport {
    private final LectureDesDifferences lecture;

    DifferencesDImport(LectureDesDifferences lecture) {
        this.lecture = lecture;
    }

    /// @param nombre rows concerned
    public record Compte(Sujet sujet, Genre genre, int nombre) {}

    /// One row of the register and all that changed in it.
    /// @param numero FINESS, or the identifier of a grouping in the flow
    /// @param nom    absent while it is known by its number alone
    public record Ligne(
            String numero,
            Sujet sujet,
            @Nullable String nom,
            @Nullable String departement,
            List<Genre> genres,
            List<Changement> changements) {}

    /// Which lines are wanted.
    /// @param genre absent for every kind
    /// @param liste absent for no other narrowing
    public record Filtre(
            UUID importation,
            @Nullable Sujet sujet,
            @Nullable Genre genre,
            @Nullable Liste liste) {}

    /// The lists behind the three counts of an import.
    public enum Liste {
        CREES("créés"),
        MODIFIES("modifiés"),
        FERMES("fermés");

        private final String libelle;

        Liste(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// By subject, then in the order of the kinds.
    public List<Compte> comptes(UUID importation) {
        return lecture.comptes(importation);
    }

    /// @return at most this many, in the order of the numbers
    public List<Ligne> page(Filtre filtre, Demande demande, int limite) {
        return lecture.page(filtre, demande, limite);
    }

    /// Every line, read as it comes: for exports.
    @Transactional(readOnly = true)
    public void parcourir(Filtre filtre, Consumer<Ligne> lecteur) {
        lecture.parcourir(filtre, lecteur);
    }

    /// The numbers alone.
    public List<String> numeros(UUID importation, Sujet sujet, Genre genre) {
        return lecture.numeros(importation, sujet, genre);
    }
}
