package fr.treille.comptes;

import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One habilitation of somebody, as the lists of accesses show it.
/// @param ou      name of the perimeter
/// @param au      last day, included; absent when nothing ends it
/// @param compteFermeLe absent while the account is open: a closed one opens nothing, whatever it holds
/// @param gerable the reader may confirm it and end it
public record Tenue(
        UUID id,
        UUID compte,
        String nom,
        String courriel,
        Role role,
        Perimetre.Genre genre,
        String identifiant,
        String ou,
        LocalDate du,
        @Nullable LocalDate au,
        LocalDate aRevoirLe,
        @Nullable Instant suspendueLe,
        @Nullable Instant termineeLe,
        String accordeeParNom,
        @Nullable Instant compteFermeLe,
        boolean gerable)
        implements Situee<Tenue> {

    /// What is about to be granted.
    /// @param du    first day; absent means today
    /// @param motif why, absent for an ordinary grant
    record Proposee(
            Habilitation habilitation,
            String ou,
            @Nullable LocalDate du,
            @Nullable String motif) {
        String texte(LocalDate premierJour) {
            return "%s %s:%s, du %s"
                    .formatted(habilitation.role(), habilitation.genre(), habilitation.identifiant(), premierJour);
        }
    }

    public enum Etat {
        EN_VIGUEUR("en vigueur"),
        A_VENIR("à venir"),
        SUSPENDUE("suspendue"),
        TERMINEE("terminée");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Etat etat(LocalDate jour) {
        if (termineeLe != null || au != null && au.isBefore(jour)) return Etat.TERMINEE;
        if (suspendueLe != null) return Etat.SUSPENDUE;
        return du.isAfter(jour) ? Etat.A_VENIR : Etat.EN_VIGUEUR;
    }

    public Habilitation habilitation() {
        return new Habilitation(role, genre, identifiant);
    }

    public Perimetre perimetre() {
        return new Perimetre(genre, identifiant);
    }

    @Override
    public Tenue nommee(String lieu) {
        return new Tenue(
                id,
                compte,
                nom,
                courriel,
                role,
                genre,
                identifiant,
                lieu,
                du,
                au,
                aRevoirLe,
                suspendueLe,
                termineeLe,
                accordeeParNom,
                compteFermeLe,
                gerable);
    }
}
