package fr.treille.referentiel;

import fr.treille.referentiel.EvenementDuRegistre.Sujet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to the persons behind the numbers: guessed by an import, confirmed or rejected by a person; or
/// declared by one, and confirmed by that.
/// @param deplaces  establishments that went with it, when it is about organismes
/// @param raisons   what made the import guess it, or why it is declared, as sentences
/// @param declarePar absent when an import guessed it
/// @param decidePar absent while it is only proposed
/// @param version   to refuse a decision on something that changed meanwhile
public record EvenementDeVie(
        UUID id,
        Genre genre,
        Sujet sujet,
        Etat etat,
        List<Numero> anciens,
        List<Numero> nouveaux,
        List<String> deplaces,
        LocalDate le,
        List<String> raisons,
        @Nullable String declarePar,
        @Nullable String decidePar,
        @Nullable Instant decideLe,
        @Nullable String note,
        int version) {
    public enum Genre {
        FUSION("Fusion"),
        TRANSFERT("Transfert d'établissements"),
        CHANGEMENT_DE_NUMERO("Changement de numéro"),
        SCISSION("Scission");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public enum Etat {
        PROPOSE("à décider"),
        CONFIRME("confirmé"),
        REJETE("rejeté");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public enum Decision {
        CONFIRMER("Confirmer", Etat.CONFIRME),
        REJETER("Rejeter", Etat.REJETE),
        REPRENDRE("Revenir sur la décision", Etat.PROPOSE);

        private final String libelle;
        private final Etat etat;

        Decision(String libelle, Etat etat) {
            this.libelle = libelle;
            this.etat = etat;
        }

        public String libelle() {
            return libelle;
        }

        /// State it leads to.
        public Etat etat() {
            return etat;
        }

        /// Whether it may follow that state.
        public boolean suit(Etat avant) {
            return (this == REPRENDRE) != (avant == Etat.PROPOSE);
        }
    }

    /// @param nom absent while it is known by its number alone
    public record Numero(String finess, @Nullable String nom) {
        public String designation() {
            return nom == null ? finess : nom + " (" + finess + ")";
        }
    }

    /// A decision that was taken.
    public record Trace(
            Decision decision,
            String par,
            Instant le,
            @Nullable String note) {}

    /// Where it comes from, in words.
    public String source() {
        return declarePar == null ? "supposé par l'import" : "déclaré par " + declarePar;
    }

    /// Sheet of one of its numbers.
    public String fiche(Numero numero) {
        return (sujet == Sujet.ORGANISME ? "/og/" : "/essms/") + numero.finess();
    }

    /// Whether this number is one that it left behind.
    public boolean quitte(String finess) {
        return anciens.stream().anyMatch(n -> n.finess().equals(finess));
    }
}
