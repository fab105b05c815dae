package fr.treille.comptes;

import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address invited to a role, or, without a role, an address that proves itself to open an account.
/// @param ou        name of the perimeter on the day of the invitation
/// @param proposee  accepted, it asks for an attachment
/// @param creeePar  absent when the person asked for herself
/// @param gerable   the reader may send it again or cancel it
public record Invitation(
        UUID id,
        String courriel,
        @Nullable Role role,
        Perimetre.@Nullable Genre genre,
        @Nullable String identifiant,
        @Nullable String ou,
        boolean proposee,
        Instant creeeLe,
        @Nullable UUID creeePar,
        String creeeParNom,
        Instant envoyeeLe,
        int envois,
        Instant expireLe,
        @Nullable Instant accepteeLe,
        @Nullable Instant annuleeLe,
        boolean gerable) {

    public enum Etat {
        EN_ATTENTE("en attente"),
        EXPIREE("expirée"),
        ACCEPTEE("acceptée"),
        ANNULEE("annulée");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }

        /// What is told to the one who opens the link.
        public String phrase() {
            return switch (this) {
                case EN_ATTENTE -> "Cette invitation attend votre réponse.";
                case EXPIREE -> "Ce lien a expiré. Demandez à la personne qui vous a invité de vous le renvoyer.";
                case ACCEPTEE -> "Cette invitation a déjà servi. Connectez-vous.";
                case ANNULEE -> "Cette invitation a été annulée par la personne qui l'avait envoyée.";
            };
        }
    }

    public Etat etat(Instant maintenant) {
        if (accepteeLe != null) return Etat.ACCEPTEE;
        if (annuleeLe != null) return Etat.ANNULEE;
        return expireLe.isAfter(maintenant) ? Etat.EN_ATTENTE : Etat.EXPIREE;
    }

    /// @return null for an address that only opens an account
    @Nullable
    Habilitation habilitation() {
        return role == null || genre == null || identifiant == null ? null : new Habilitation(role, genre, identifiant);
    }

    /// `Direction d'organisme gestionnaire, ASSOCIATION DU VAL`
    public String objet() {
        return role == null ? "Ouverture de compte" : role.libelle() + ", " + ou;
    }
}
