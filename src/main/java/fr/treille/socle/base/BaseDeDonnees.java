package fr.treille.socle.base;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Where the data are: the server named by `TREILLE_DATABASE_URL`, `_USERNAME` and `_PASSWORD`, else the embedded one.
@Configuration(proxyBeanMethods = false)
class BaseDeDonnees {
    @Bean
    Source source(Environment environnement) {
        return Optional.ofNullable(environnement.getProperty("TREILLE_DATABASE_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> Source.reelle(
                        url,
                        environnement.getProperty("TREILLE_DATABASE_USERNAME", "treille"),
                        environnement.getProperty("TREILLE_DATABASE_PASSWORD", "")))
                .orElseGet(() -> Source.embarquee(PostgresEmbarque.demarrer(
                        DossierDeDonnees.courant(),
                        environnement.getProperty("treille.commande", Boolean.class, false))));
    }

    @Bean
    HikariDataSource dataSource(Source source, Environment environnement) {
        var reglages = new HikariConfig();
        reglages.setJdbcUrl(source.url());
        reglages.setUsername(source.utilisateur());
        reglages.setPassword(source.motDePasse());
        reglages.setPoolName("treille");
        reglages.setMaximumPoolSize(environnement.getProperty("treille.connexions", Integer.class, 20));
        reglages.setMinimumIdle(2);
        reglages.setConnectionTimeout(10_000);
        reglages.addDataSourceProperty("ApplicationName", "treille");
        reglages.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(reglages);
    }

    /// A schema made by a newer Treille is left untouched.
    @Bean
    FlywayMigrationStrategy migrations() {
        return flyway -> {
            for (var migration : flyway.info().applied()) {
                if (migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.MISSING_SUCCESS) {
                    throw new DemarrageImpossible(
                            "La base de données vient d'une version plus récente de Treille (migration %s) : installez cette version, ou rétablissez une sauvegarde."
                                    .formatted(migration.getVersion()));
                }
            }
            try {
                flyway.migrate();
            } catch (FlywayValidateException e) {
                throw new DemarrageImpossible(
                        "La base de données ne correspond pas à cette version de Treille : une migration déjà"
                                + " appliquée a changé depuis. Rétablissez la version d'origine, ou donnez un autre"
                                + " dossier par TREILLE_DONNEES.",
                        e);
            }
        };
    }

    /// @param embarque the embedded server that this source owns or joins, absent with a real one
    record Source(
            String url,
            String utilisateur,
            String motDePasse,
            @Nullable PostgresEmbarque embarque) implements DisposableBean {
        static Source embarquee(PostgresEmbarque serveur) {
            return new Source(serveur.url(), serveur.utilisateur(), serveur.motDePasse(), serveur);
        }

        static Source reelle(String url, String utilisateur, String motDePasse) {
            DriverManager.setLoginTimeout(10);
            try (var _ = DriverManager.getConnection(url, utilisateur, motDePasse)) {
                return new Source(url, utilisateur, motDePasse, null);
            } catch (SQLException e) {
                throw new DemarrageImpossible(
                        "La base de données %s est injoignable (%s) : vérifiez TREILLE_DATABASE_URL, TREILLE_DATABASE_USERNAME et TREILLE_DATABASE_PASSWORD."
                                .formatted(url.replaceAll("\\?.*", ""), e.getMessage()),
                        e);
            }
        }

        @Override
        public void destroy() {
            if (embarque != null) embarque.close();
        }
    }
}
