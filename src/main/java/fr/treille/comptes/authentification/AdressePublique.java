package fr.treille.comptes.authentification;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where people reach this Treille. Passkeys and providers bind to it, so it is set by `TREILLE_ADRESSE_PUBLIQUE`
/// wherever it is not this very machine.
@Component
public class AdressePublique {
    private final Optional<URI> reglee;

    AdressePublique(@Value("${TREILLE_ADRESSE_PUBLIQUE:}") String reglee) {
        this.reglee = Optional.of(reglee.strip().replaceAll("/+$", ""))
                .filter(a -> !a.isEmpty())
                .map(URI::create);
    }

    /// @return such as `https://treille.exemple.fr`, without a path when there is none
    public URI de(HttpServletRequest demande) {
        return reglee.orElseGet(() ->
                ServletUriComponentsBuilder.fromContextPath(demande).build().toUri());
    }

    /// Scheme, host and port, as a browser says them.
    public String origine(HttpServletRequest demande) {
        var adresse = de(demande);
        return adresse.getPort() < 0
                ? "%s://%s".formatted(adresse.getScheme(), adresse.getHost())
                : "%s://%s:%d".formatted(adresse.getScheme(), adresse.getHost(), adresse.getPort());
    }

    /// Passkeys need an address that was set, or this very machine: a name read from the request is anybody's word.
    public boolean sure(HttpServletRequest demande) {
        return reglee.isPresent() || demande.getServerName().equals("localhost");
    }
}
