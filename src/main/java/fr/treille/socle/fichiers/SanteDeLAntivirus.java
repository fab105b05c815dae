package fr.treille.socle.fichiers;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Says whether uploads are scanned. A dead scanner closes the uploads, not the application: it stays up.
@Component("analyseDesFichiers")
class SanteDeLAntivirus implements HealthIndicator {
    private final Antivirus antivirus;

    SanteDeLAntivirus(Antivirus antivirus) {
        this.antivirus = antivirus;
    }

    @Override
    public Health health() {
        var etat = antivirus.repond().map(oui -> oui ? "répond" : "ne répond pas : les dépôts sont refusés");
        return Health.up()
                .withDetail("analyse", etat.orElse("aucune : TREILLE_CLAMD n'est pas réglé"))
                .build();
    }
}
