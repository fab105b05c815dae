package fr.treille.referentiel.demonstration;

import fr.treille.socle.travaux.EtatDuTravail;
import fr.treille.socle.travaux.Travaux;
import fr.treille.socle.web.Bandeau;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says on every page that the territory is fictional, or that it is on its way. What it says is at most two seconds
/// old: another instance may have replaced the territory by the real register.
@Component
class BandeauDuTerritoire implements Bandeau {
    private static final Duration MEMOIRE = Duration.ofSeconds(2);
    private static final String FICTIF =
            "Territoire fictif : établissements, organismes, numéros et positions sont inventés.";

    private final JdbcClient jdbc;
    private final Travaux travaux;
    private final Clock horloge;
    private volatile Dit dit = new Dit(Instant.MIN, Optional.empty());

    private record Dit(Instant le, Optional<String> phrase) {}

    BandeauDuTerritoire(JdbcClient jdbc, Travaux travaux, Clock horloge) {
        this.jdbc = jdbc;
        this.travaux = travaux;
        this.horloge = horloge;
    }

    @Override
    public Optional<String> phrase() {
        var maintenant = horloge.instant();
        var dernier = dit;
        if (dernier.le.isBefore(maintenant.minus(MEMOIRE))) {
            dernier = new Dit(maintenant, relire());
            dit = dernier;
        }
        return dernier.phrase;
    }

    private Optional<String> relire() {
        boolean fictif = jdbc.sql("select exists (select from referentiel.import where genre = 'DEMONSTRATION')")
                .query(Boolean.class)
                .single();
        if (fictif) return Optional.of(FICTIF);
        return travaux.dernier(ChargementDuTerritoire.GENRE)
                .filter(EtatDuTravail::vivant)
                .map(t -> "Le territoire fictif se charge%s : la recherche sera complète dans quelques secondes."
                        .formatted(t.centiemes() == null ? "" : " (%d\u00a0%%)".formatted(t.centiemes())));
    }
}
