package fr.treille.socle.saisie;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Lecteur;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Somebody who is signed in, for a test without a browser.
public record Personne(Lecteur lecteur) implements Acces.LecteurConnecte, Serializable {
    public static Personne nommee(String prenom, Habilitation... habilitations) {
        return new Personne(new Lecteur(
                UUID.randomUUID(),
                prenom.toLowerCase(java.util.Locale.ROOT) + "@exemple.invalid",
                prenom,
                List.of(habilitations)));
    }

    public RequestPostProcessor connectee() {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(this, "", lecteur.autorites()));
    }
}
