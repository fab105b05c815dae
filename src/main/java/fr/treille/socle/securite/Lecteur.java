package fr.treille.socle.securite;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// The person who is signed in, with what was granted at that moment. Kept in the session, so it is small and
/// serializable.
/// @param nom how the person is called on the page
public record Lecteur(UUID compte, String courriel, String nom, List<Habilitation> habilitations)
        implements Serializable {
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
