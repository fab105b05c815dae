package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The jar, started by somebody who has never seen it, and everything that may stand in the way.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemarrageIT {
    @TempDir
    Path donnees;

    @Test
    void the_first_start_draws_the_accounts_the_second_does_not_repeat_it() throws Exception {
        try (var premier = Processus.lancer(ici())) {
            var adresse = premier.prete();
            assertThat(premier.erreur()).contains("national@treille.demo").contains("mot de passe");
            assertThat(statut(adresse + "/")).isEqualTo(200);
            assertThat(statut(adresse + "/connexion")).isEqualTo(200);
        }
        try (var second = Processus.lancer(ici())) {
            second.prete();
            assertThat(second.erreur()).doesNotContain("mot de passe");
        }
    }

    @Test
    void the_embedded_server_is_as_durable_as_a_real_one_and_asks_for_a_password() throws Exception {
        try (var treille = Processus.lancer(ici())) {
            treille.prete();
            for (var reglage : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(demander("show " + reglage)).as(reglage).isEqualTo("on");
            }
            assertThat(demander("show listen_addresses")).isEqualTo("localhost");
            assertThat(Files.readString(donnees.resolve("postgres/pg_hba.conf")))
                    .isEqualTo("host all all localhost scram-sha-256\n");
            assertThat(Files.getPosixFilePermissions(donnees.resolve("postgres.secret")))
                    .hasToString("[OWNER_READ, OWNER_WRITE]");
        }
    }

    @Test
    void a_folder_made_when_one_login_did_all_gains_the_second_and_loses_nothing() throws Exception {
        try (var avant = Processus.lancer(ici())) {
            avant.prete();
            demander("postgres", "drop owned by treille_application");
            demander("postgres", "drop role treille_application");
        }
        Files.delete(donnees.resolve("application.secret"));
        try (var apres = Processus.lancer(ici())) {
            apres.prete();
            assertThat(apres.erreur()).doesNotContain("mot de passe");
            assertThat(demander("select usename from pg_stat_activity where application_name = 'treille' limit 1"))
                    .isEqualTo("treille_application");
            assertThat(Files.getPosixFilePermissions(donnees.resolve("application.secret")))
                    .hasToString("[OWNER_READ, OWNER_WRITE]");
        }
    }

    @Test
    void a_killed_application_leaves_a_server_that_the_next_start_stops() throws Exception {
        var premier = Processus.lancer(ici());
        premier.prete();
        demander("create table public.temoin as select 1 as n");
        premier.tuer();
        var orphelin = ProcessHandle.of(Long.parseLong(Files.readAllLines(donnees.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip()));
        assertThat(orphelin)
                .as("the server outlives the process that was killed")
                .isPresent();
        try (var second = Processus.lancer(ici())) {
            second.prete();
            assertThat(demander("select n from public.temoin")).isEqualTo("1");
            assertThat(orphelin.get().isAlive()).isFalse();
        }
    }

    @Test
    void a_second_application_on_the_same_folder_says_so_and_a_command_joins_the_first() throws Exception {
        try (var premier = Processus.lancer(ici())) {
            premier.prete();
            refuse(Processus.lancer(ici()), "est déjà utilisé par une autre Treille");
            var fichier = Files.writeString(donnees.resolve("un.csv"), """
                finess;etalab;111;2026-05-12
                structureet;970302287;970302022;E.H.P.A.D. EDMAR LAMA DE CAYENNE;;;;;AV;ALEXIS BLAISE;;BP 6006;302;9C;GUYANE;97306 CAYENNE CEDEX;0594395050;;500;Etablissement d'hébergement pour personnes âgées dépendantes;4401;Etablissements d'Hébergement pour Personnes Âgées;;8710A;40;;;;1988-05-02;2017-01-03;2024-04-22;
                """);
            var commande = Processus.lancer(ici(), "importer-finess", fichier.toString(), "--json");
            assertThat(commande.fin()).as(commande.erreur()).isZero();
            assertThat(commande.sortie()).contains("\"crees\":1");
            assertThat(demander("select champ from referentiel.etablissement where finess = '970302287'"))
                    .as("seen from the database of the running application")
                    .isEqualTo("PA");
            assertThat(Processus.lancer(ici(), "importer-finess", "absent.csv").fin())
                    .isEqualTo(2);
            assertThat(premier.vivant()).isTrue();
        }
    }

    @Test
    void a_port_taken_is_one_sentence() throws IOException {
        try (var occupant = new ServerSocket(0)) {
            var port = Integer.toString(occupant.getLocalPort());
            refuse(
                    Processus.lancer(Map.of("TREILLE_DONNEES", donnees.toString(), "SERVER_PORT", port)),
                    "Le port %s est déjà pris".formatted(port));
        }
    }

    @Test
    void an_unreachable_database_is_one_sentence() {
        refuse(
                Processus.lancer(Map.of("TREILLE_DATABASE_URL", "jdbc:postgresql://localhost:1/treille")),
                "La base de données jdbc:postgresql://localhost:1/treille est injoignable");
    }

    @Test
    void a_schema_of_a_newer_version_is_left_untouched() throws Exception {
        try (var treille = Processus.lancer(ici())) {
            treille.prete();
            demander("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                                                   execution_time, success)
                values (9999, '99.1', 'de demain', 'SQL', 'V99_1__de_demain.sql', 'treille', 1, true) returning 1
                """);
        }
        refuse(Processus.lancer(ici()), "vient d'une version plus récente de Treille (migration 99.1)");
    }

    @Test
    void an_older_java_is_told_what_is_missing() throws IOException {
        Path ancien;
        try (var machines = Files.list(Path.of("/usr/lib/jvm"))) {
            ancien = machines.filter(
                            j -> j.getFileName().toString().contains("17") && Files.exists(j.resolve("bin/java")))
                    .findFirst()
                    .orElse(Path.of("absent"));
        }
        assumeThat(ancien).as("a Java 17 on this machine").exists();
        refuse(Processus.lancer(ancien, Map.of()), "Treille a besoin de Java 25 ou plus récent");
    }

    @Test
    void help_lists_the_commands_and_an_unknown_one_is_wrong_use() {
        var aide = Processus.lancer(Map.of(), "aide");
        assertThat(aide.fin()).isZero();
        assertThat(aide.sortie()).contains("importer-finess", "financer", "verifier-grappe", "constituer", "aide");
        var inconnue = Processus.lancer(Map.of(), "planter");
        assertThat(inconnue.fin()).isEqualTo(2);
        assertThat(inconnue.sortie()).isEmpty();
    }

    private Map<String, String> ici() {
        return Map.of("TREILLE_DONNEES", donnees.toString());
    }

    private static void refuse(Processus treille, String phrase) {
        assertThat(treille.fin()).isEqualTo(3);
        assertThat(treille.sortie()).isEmpty();
        assertThat(treille.erreur().strip().lines()).singleElement().asString().contains(phrase);
    }

    private static int statut(String adresse) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(adresse)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private String demander(String sql) throws Exception {
        return demander("treille", sql);
    }

    private String demander(String identite, String sql) throws Exception {
        var port = Files.readAllLines(donnees.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        var motDePasse = Files.readString(donnees.resolve("postgres.secret")).strip();
        try (var connexion = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:%s/treille".formatted(port), identite, motDePasse);
                var ordre = connexion.createStatement()) {
            if (!ordre.execute(sql)) return "";
            try (var reponse = ordre.getResultSet()) {
                reponse.next();
                return reponse.getString(1);
            }
        }
    }
}
