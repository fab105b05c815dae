package fr.treille.comptes.authentification;

import fr.treille.comptes.Compte;
import java.time.Duration;

/// The answer to an address and a password.
public sealed interface Tentative {
    record Reconnue(Compte compte) implements Tentative {}

    /// Unknown address or wrong password: which of the two is not said.
    record Inconnue() implements Tentative {}

    /// Too many attempts; the password was not even looked at.
    record Attendre(Duration delai) implements Tentative {}
}
