package fr.treille.referentiel;

import static fr.treille.referentiel.StockFiness.numero;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Partage;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportDuRegistreTest extends ImportDeTest {
    @Autowired
    Temoin temoin;

    @BeforeEach
    void personne_n_a_vu() {
        temoin.vus = -1;
    }

    @Test
    void a_first_file_fills_the_register_with_the_organismes_it_names() {
        var fait = fait(importer(stock("2021-01-08").point(A)));
        assertThat(fait.crees()).isEqualTo(2);
        assertThat(jdbc.sql("select nom is null and essms = 2 from referentiel.organisme where finess = :og")
                        .param("og", OG)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(etablissement("champ", A)).isEqualTo("PA");
        assertThat(etablissement("latitude is not null", A)).isEqualTo("true");
        assertThat(etablissement("alertes::text", B)).isEqualTo("{POINT_ABSENT}");
        assertThat(evenements(A)).containsExactly("OUVERTURE");
    }

    @Test
    void the_same_file_again_changes_nothing_and_says_so() {
        importer(stock("2021-01-08"));
        var avant = empreinte();
        assertThat(fait(importer(stock("2021-01-08"))).rienChange()).isTrue();
        assertThat(empreinte()).isEqualTo(avant);
    }

    @Test
    void each_kind_of_change_is_an_event_with_before_and_after() {
        importer(stock("2021-01-08"));
        var fait = fait(importer(StockFiness.du("2021-02-08")
                .etablissement(
                        A,
                        AUTRE_OG,
                        Map.of("rs", "EHPAD LES LILAS", "voie", "DU PARC", "categetab", "202", "codeape", "8710A"))
                .etablissement(B, OG)));
        assertThat(fait.modifies()).isEqualTo(1);
        assertThat(fait.inchanges()).isEqualTo(1);
        assertThat(evenements(A))
                .containsExactlyInAnyOrder(
                        "OUVERTURE",
                        "RENOMMAGE",
                        "DEMENAGEMENT",
                        "CHANGEMENT_OG",
                        "CHANGEMENT_CATEGORIE",
                        "COMPLEMENT");
        assertThat(jdbc.sql("""
            select avant ->> 'nom' || ' / ' || (apres ->> 'nom') || ' / ' || date_fichier
              from referentiel.evenement where genre = 'RENOMMAGE'
            """).query(String.class).single())
                .isEqualTo("EHPAD LES TILLEULS / EHPAD LES LILAS / 2021-02-08");
        assertThat(jdbc.sql("select string_agg(essms::text, ' ' order by finess) from referentiel.organisme")
                        .query(String.class)
                        .single())
                .isEqualTo("1 1");
    }

    @Test
    void what_a_file_no_longer_holds_closes_where_the_file_speaks_and_opens_again_when_it_is_back() {
        var corse = "2A0000014";
        importer(stock("2021-01-08").etablissement(corse, OG, Map.of("departement", "2A", "commune", "004")));
        var fait = fait(importer(StockFiness.du("2021-02-08").etablissement(B, OG), true));
        assertThat(fait.fermes()).isEqualTo(1);
        assertThat(etablissement("etat || ' ' || ferme_le", A)).isEqualTo("FERME 2021-02-08");
        assertThat(etablissement("etat", corse)).isEqualTo("OUVERT");
        fait(importer(stock("2021-03-08")));
        assertThat(etablissement("etat", A)).isEqualTo("OUVERT");
        assertThat(evenements(A)).containsExactly("OUVERTURE", "FERMETURE", "REOUVERTURE");
    }

    @Test
    void one_closing_in_twenty_passes_and_more_is_refused_unless_forced() {
        var vingt = StockFiness.du("2021-01-08");
        for (int i = 1; i <= 20; i++) vingt.etablissement(numero(i), OG);
        importer(vingt);
        var dixHuit = StockFiness.du("2021-02-08");
        for (int i = 3; i <= 20; i++) dixHuit.etablissement(numero(i), OG);
        var avant = empreinte();
        assertThat(codes(importer(dixHuit))).containsExactly("IMPORT_FERMETURES");
        assertThat(empreinte()).isEqualTo(avant);
        assertThat(fait(importer(dixHuit.etablissement(numero(2), OG))).fermes())
                .isEqualTo(1);
    }

    @Test
    void an_older_file_is_refused_unless_forced() {
        importer(stock("2021-02-08"));
        assertThat(codes(importer(stock("2021-01-08")))).containsExactly("IMPORT_ANCIEN");
        assertThat(fait(importer(stock("2021-01-08"), true)).rienChange()).isTrue();
    }

    @Test
    void a_doubt_is_kept_with_its_alert_and_a_refused_line_is_written_apart() throws Exception {
        var fait = fait(importer(StockFiness.du("2021-01-08")
                .etablissement(A, OG, Map.of("categetab", "649", "siret", "1", "departement", "ZZ"))
                .etablissement(B, OG, Map.of("commune", "999"))
                .ligne("structureet;" + numero(3))
                .ligne("geolocalisation;%s;100.0;6570000.0;LAMBERT_93;".formatted(B))));
        assertThat(fait.crees()).isEqualTo(2);
        assertThat(fait.refuses()).isEqualTo(1);
        assertThat(fait.lus()).isEqualTo(3);
        assertThat(Files.readString(Objects.requireNonNull(fait.rejets()))).contains("4;2 champs au lieu de 32;");
        assertThat(etablissement("alertes::text", A))
                .isEqualTo("{SIRET_PERDU,CATEGORIE_INCONNUE,DEPARTEMENT_INCONNU,COMMUNE_INCONNUE,POINT_ABSENT}");
        assertThat(etablissement("alertes::text", B)).isEqualTo("{COMMUNE_INCONNUE,POINT_DOUTEUX}");
        assertThat(etablissement("latitude", B)).isNull();
    }

    @Test
    void a_file_without_positions_keeps_those_of_the_establishments_that_did_not_move() {
        importer(stock("2021-01-08").point(A).point(B));
        importer(StockFiness.du("2021-02-08").etablissement(A, OG).etablissement(B, OG, Map.of("voie", "DU PARC")));
        assertThat(etablissement("latitude is not null", A)).isEqualTo("true");
        assertThat(etablissement("latitude is not null", B)).isEqualTo("false");
    }

    @Test
    void saint_barthelemy_and_saint_martin_are_their_own_departement_in_the_region_of_guadeloupe() {
        importer(StockFiness.du("2021-01-08")
                .etablissement("970100001", OG, Map.of("departement", "9A", "commune", "105"))
                .etablissement("970100002", OG, Map.of("departement", "9A", "commune", "123"))
                .etablissement("970100003", OG, Map.of("departement", "9A", "commune", "127"))
                .etablissement("970400004", OG, Map.of("departement", "9D", "commune", "411")));
        assertThat(jdbc.sql("""
            select departement || ' ' || region || ' ' || commune from referentiel.etablissement order by finess
            """).query(String.class).list())
                .containsExactly("971 01 97105", "977 01 97701", "978 01 97801", "974 04 97411");
    }

    @Test
    void an_organisme_known_by_its_number_gets_its_name_from_its_own_file() {
        importer(stock("2021-01-08"));
        var fait = fait(
                importer(StockFiness.du("2021-01-08").ligne(StockFiness.structureej(OG, "ASSOCIATION DU VAL")), false));
        assertThat(fait.modifies()).isEqualTo(1);
        assertThat(jdbc.sql("select nom || ' ' || secteur || ' ' || essms from referentiel.organisme")
                        .query(String.class)
                        .single())
                .isEqualTo("ASSOCIATION DU VAL PRIVE_NON_LUCRATIF 2");
        assertThat(evenements(OG)).containsExactly("NOMMAGE");
    }

    @Test
    void giving_up_leaves_the_register_as_it_was() {
        importer(stock("2021-01-08"));
        var avant = empreinte();
        for (int etape : List.of(0, 55, 60, 70, 80)) {
            var resultat = importer(StockFiness.du("2021-02-08").etablissement(A, AUTRE_OG), true, etape);
            assertThat(resultat).isInstanceOf(ResultatDImport.Annule.class);
            assertThat(empreinte()).isEqualTo(avant);
        }
    }

    @Test
    void the_real_register_takes_the_place_of_the_fictional_one_in_one_act() {
        fiction();
        var refuse = importer(StockFiness.du("2021-01-08"));
        assertThat(codes(refuse)).containsExactly("FICHIER_INCONNU");
        assertThat(temoin.vus).isEqualTo(-1);
        importer(stock("2021-01-08"));
        assertThat(temoin.vus).isEqualTo(1);
        assertThat(jdbc.sql("select distinct origine from referentiel.etablissement")
                        .query(String.class)
                        .list())
                .containsExactly("FINESS");
    }

    @Test
    void two_imports_never_write_at_once() throws Exception {
        try (var connexion = DriverManager.getConnection(url(), "treille", "treille");
                var ordre = connexion.createStatement()) {
            connexion.setAutoCommit(false);
            ordre.execute("select pg_advisory_xact_lock(x'7265676973747265'::bigint)");
            assertThat(codes(importer(stock("2021-01-08")))).containsExactly("IMPORT_EN_COURS");
        }
    }

    @Test
    void the_real_file_is_counted_as_a_plain_script_does() {
        var fichier = Partage.fichier("data/finess/finess-etablissements-2021-01.csv.gz");
        assertThat(fait(importer(fichier, false, JAMAIS)).crees()).isEqualTo(91_407);
        assertThat(comptes("region"))
                .isEqualTo("01 245, 02 172, 04 196, 11 5214, 27 2527, 28 2496, 32 3634, 44 3396, 52 2725, 53 2362,"
                        + " 75 4009, 76 4062, 84 5508, 93 3311, 94 168");
        assertThat(comptes("champ")).isEqualTo("AHI 1966, DOM 10246, PA 10247, PDE 3435, PDS 977, PH 12819, PJM 335");
        assertThat(jdbc.sql("select finess from referentiel.etablissement where 'POINT_DOUTEUX' = any(alertes)")
                        .query(String.class)
                        .list())
                .containsExactly("920010790");
    }

    @Test
    void the_yearly_stock_enters_too() {
        var fait = fait(
                importer(Partage.fichier("data/finess/finess-stock-annuel-2020-12-31-extrait.csv"), false, JAMAIS));
        assertThat(fait.crees()).isEqualTo(100);
        assertThat(fait.refuses()).isZero();
    }

    private static StockFiness stock(String date) {
        return StockFiness.du(date).etablissement(A, OG).etablissement(B, OG);
    }

    private ResultatDImport importer(StockFiness stock, boolean forcer) {
        return importer(stock, forcer, JAMAIS);
    }

    private ResultatDImport importer(StockFiness stock, boolean forcer, int arret) {
        return importer(stock.ecrire(DOSSIER.resolve("stock.csv")), forcer, arret);
    }

    private String comptes(String colonne) {
        return jdbc.sql("""
            select string_agg(code || ' ' || n, ', ' order by code) from (
                select %1$s as code, count(*) as n from referentiel.etablissement where essms group by %1$s) c
            """.formatted(colonne)).query(String.class).single();
    }

    private String url() {
        return jdbc.sql("select 'jdbc:postgresql://localhost:' || inet_server_port() || '/' || current_database()")
                .query(String.class)
                .single();
    }

    private String empreinte() {
        return jdbc.sql("""
            select (select md5(coalesce(string_agg(e::text, '|' order by finess), '')) from referentiel.etablissement e)
                || (select md5(coalesce(string_agg(o::text, '|' order by finess), '')) from referentiel.organisme o)
                || (select count(*) from referentiel.evenement) || ' ' || (select count(*) from referentiel.import)
            """).query(String.class).single();
    }

    private void fiction() {
        jdbc.sql("insert into referentiel.organisme (finess, nom, origine) values ('010999991', 'OG FICTIF',"
                        + " 'DEMONSTRATION')")
                .update();
        jdbc.sql("""
            insert into referentiel.etablissement (finess, organisme, nom, departement, categorie, essms, origine)
            values ('010999992', '010999991', 'EHPAD FICTIF', '01', '500', true, 'DEMONSTRATION')
            """).update();
    }

    @org.springframework.boot.test.context.TestConfiguration
    static class Temoins {
        @org.springframework.context.annotation.Bean
        Temoin temoin(JdbcClient jdbc) {
            return new Temoin(jdbc);
        }
    }

    /// Stands for a room above: sees the fictional rows while they are still there.
    static class Temoin {
        private final JdbcClient jdbc;
        int vus = -1;

        Temoin(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventListener
        void remplace(TerritoireDeDemonstrationRemplace fait) {
            vus = jdbc.sql("select count(*) from referentiel.etablissement where origine = 'DEMONSTRATION'")
                    .query(Integer.class)
                    .single();
        }
    }
}
