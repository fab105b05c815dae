package fr.treille.comptes;

import fr.treille.socle.securite.Perimetre;

/// What is shown with the name of its perimeter.
interface Situee<T> {
    Perimetre.Genre genre();

    String identifiant();

    /// The same, its perimeter called so.
    T nommee(String lieu);
}
