package fr.treille;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/// Gives every Spring context of the tests the same real PostgreSQL, started once by the test process, fresh and not
/// durable, with its two logins: what the application has no right to do is refused in the tests too.
/// Loaded by `META-INF/spring.factories`: a test needs only `@SpringBootTest` or `@ApplicationModuleTest`.
public class BaseDeTest implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Map<String, String> IDENTITES = Map.of(
            "TREILLE_DATABASE_USERNAME", "treille_application",
            "TREILLE_DATABASE_PASSWORD", "application",
            "TREILLE_DATABASE_MIGRATION_USERNAME", "treille",
            "TREILLE_DATABASE_MIGRATION_PASSWORD", "treille");
    private static final Set<ConfigurableApplicationContext> CONTEXTES =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private static @Nullable EmbeddedPostgres serveur;

    @Override
    public void initialize(ConfigurableApplicationContext contexte) {
        CONTEXTES.add(contexte);
        if (contexte.getEnvironment().containsProperty("TREILLE_DATABASE_URL")) return;
        if (contexte.getEnvironment().containsProperty("treille.hors.test")) return;
        var reglages = new HashMap<String, Object>(IDENTITES);
        reglages.put("TREILLE_DATABASE_URL", url());
        reglages.put("treille.demonstration", "non");
        contexte.getEnvironment().getPropertySources().addFirst(new MapPropertySource("base de test", reglages));
    }

    /// A database of its own, empty. Its owner is `treille`, password the same.
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

    /// The same, given to the Spring context of a test with its two logins.
    public static void neuve(String nom, DynamicPropertyRegistry proprietes) {
        var url = neuve(nom);
        proprietes.add("TREILLE_DATABASE_URL", () -> url);
        IDENTITES.forEach((cle, valeur) -> proprietes.add(cle, () -> valeur));
    }

    /// Does what the login of the application has no right to do, in the same database, as the owner of its schema.
    public static void enProprietaire(JdbcClient jdbc, String... ordres) {
        var base = jdbc.sql("select current_database()").query(String.class).single();
        try (var connexion =
                        DriverManager.getConnection(url().replaceAll("/treille$", "/" + base), "treille", "treille");
                var ordre = connexion.createStatement()) {
            for (var sql : ordres) ordre.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static synchronized String url() {
        if (serveur == null) {
            try {
                serveur = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setOverrideWorkingDirectory(new File("target/moteur"))
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(BaseDeTest::arreter));
                try (var connexion = serveur.getPostgresDatabase().getConnection();
                        var ordre = connexion.createStatement()) {
                    ordre.execute("create role treille login createdb password 'treille'");
                    ordre.execute("create role treille_application login password 'application'");
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

    /// The server goes last: a context that closes after it waits for connections that never come.
    private static void arreter() {
        List.copyOf(CONTEXTES).forEach(ConfigurableApplicationContext::close);
        try {
            Objects.requireNonNull(serveur).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
