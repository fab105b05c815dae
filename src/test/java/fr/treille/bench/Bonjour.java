package fr.treille.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The least that Spring Boot and PostgreSQL do together: one page that says hello from the database. The reference of
/// the start-up bench. Not a `@Configuration`: the scan of the application would take it for one of its own.
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration",
            "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
            "gg.jte.springframework.boot.autoconfigure.JteAutoConfiguration"
        })
public class Bonjour {
    public static void main(String[] args) {
        SpringApplication.run(Bonjour.class, args);
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres serveur() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(new File(System.getProperty("bonjour.donnees"), "postgres"))
                .setOverrideWorkingDirectory(new File(System.getProperty("bonjour.donnees"), "moteur"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres serveur) {
        return serveur.getPostgresDatabase();
    }

    @Bean
    RouterFunction<ServerResponse> page(JdbcClient jdbc) {
        return RouterFunctions.route()
                .GET(
                        "/",
                        _ -> ServerResponse.ok()
                                .body(jdbc.sql("select 'bonjour'")
                                        .query(String.class)
                                        .single()))
                .build();
    }
}
