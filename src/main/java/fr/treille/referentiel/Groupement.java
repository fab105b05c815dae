package fr.treille.referentiel;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A legal grouping or a network, with its members.
/// @param nom       absent while the flow gives an identifier alone
/// @param organisme the legal entity that it is itself, where it is one
/// @param saisi     entered by hand, not read in FINESS+
public record Groupement(
        UUID id,
        Genre genre,
        @Nullable String nom,
        @Nullable String numero,
        @Nullable String organisme,
        @Nullable String region,
        @Nullable LocalDate debut,
        @Nullable LocalDate fin,
        @Nullable String note,
        boolean saisi,
        List<Membre> membres) {
    public enum Genre {
        GCSMS("Groupement de coopération sociale ou médico-sociale (GCSMS)"),
        GCS("Groupement de coopération sanitaire (GCS)"),
        GHT("Groupement hospitalier de territoire (GHT)"),
        GTSMS("Groupement territorial social et médico-social (GTSMS)"),
        FEDERATION("Fédération ou réseau"),
        AUTRE("Autre groupement");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public enum Role {
        SUPPORT("établissement support"),
        ADMINISTRATEUR("administrateur"),
        MEMBRE("membre"),
        ASSOCIE("associé");

        private final String libelle;

        Role(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// @param organisme FINESS, absent while the register does not know the member
    /// @param saisi     entered by hand
    public record Membre(
            UUID id,
            @Nullable String organisme,
            String designation,
            Role role,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            boolean saisi) {}

    /// A grouping seen from an organisme.
    /// @param role absent when the organisme is the grouping itself
    public record Appartenance(
            UUID groupement,
            Genre genre,
            String nom,
            @Nullable Role role,
            @Nullable LocalDate fin) {}

    public String designation() {
        return nom == null ? "Groupement " + (numero == null ? "sans nom" : numero) : nom;
    }
}
