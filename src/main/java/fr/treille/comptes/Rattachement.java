package fr.treille.comptes;

import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asks to be attached to an OG or an establishment.
/// @param ou       name of the OG or establishment
/// @param fonction what the person does there, in her words
/// @param personne the OG has no direction in force: the ARS of its region answers
/// @param motif    of a refusal
public record Rattachement(
        UUID id,
        UUID compte,
        String nom,
        String courriel,
        Role role,
        Perimetre.Genre genre,
        String identifiant,
        String ou,
        String fonction,
        Instant demandeLe,
        Etat etat,
        @Nullable Instant decideLe,
        @Nullable String decideParNom,
        @Nullable String motif,
        boolean personne) {

    public enum Etat {
        EN_ATTENTE("en attente"),
        CONFIRME("confirmé"),
        REFUSE("refusé"),
        RETIRE("retiré");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    Habilitation habilitation() {
        return new Habilitation(role, genre, identifiant);
    }
}
