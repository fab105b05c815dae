package fr.treille.referentiel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a row of the register, with the file that told it.
/// @param source      name of the file, or of the demonstration
/// @param dateFichier date the file carries; the event is not younger
/// @param effetLe     day it took effect, absent where the file does not say it
public record EvenementDuRegistre(
        Genre genre, LocalDate dateFichier, @Nullable LocalDate effetLe, String source, List<Changement> changements) {
    /// What the event is about.
    public enum Sujet {
        ETABLISSEMENT("établissements"),
        ORGANISME("organismes"),
        GROUPEMENT("groupements");

        private final String libelle;

        Sujet(String libelle) {
            this.libelle = libelle;
        }

        /// Plural, in lower case.
        public String libelle() {
            return libelle;
        }
    }

    public enum Genre {
        OUVERTURE("Entrée au registre", "Le registre ne connaissait pas ce numéro."),
        ENTREE_FERMEE(
                "Entrée au registre, déjà fermé", "Le fichier le donne fermé ; un stock classique taisait les fermés."),
        FERMETURE("Fermeture", "Ouvert jusqu'ici, fermé selon ce fichier."),
        REOUVERTURE("Réouverture", "Fermé jusqu'ici, ouvert selon ce fichier."),
        NOMMAGE("Nom et statut connus", "L'organisme n'était connu que par son numéro."),
        RENOMMAGE("Changement de nom", "Le nom n'est plus le même, accents et casse mis à part."),
        DEMENAGEMENT("Déménagement", "La commune ou la rue a changé."),
        CHANGEMENT_OG("Changement d'organisme gestionnaire", "Il relève d'un autre organisme."),
        CHANGEMENT_CATEGORIE("Changement de catégorie", "La catégorie n'est plus la même."),
        COMPLEMENT("Valeur ajoutée", "Le registre ne savait pas cette valeur, le fichier la donne."),
        ECRITURE("Autre écriture", "La même adresse ou le même nom, écrit autrement."),
        POSITION("Position", "Le point est donné autrement, à la même adresse."),
        MODIFICATION("Modification", "Une autre valeur a changé."),
        RETRAIT("Valeur retirée", "Le fichier ne donne plus cette valeur ; l'histoire la garde."),
        MISE_A_JOUR("Date de mise à jour", "Seules la date de mise à jour ou les alertes changent."),
        ABSENCE(
                "Absent du flux",
                "Le flux donne son organisme en entier, sans lui. Il n'est pas fermé pour autant : à vérifier."),
        RETOUR("Revenu dans le flux", "Absent d'un flux précédent, il est de nouveau donné."),
        ADRESSES("Autres adresses", "Ses adresses autres que géographiques ont changé."),
        ACTIVITES("Activités", "Les activités exercées ouvertes ne sont plus les mêmes."),
        CAPACITE("Capacité", "Les places installées ou autorisées ont changé."),
        HORS_REGISTRE(
                "Activités sans établissement", "Le registre ne connaît pas cet établissement : rien n'est retenu."),
        COMPOSITION("Composition", "Les membres du groupement ont changé.");

        private final String libelle;
        private final String explication;

        Genre(String libelle, String explication) {
            this.libelle = libelle;
            this.explication = explication;
        }

        public String libelle() {
            return libelle;
        }

        /// Why the file and the register differ, in one sentence.
        public String explication() {
            return explication;
        }
    }

    /// One column that changed; absent before an opening and after an erasure of the value.
    public record Changement(
            String champ, @Nullable String avant, @Nullable String apres) {}
}
