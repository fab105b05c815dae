package fr.treille.referentiel.recherche;

/// A part of a question that an establishment answers or not.
@FunctionalInterface
interface Condition {
    boolean tient(Fiche fiche);
}
