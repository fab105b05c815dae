package fr.treille.comptes.authentification;

import fr.treille.socle.conservation.Conservation;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long refused sign-ins are counted apart from the journal.
@Configuration(proxyBeanMethods = false)
class ConservationDesConnexions {
    @Bean
    Conservation connexionsRefusees(@Value("${treille.conservation.connexions:30d}") Duration duree) {
        return new Conservation("les comptes de connexions refusées", duree, """
            delete from comptes.refus_de_connexion where ctid in
                (select ctid from comptes.refus_de_connexion where notee and heure < :limite limit 5000)
            """);
    }
}
