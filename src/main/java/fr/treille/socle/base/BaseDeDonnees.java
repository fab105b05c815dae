package fr.treille.socle.base;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Where the data are: the server named by `TREILLE_DATABASE_URL`, else the embedded one. The application runs with the
/// login `TREILLE_DATABASE_USERNAME`; [Migrations] change the schema with `TREILLE_DATABASE_MIGRATION_USERNAME`.
@Configuration(proxyBeanMethods = false)
class BaseDeDonnees {
    @Bean
    Source source(Environment environnement) {
        return Source.de(environnement, environnement.getProperty("treille.commande", Boolean.class, false));
    }

    @Bean
    HikariDataSource dataSource(Source source, Environment environnement) {
        var reglages = new HikariConfig();
        reglages.setJdbcUrl(source.url());
        reglages.setUsername(source.application().nom());
        reglages.setPassword(source.application().motDePasse());
        reglages.setPoolName("treille");
        reglages.setMaximumPoolSize(environnement.getProperty("treille.connexions", Integer.class, 20));
        reglages.setMinimumIdle(2);
        reglages.setConnectionTimeout(10_000);
        reglages.addDataSourceProperty("ApplicationName", "treille");
        reglages.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The detail of an error quotes the row: an address would reach the logs.
        reglages.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(reglages);
    }
}
