package fr.treille.comptes;

import java.util.UUID;

/// A person who may sign in.
/// @param courriel     lower case, unique
/// @param motDePasse   Argon2id, in the form Spring Security writes
/// @param demonstration drawn at the first start, to try the application
public record Compte(UUID id, String courriel, String nom, String motDePasse, boolean demonstration) {}
