package fr.treille.socle.securite;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// The person who is signed in, with what is in force. Kept in the session, so it is small and serializable.
/// @param nom           how the person is called on the page
/// @param habilitations those of the active organisation alone
/// @param organisation  in whose name the person acts; null for those who hold nothing, and for the house
/// @param organisations all those the person may act for
public record Lecteur(
        UUID compte,
        String courriel,
        String nom,
        List<Habilitation> habilitations,
        @Nullable Organisation organisation,
        List<Organisation> organisations)
        implements Serializable {
    public Lecteur(UUID compte, String courriel, String nom, List<Habilitation> habilitations) {
        this(compte, courriel, nom, habilitations, null, List.of());
    }

    public boolean a(Role role) {
        return habilitations.stream().anyMatch(h -> h.role() == role);
    }

    public Collection<GrantedAuthority> autorites() {
        return habilitations.stream()
                .map(h -> h.role().autorite())
                .distinct()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
