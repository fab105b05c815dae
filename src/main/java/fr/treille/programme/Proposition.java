package fr.treille.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change of what decides an amount, proposed by one national administrator to another.
/// @param avant   what the parameter said when it was proposed
/// @param motif   why, in the words of its author
/// @param version of the campaign that its author was looking at
public record Proposition(
        UUID id,
        String campagne,
        Valeur dite,
        Valeur avant,
        String motif,
        String version,
        UUID auteur,
        String nom,
        Instant le,
        Etat etat,
        @Nullable UUID decideePar,
        @Nullable String decideeNom,
        @Nullable Instant decideeLe,
        @Nullable String decisionMotif) {
    public enum Etat {
        EN_ATTENTE("en attente"),
        CONFIRMEE("confirmée"),
        REFUSEE("refusée"),
        RETIREE("retirée");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public enum Decision {
        CONFIRMER(Etat.CONFIRMEE),
        REFUSER(Etat.REFUSEE),
        RETIRER(Etat.RETIREE);

        private final Etat etat;

        Decision(Etat etat) {
            this.etat = etat;
        }

        Etat etat() {
            return etat;
        }
    }

    public Parametre parametre() {
        return dite.parametre();
    }

    public boolean enAttente() {
        return etat == Etat.EN_ATTENTE;
    }

    /// Whether the parameter has been said otherwise since: what would be confirmed is no longer what was compared.
    public boolean perimee(Campagne enVigueur) {
        var actuelle = enVigueur.valeur(parametre());
        return !actuelle.canonique().equals(avant.canonique())
                || !actuelle.source().equals(avant.source());
    }
}
