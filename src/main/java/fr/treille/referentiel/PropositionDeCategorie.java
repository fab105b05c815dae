package fr.treille.referentiel;

import fr.treille.referentiel.ChangementDeCategorie.Saisie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change of a category that moves what is eligible, proposed by one national administrator to another.
/// @param vue   how many changes of this category its author had before her
/// @param motif why, in the words of its author
public record PropositionDeCategorie(
        UUID id,
        String code,
        String libelle,
        @Nullable Champ champ,
        String essms,
        boolean sons,
        LocalDate effetLe,
        String source,
        String motif,
        int vue,
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

    public boolean enAttente() {
        return etat == Etat.EN_ATTENTE;
    }

    public Saisie saisie() {
        return new Saisie(libelle, champ, essms, sons, effetLe, source);
    }
}
