package fr.treille.socle.securite;

import java.util.List;
import java.util.UUID;

/// The people who hold a role now, for the rooms that write to them. The room of the accounts implements it.
public interface Titulaires {
    /// @param courriel one address, in lower case
    record Titulaire(UUID compte, String courriel, String nom) {}

    /// @return each person once, by name; without those whose account is closed or whose access is suspended
    List<Titulaire> de(Role role, Perimetre perimetre);
}
