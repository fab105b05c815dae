package fr.treille;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Gives every Spring context of the tests the same real PostgreSQL, started once by the test process, fresh and not
/// durable. Loaded by `META-INF/spring.factories`: a test needs only `@SpringBootTest` or `@ApplicationModuleTest`.
public class BaseDeTest implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static @Nullable EmbeddedPostgres serveur;

    @Override
    public void initialize(ConfigurableApplicationContext contexte) {
        if (contexte.getEnvironment().containsProperty("TREILLE_DATABASE_URL")) return;
        if (contexte.getEnvironment().containsProperty("treille.hors.test")) return;
        contexte.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "base de test",
                        Map.of(
                                "TREILLE_DATABASE_URL", url(),
                                "TREILLE_DATABASE_USERNAME", "treille",
                                "TREILLE_DATABASE_PASSWORD", "treille",
                                "treille.demonstration", "non")));
    }

    /// A database of its own, empty, for a test that fills the register.
    public static String neuve(String nom) {
        var url = url();
        try (var connexion = DriverManager.getConnection(url, "treille", "treille");
                var ordre = connexion.createStatement()) {
            ordre.execute("drop database if exists %s with (force)".formatted(nom));
            ordre.execute(
                    "create database %s encoding 'UTF8' locale_provider icu icu_locale 'fr' locale 'C' template template0"
                            .formatted(nom));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url.replaceAll("/treille$", "/" + nom);
    }

    public static synchronized String url() {
        if (serveur == null) {
            try {
                serveur = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(new File("target/moteur"))
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
                try (var connexion = serveur.getPostgresDatabase().getConnection();
                        var ordre = connexion.createStatement()) {
                    ordre.execute("create role treille login createdb password 'treille'");
                    ordre.execute(
                            "create database treille owner treille encoding 'UTF8' locale_provider icu icu_locale 'fr'"
                                    + " locale 'C' template template0");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return serveur.getJdbcUrl("treille", "treille").replaceAll("\\?.*", "");
    }
}
