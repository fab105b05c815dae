package fr.treille.referentiel.demonstration;

import java.util.HashSet;
import java.util.Set;

/// Names of organismes and establishments that do not exist.
final class Noms {
    private final Tables tables;
    private final Tirage tirage;
    private final Set<String> pris = new HashSet<>();

    Noms(Tables tables, Tirage tirage) {
        this.tables = tables;
        this.tirage = tirage;
    }

    /// The name of an organisme, given once.
    String organisme(Statut statut) {
        while (true) {
            var nom = proposition(statut);
            if (pris.add(nom)) return nom;
        }
    }

    private String proposition(Statut statut) {
        return switch (statut) {
            case ASSOCIATION, ASSOCIATION_UTILITE_PUBLIQUE ->
                switch (tirage.entier(6)) {
                    case 0 -> "Association %s et %s".formatted(valeur(), valeur());
                    case 1 -> "Association %s %s".formatted(valeur(), de(toponyme()));
                    case 2 -> "Association " + personne();
                    case 3 -> "Les Amis " + de(toponyme());
                    case 4 -> "Œuvre " + personne();
                    default -> "%s %s".formatted(valeur(), toponyme());
                };
            case FONDATION -> "Fondation " + (tirage.chance(0.8) ? personne() : toponyme());
            case MUTUELLE -> "Mutuelle %s Services".formatted(toponyme());
            case CCAS -> "CCAS " + de(toponyme());
            case PUBLIC_COMMUNAL -> "Établissement public communal " + de(toponyme());
            case PUBLIC_DEPARTEMENTAL -> "Établissement public départemental " + personne();
            case HOPITAL -> "Centre hospitalier " + de(toponyme());
            case SARL -> (tirage.chance(0.5) ? "%s à domicile" : "%s Services").formatted(toponyme());
            case SAS -> (tirage.chance(0.5) ? "Résidences %s" : "Groupe %s").formatted(toponyme());
        };
    }

    /// @param debut first words, of its category
    String etablissement(String debut) {
        return switch (tirage.entier(10)) {
            case 0, 1, 2, 3, 4 -> debut + " " + tirage.un(tables.mots("lieu"));
            case 5, 6, 7 -> debut + " " + de(toponyme());
            default -> debut + " " + personne();
        };
    }

    String voie() {
        return "%d %s".formatted(1 + tirage.entier(120), tirage.un(tables.mots("voie")));
    }

    private String personne() {
        return tirage.un(tables.mots("prenom")) + " " + tirage.un(tables.mots("patronyme"));
    }

    private String valeur() {
        return tirage.un(tables.mots("valeur"));
    }

    private String toponyme() {
        return tirage.un(tables.mots("debut"))
                + tirage.un(tables.mots("fin"))
                + (tirage.chance(0.35) ? tirage.un(tables.mots("suite")) : "");
    }

    private static String de(String toponyme) {
        return ("AEIOUYÉHÈ".indexOf(toponyme.charAt(0)) >= 0 ? "d'" : "de ") + toponyme;
    }
}
