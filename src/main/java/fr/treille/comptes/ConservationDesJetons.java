package fr.treille.comptes;

import fr.treille.socle.conservation.Conservation;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long a token that opens nothing any more is still shown to its owner. The journal keeps what was done.
@Configuration(proxyBeanMethods = false)
class ConservationDesJetons {
    @Bean
    Conservation jetonsFinis(@Value("${treille.conservation.jetons:365d}") Duration duree) {
        return new Conservation("les jetons finis ou révoqués", duree, """
            delete from comptes.jeton where id in
                (select id from comptes.jeton
                  where (revoque_le < :limite or fin < cast(:limite as timestamptz)::date)
                    and (revoque_le is not null or fin_notee_le is not null)
                  limit 5000)
            """);
    }
}
