package fr.treille.comptes;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.OuvertATous;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/// Finds who signs in, and what he holds that day.
@Service
public class Identification implements UserDetailsService {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final Comptes comptes;
    private final Clock horloge;

    Identification(Comptes comptes, Clock horloge) {
        this.comptes = comptes;
        this.horloge = horloge;
    }

    @Override
    @OuvertATous
    public UserDetails loadUserByUsername(String courriel) {
        var compte = comptes.parCourriel(courriel).orElseThrow(() -> new UsernameNotFoundException(courriel));
        var habilitations = comptes.habilitations(compte.id(), LocalDate.ofInstant(horloge.instant(), PARIS));
        return new Connecte(
                new Lecteur(compte.id(), compte.courriel(), compte.nom(), habilitations), compte.motDePasse());
    }

    /// The principal of a session.
    record Connecte(Lecteur lecteur, String motDePasse) implements UserDetails, Acces.LecteurConnecte {
        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return lecteur.autorites();
        }

        @Override
        public String getPassword() {
            return motDePasse;
        }

        @Override
        public String getUsername() {
            return lecteur.courriel();
        }
    }
}
