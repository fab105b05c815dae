package fr.treille.socle.web;

import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the main menu, declared as a bean by the room that serves the page.
/// @param ordre  small first
/// @param groupe entry under which it stands with others, null for a line of its own
/// @param roles  who sees the line; empty = everybody
public record EntreeDeMenu(
        int ordre, String libelle, String adresse, @Nullable String groupe, List<Role> roles) {
    private static final String ADMINISTRATION = "Administration";

    public EntreeDeMenu(int ordre, String libelle, String adresse, Role... roles) {
        this(ordre, libelle, adresse, null, Arrays.asList(roles));
    }

    /// The same, among the pages of those who run the programme.
    public EntreeDeMenu dAdministration() {
        return new EntreeDeMenu(ordre, libelle, adresse, ADMINISTRATION, roles);
    }

    boolean visible(@Nullable Lecteur lecteur) {
        return roles.isEmpty() || lecteur != null && roles.stream().anyMatch(lecteur::a);
    }

    public boolean courante(String chemin) {
        return chemin.equals(adresse) || chemin.startsWith(adresse + "/");
    }
}
