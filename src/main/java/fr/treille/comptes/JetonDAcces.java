package fr.treille.comptes;

import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token of the API, without its secret, which nobody can read again.
/// @param titulaire    name of its owner
/// @param prefixe      beginning of the secret
/// @param ou           name of the perimeter
/// @param habilite     its owner still has this access
/// @param fin          last day, included
/// @param dernierUsage day of the last request, absent before the first
public record JetonDAcces(
        UUID id,
        UUID compte,
        String titulaire,
        String courriel,
        String nom,
        String prefixe,
        Role role,
        Perimetre.Genre genre,
        String identifiant,
        String ou,
        boolean habilite,
        Instant creeLe,
        LocalDate fin,
        @Nullable LocalDate dernierUsage,
        @Nullable Instant revoqueLe,
        @Nullable String revoqueParNom)
        implements Situee<JetonDAcces> {

    public enum Etat {
        OUVERT("en service"),
        EXPIRE("expiré"),
        REVOQUE("révoqué"),
        SANS_ACCES("sans accès");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Etat etat(LocalDate jour) {
        if (revoqueLe != null) return Etat.REVOQUE;
        if (fin.isBefore(jour)) return Etat.EXPIRE;
        return habilite ? Etat.OUVERT : Etat.SANS_ACCES;
    }

    public Habilitation habilitation() {
        return new Habilitation(role, genre, identifiant);
    }

    @Override
    public JetonDAcces nommee(String lieu) {
        return new JetonDAcces(
                id,
                compte,
                titulaire,
                courriel,
                nom,
                prefixe,
                role,
                genre,
                identifiant,
                lieu,
                habilite,
                creeLe,
                fin,
                dernierUsage,
                revoqueLe,
                revoqueParNom);
    }
}
