package fr.treille.socle.securite;

import java.io.Serializable;

/// One role in one perimeter, in force.
public record Habilitation(Role role, Perimetre.Genre genre, String identifiant) implements Serializable {}
