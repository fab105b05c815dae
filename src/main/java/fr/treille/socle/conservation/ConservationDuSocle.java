package fr.treille.socle.conservation;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long the common parts keep what is theirs.
@Configuration(proxyBeanMethods = false)
class ConservationDuSocle {
    @Bean
    Conservation travauxFinis(@Value("${treille.conservation.travaux:90d}") Duration duree) {
        return new Conservation("les travaux finis", duree, """
            delete from socle.travail where id in
                (select id from socle.travail where fini_le < :limite limit 5000)
            """);
    }

    @Bean
    Conservation fichiersDeposes(@Value("${treille.conservation.fichiers:30d}") Duration duree) {
        return new Conservation("les fichiers déposés qui n'ont pas servi", duree, """
            delete from socle.fichier where id in
                (select id from socle.fichier where depose_le < :limite limit 5000)
            """);
    }

    @Bean
    Conservation courriersPartis(@Value("${treille.conservation.courriers:365d}") Duration duree) {
        return new Conservation("les courriers", duree, """
            delete from socle.courrier where id in
                (select c.id from socle.courrier c
                  where c.cree_le < :limite and c.etat not in ('EN_ATTENTE', 'REPORTE', 'EN_COURS', 'REMIS')
                    and not exists (select from socle.courrier r where r.dans = c.id)
                  limit 5000)
            """);
    }

    /// They serve a minute; a day leaves room for a clock that is wrong.
    @Bean
    Conservation formulairesEnvoyes() {
        return new Conservation("les marques des formulaires envoyés", Duration.ofDays(1), """
            delete from socle.envoi where empreinte in (select empreinte from socle.envoi where le < :limite limit 5000)
            """);
    }

    @Bean
    Conservation brouillonsOublies(@Value("${treille.conservation.brouillons:180d}") Duration duree) {
        return new Conservation("les brouillons de formulaire", duree, """
            delete from socle.brouillon where ctid in
                (select ctid from socle.brouillon where modifie_le < :limite limit 5000)
            """);
    }

    /// Over for a day, that is: none of them opens anything any more.
    @Bean
    Conservation sessionsFinies(@Value("${treille.conservation.sessions:1d}") Duration duree) {
        return new Conservation("les sessions finies", duree, """
            delete from socle.spring_session where primary_id in
                (select primary_id from socle.spring_session
                  where expiry_time < extract(epoch from cast(:limite as timestamptz)) * 1000 limit 5000)
            """);
    }
}
