package fr.treille.referentiel.collecte;

import static fr.treille.referentiel.StockFiness.numero;
import static fr.treille.referentiel.collecte.ServeurDeFlux.ailleurs;
import static fr.treille.referentiel.collecte.ServeurDeFlux.fichier;
import static fr.treille.referentiel.collecte.ServeurDeFlux.gzip;
import static fr.treille.referentiel.collecte.ServeurDeFlux.octets;
import static fr.treille.referentiel.collecte.ServeurDeFlux.statut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.BaseDeTest;
import fr.treille.comptes.Comptoir;
import fr.treille.referentiel.FluxFiness;
import fr.treille.socle.base.DemarrageImpossible;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import fr.treille.socle.travaux.Suivi;
import fr.treille.socle.travaux.TravailAnnule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The flows fetched from a real server, and those concerned told of what changed.
@SpringBootTest
@Import(Comptoir.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollecteDeFinessPlusTest {
    static final String OG = numero(900_001);
    static final String A = numero(1);
    static final String B = numero(2);
    static final ServeurDeFlux SERVEUR = new ServeurDeFlux();

    @TempDir
    static Path dossier;

    @DynamicPropertySource
    static void reglages(DynamicPropertyRegistry proprietes) {
        var url = BaseDeTest.neuve("collecte");
        proprietes.add("TREILLE_DATABASE_URL", () -> url);
        proprietes.add("TREILLE_DATABASE_USERNAME", () -> "treille");
        proprietes.add("TREILLE_DATABASE_PASSWORD", () -> "treille");
        proprietes.add("treille.demonstration", () -> "non");
        // The test makes the rounds itself.
        proprietes.add("treille.commande", () -> "true");
        proprietes.add("treille.finess-plus.adresse", SERVEUR::adresse);
        proprietes.add("treille.finess-plus.flux", () -> "structures.json.gz");
        proprietes.add("treille.finess-plus.delai", () -> "2s");
        proprietes.add("treille.finess-plus.taille-max", () -> "100000");
        System.setProperty("treille.donnees", dossier.toString());
    }

    @Autowired
    CollecteDeFinessPlus collecte;

    @Autowired
    Comptoir comptoir;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void vider() {
        jdbc.sql("""
            truncate referentiel.evenement, referentiel.import, referentiel.etablissement, referentiel.organisme,
                     referentiel.flux_collecte, socle.courrier, comptes.habilitation restart identity cascade
            """).update();
        jdbc.sql("update referentiel.collecte set prochaine_le = null, echecs = 0, phrase = '', reussie_le = null")
                .update();
    }

    @AfterAll
    static void fermer() {
        SERVEUR.close();
    }

    @Test
    void a_flow_enters_and_is_asked_for_again_with_its_print() {
        SERVEUR.repond(fichier("\"v1\"", flux("2026-08-13", "EHPAD LES TILLEULS")));
        assertThat(tour().phrase()).isEqualTo("structures.json.gz : 2 créés, 0 modifiés, 0 fermés.");
        assertThat(tour().phrase()).isEqualTo("Rien de nouveau.");
        assertThat(SERVEUR.demandes()).containsExactly("/flux/structures.json.gz", "/flux/structures.json.gz \"v1\"");
        assertThat(compter("referentiel.import")).isEqualTo(1);
        assertThat(Objects.requireNonNull(dossier.resolve("depots").toFile().list()))
                .isEmpty();
    }

    @Test
    void the_same_file_from_a_server_that_gives_no_print_imports_nothing() {
        SERVEUR.repond(octets(flux("2026-08-13", "EHPAD LES TILLEULS")));
        tour();
        assertThat(tour().phrase()).isEqualTo("Rien de nouveau.");
        assertThat(compter("referentiel.import")).isEqualTo(1);
    }

    @Test
    void a_failure_is_said_and_tried_again_later_and_later() {
        SERVEUR.repond(statut(500));
        var premier = tour();
        assertThat(premier.phrase()).isEqualTo("Le flux structures.json.gz n'est pas servi : le serveur répond 500.");
        assertThat(attente(premier)).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(16));
        assertThat(attente(tour())).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(31));
        SERVEUR.repond(octets(flux("2026-08-13", "EHPAD LES TILLEULS")));
        assertThat(tour().echecs()).isZero();
    }

    @Test
    void nothing_is_asked_for_before_its_time() {
        SERVEUR.repond(statut(500));
        tour();
        SERVEUR.repond(statut(500));
        siDue(Suivi.AUCUN);
        assertThat(SERVEUR.demandes()).isEmpty();
        Acces.commeLaMaison(() -> {
            collecte.demander();
            return true;
        });
        siDue(Suivi.AUCUN);
        assertThat(SERVEUR.demandes()).hasSize(1);
    }

    @Test
    void a_server_that_is_too_slow_is_left() {
        SERVEUR.repond(echange -> {
            echange.sendResponseHeaders(200, 1000);
            echange.getResponseBody().write(1);
            echange.getResponseBody().flush();
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException arret) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(tour().phrase()).isEqualTo("Le flux structures.json.gz n'est pas arrivé en 2 secondes.");
    }

    @Test
    void what_breaks_off_or_is_no_flow_leaves_the_register_as_it_was() {
        SERVEUR.repond(octets(flux("2026-08-13", "EHPAD LES TILLEULS")));
        tour();
        var entier = flux("2026-09-13", "AUTRE NOM");
        SERVEUR.repond(octets(Arrays.copyOf(entier, entier.length / 2)));
        assertThat(tour().phrase()).contains("incomplet ou abîmé");
        SERVEUR.repond(octets("<html>Maintenance</html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(tour().phrase()).contains("page web");
        SERVEUR.repond(octets(new byte[200_000]));
        assertThat(tour().phrase()).contains("il dépasse 100").contains("octets");
        SERVEUR.repond(echange -> {
            echange.sendResponseHeaders(200, 1000);
            echange.getResponseBody().write(1);
        });
        assertThat(tour().phrase()).contains("la connexion s'est rompue");
        assertThat(compter("referentiel.import")).isEqualTo(1);
    }

    @Test
    void the_guards_are_those_of_an_import_by_hand() {
        SERVEUR.repond(octets(flux("2026-09-13", "EHPAD LES TILLEULS")));
        tour();
        SERVEUR.repond(octets(flux("2026-08-13", "EHPAD LES ORMES")));
        assertThat(tour().phrase()).contains("plus ancien que le dernier importé");
        assertThat(compter("referentiel.import")).isEqualTo(1);
    }

    @Test
    void a_redirection_is_followed_to_a_safe_address_only() {
        SERVEUR.repond(echange -> {
            var ici = echange.getRequestURI().getPath();
            (ici.startsWith("/flux")
                            ? ailleurs("/miroir/structures.json.gz")
                            : octets(flux("2026-08-13", "EHPAD LES TILLEULS")))
                    .donner(echange);
        });
        assertThat(tour().echecs()).isZero();
        SERVEUR.repond(ailleurs("http://exemple.invalid/structures.json.gz"));
        assertThat(tour().phrase()).contains("mène à une adresse qui n'est pas en https");
        SERVEUR.repond(ailleurs(SERVEUR.adresse()));
        assertThat(tour().phrase()).contains("d'adresse en adresse");
    }

    @Test
    void stopped_in_the_middle_it_is_taken_up_and_nothing_enters_twice() throws IOException {
        SERVEUR.repond(fichier("\"v1\"", flux("2026-08-13", "EHPAD LES TILLEULS")));
        Files.writeString(Files.createDirectories(dossier.resolve("depots")).resolve("collecte-mort.tmp"), "reste");
        assertThatThrownBy(() -> siDue(new Arret(3))).isInstanceOf(RuntimeException.class);
        assertThat(compter("referentiel.import")).isZero();
        tour();
        // The process died after the import, before the print was kept.
        jdbc.sql("truncate referentiel.flux_collecte").update();
        tour();
        assertThat(compter("referentiel.import")).isEqualTo(1);
        assertThat(compter("referentiel.etablissement")).isEqualTo(2);
        assertThat(Objects.requireNonNull(dossier.resolve("depots").toFile().list()))
                .isEmpty();
    }

    @Test
    void those_concerned_get_one_mail_and_nobody_else() {
        SERVEUR.repond(octets(flux("2026-08-13", "EHPAD LES TILLEULS")));
        tour();
        var directrice = comptoir.compte("Directrice", Role.DIRECTEUR_OG, Genre.OG, OG);
        comptoir.habiliter(directrice, Role.REFERENT_ESSMS, Genre.ESSMS, A);
        var referent = comptoir.compte("Referent de B", Role.REFERENT_ESSMS, Genre.ESSMS, B);
        var ars = comptoir.compte("Ars", Role.INSTRUCTEUR_ARS, Genre.REGION, "84");
        comptoir.compte("Ailleurs", Role.INSTRUCTEUR_ARS, Genre.REGION, "94");
        comptoir.compte("Autre direction", Role.DIRECTEUR_OG, Genre.OG, numero(900_002));
        var partie = comptoir.compte("Partie", Role.DIRECTEUR_OG, Genre.OG, OG);
        comptoir.retirer(partie);
        assertThat(courriers()).isEmpty();

        SERVEUR.repond(octets(flux("2026-09-13", "EHPAD LES ORMES")));
        tour();
        assertThat(courriers()).containsExactlyInAnyOrder(directrice.courriel(), ars.courriel());
        assertThat(jdbc.sql("select array_to_string(paragraphes, '|') from socle.courrier where destinataire = :c")
                        .param("c", directrice.courriel())
                        .query(String.class)
                        .single())
                .contains("Changement de nom : 1", "EHPAD LES ORMES (%s) : changement de nom.".formatted(A));
        assertThat(referent.courriel()).isNotIn(courriers());
        assertThat(jdbc.sql("select distinct lien_chemin from socle.courrier")
                        .query((r, _) -> r.getString(1))
                        .list())
                .containsExactly("/essms/" + A);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://exemple.invalid/flux", "ftp://exemple.invalid", "exemple.invalid/flux", "https:///"})
    void an_address_that_is_not_safe_stops_the_start(String adresse) {
        var reglages =
                new ReglagesDeLaCollecte(adresse, List.of("structures.json"), "0 0 4 * * *", Duration.ofMinutes(1), 1);
        assertThatThrownBy(reglages::adresses).isInstanceOf(DemarrageImpossible.class);
    }

    @Test
    void without_an_address_nothing_is_fetched() {
        var reglages =
                new ReglagesDeLaCollecte("", List.of("structures.json"), "0 0 4 * * *", Duration.ofMinutes(1), 1);
        assertThat(reglages.active()).isFalse();
    }

    private EtatDeLaCollecte tour() {
        jdbc.sql("update referentiel.collecte set prochaine_le = null").update();
        siDue(Suivi.AUCUN);
        return Acces.commeLaMaison(() -> collecte.etat().orElseThrow());
    }

    private void siDue(Suivi suivi) {
        Acces.commeLaMaison(() -> {
            try {
                collecte.siDue(suivi);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Duration attente(EtatDeLaCollecte etat) {
        return Duration.between(Instant.now(), Objects.requireNonNull(etat.prochaineLe()));
    }

    private static byte[] flux(String date, String nom) {
        return gzip(FluxFiness.du(date)
                .organisme(OG, "ASSOCIATION DU VAL", Map.of())
                .etablissement(A, OG, nom)
                .etablissement(B, OG, "EHPAD DU PARC")
                .texte());
    }

    private int compter(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private List<String> courriers() {
        return jdbc.sql("select destinataire from socle.courrier")
                .query((r, _) -> r.getString(1))
                .list();
    }

    /// A server that stops at the nth time it is asked.
    private static final class Arret implements Suivi {
        private int reste;

        Arret(int reste) {
            this.reste = reste;
        }

        @Override
        public void progres(long fait, @Nullable Long total, String phrase) {}

        @Override
        public void verifierAnnulation() {
            if (reste-- == 0) throw new TravailAnnule();
        }
    }
}
