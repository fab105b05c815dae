package fr.treille.socle.base;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings the schema up with the login that owns it, then grants the login of the application what each table allows.
@Configuration(proxyBeanMethods = false)
class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    @Bean
    FlywayConnectionDetails connexionDesMigrations(Source source) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return source.url();
            }

            @Override
            public String getUsername() {
                return source.migration().nom();
            }

            @Override
            public String getPassword() {
                return source.migration().motDePasse();
            }
        };
    }

    /// A schema made by a newer Treille is left untouched.
    @Bean
    FlywayMigrationStrategy miseANiveau(Source source) {
        return flyway -> {
            refuserPlusRecente(flyway);
            try (var connexion = source.enMigration()) {
                if (Restauration.inachevee(connexion)) {
                    throw new DemarrageImpossible(
                            "Une restauration a été interrompue dans cette base : donnez à nouveau la commande"
                                    + " restaurer, avec une sauvegarde.");
                }
                var droits = new Droits(connexion, source.application().nom());
                if (droits.proprietaire()) {
                    migrer(flyway);
                    if (source.deuxIdentites()) droits.accorder();
                } else if (flyway.info().pending().length > 0) {
                    throw new DemarrageImpossible(
                            "La base de données doit être mise à niveau et l'identité %s n'en a pas le droit : donnez celle qui possède le schéma par TREILLE_DATABASE_MIGRATION_USERNAME et TREILLE_DATABASE_MIGRATION_PASSWORD."
                                    .formatted(source.migration().nom()));
                }
                if (droits.peutTout()) {
                    LOG.warn(
                            "Le journal n'est protégé que par ses déclencheurs et sa chaîne : l'identité {} exécute"
                                    + " Treille et possède aussi le schéma. Donnez-en une autre pour les migrations par"
                                    + " TREILLE_DATABASE_MIGRATION_USERNAME et TREILLE_DATABASE_MIGRATION_PASSWORD.",
                            source.application().nom());
                }
            } catch (SQLException e) {
                throw new DemarrageImpossible(
                        "Les droits de l'identité %s n'ont pas pu être donnés (%s)."
                                .formatted(source.application().nom(), e.getMessage()),
                        e);
            }
        };
    }

    private static void migrer(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new DemarrageImpossible(
                    "La base de données ne correspond pas à cette version de Treille : une migration déjà"
                            + " appliquée a changé depuis. Rétablissez la version d'origine, ou donnez un autre"
                            + " dossier par TREILLE_DONNEES.",
                    e);
        }
    }

    private static void refuserPlusRecente(Flyway flyway) {
        for (var migration : flyway.info().applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS
                    || migration.getState() == MigrationState.MISSING_SUCCESS) {
                throw new DemarrageImpossible(
                        "La base de données vient d'une version plus récente de Treille (migration %s) : installez cette version, ou rétablissez une sauvegarde."
                                .formatted(migration.getVersion()));
            }
        }
    }
}
