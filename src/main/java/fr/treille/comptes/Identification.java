package fr.treille.comptes;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.OuvertATous;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/// Finds who signs in, and what he holds that day.
@Service
public class Identification implements UserDetailsService {
    private final Comptes comptes;
    private final DroitsEnVigueur droits;

    Identification(Comptes comptes, DroitsEnVigueur droits) {
        this.comptes = comptes;
        this.droits = droits;
    }

    @Override
    @OuvertATous
    public UserDetails loadUserByUsername(String courriel) {
        return comptes.parCourriel(courriel)
                .flatMap(compte ->
                        droits.de(compte.id(), null).map(r -> new Connecte(r.lecteur(), r.version(), r.jour())))
                .orElseThrow(() -> new UsernameNotFoundException(courriel));
    }

    /// The principal of a session. The code of the password stays in its table.
    record Connecte(Lecteur lecteur, long version, LocalDate jour) implements UserDetails, LecteurSuivi {
        @Override
        public LecteurSuivi avec(DroitsEnVigueur.Releve releve) {
            return new Connecte(releve.lecteur(), releve.version(), releve.jour());
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return lecteur.autorites();
        }

        @Override
        public @Nullable String getPassword() {
            return null;
        }

        /// The name of the sessions of this account, which a change of address leaves as it is.
        @Override
        public String getUsername() {
            return lecteur.compte().toString();
        }
    }
}
