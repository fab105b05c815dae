package fr.treille.referentiel;

import static fr.treille.referentiel.StockFiness.numero;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.BaseDeTest;
import fr.treille.bench.Mesure;
import fr.treille.socle.securite.Acces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A first import of the whole register, against the least that any import could do: `COPY` of the same rows, already
/// computed, into tables with the same columns and the same indexes. Each is measured three times, the best counts.
@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportBench {
    private static final int FOIS = 3;
    private static final int RAPPORT_AU_PLUS = 3;
    private static final Path REEL = Path.of("../shared/data/finess/finess-etablissements-2021-01.csv.gz");

    @TempDir
    static Path dossier;

    private static String url = "";

    @DynamicPropertySource
    static void base(DynamicPropertyRegistry proprietes) {
        url = BaseDeTest.neuve("bench_import");
        proprietes.add("TREILLE_DATABASE_URL", () -> url);
        proprietes.add("TREILLE_DATABASE_USERNAME", () -> "treille");
        proprietes.add("TREILLE_DATABASE_PASSWORD", () -> "treille");
        proprietes.add("treille.demonstration", () -> "non");
        System.setProperty("treille.donnees", dossier.toString());
    }

    @Autowired
    ImportDuRegistre importation;

    @Test
    void the_whole_register_in_less_than_three_times_a_raw_copy() throws Exception {
        var fichier = Files.exists(REEL) ? REEL : equivalent();
        try (var connexion = DriverManager.getConnection(url, "treille", "treille")) {
            var figure = Duration.ofDays(1);
            for (int i = 0; i < FOIS; i++) {
                executer(connexion, """
                    truncate referentiel.evenement, referentiel.import, referentiel.etablissement,
                        referentiel.organisme cascade
                    """);
                figure = plusCourte(figure, importer(fichier));
            }
            exporter(connexion, "organisme");
            exporter(connexion, "etablissement");
            var reference = Duration.ofDays(1);
            for (int i = 0; i < FOIS; i++) reference = plusCourte(reference, copier(connexion));
            var rapport = figure.toMillis() / (double) reference.toMillis();
            Mesure.ecrire(
                    "import",
                    "ms",
                    figure.toMillis(),
                    "first import of " + fichier.getFileName(),
                    reference.toMillis(),
                    "COPY of the same rows into tables with the same columns and indexes",
                    Map.of(
                            "cible",
                            RAPPORT_AU_PLUS,
                            "tas_max_mo",
                            Runtime.getRuntime().maxMemory() >> 20));
            assertThat(rapport).isLessThanOrEqualTo(RAPPORT_AU_PLUS);
        }
    }

    private Duration importer(Path fichier) {
        var debut = System.nanoTime();
        var resultat = Acces.commeLaMaison(() -> importation.importer(
                new DemandeDImport(fichier, fichier.getFileName().toString(), "bench", false), new SuiviDImport() {
                    @Override
                    public void avance(String phrase, int pourcentage) {}

                    @Override
                    public boolean annule() {
                        return false;
                    }
                }));
        var duree = Duration.ofNanos(System.nanoTime() - debut);
        assertThat(resultat).isInstanceOf(ResultatDImport.Fait.class);
        return duree;
    }

    private static Duration copier(Connection connexion) throws SQLException, IOException {
        executer(connexion, """
            drop schema if exists nu cascade;
            create schema nu;
            create table nu.organisme (like referentiel.organisme including all);
            create table nu.etablissement (like referentiel.etablissement including all);
            alter table nu.etablissement add foreign key (organisme) references nu.organisme;
            """);
        var copie = connexion.unwrap(PGConnection.class).getCopyAPI();
        connexion.setAutoCommit(false);
        var debut = System.nanoTime();
        for (var table : new String[] {"organisme", "etablissement"}) {
            try (var lignes = Files.newInputStream(dossier.resolve(table))) {
                copie.copyIn("copy nu.%s (%s) from stdin".formatted(table, colonnes(connexion, table)), lignes);
            }
        }
        connexion.commit();
        var duree = Duration.ofNanos(System.nanoTime() - debut);
        connexion.setAutoCommit(true);
        return duree;
    }

    private static void exporter(Connection connexion, String table) throws SQLException, IOException {
        try (var sortie = Files.newOutputStream(dossier.resolve(table))) {
            connexion
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy referentiel.%s (%s) to stdout".formatted(table, colonnes(connexion, table)), sortie);
        }
    }

    /// Those that are not computed by the table itself.
    private static String colonnes(Connection connexion, String table) throws SQLException {
        try (var question = connexion.prepareStatement("""
            select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
             where table_schema = 'referentiel' and table_name = ? and is_generated = 'NEVER'
            """)) {
            question.setString(1, table);
            try (var lignes = question.executeQuery()) {
                lignes.next();
                return lignes.getString(1);
            }
        }
    }

    private static void executer(Connection connexion, String ordres) throws SQLException {
        try (var ordre = connexion.createStatement()) {
            ordre.execute(ordres);
        }
    }

    private static Duration plusCourte(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Path equivalent() {
        System.err.println(REEL + " is not here: measured on a file of the same size, made for the occasion");
        var stock = StockFiness.du("2021-01-08");
        for (int i = 0; i < 91_407; i++) {
            stock.etablissement(numero(i), numero(900_000 + i / 2), Map.of("rs", "RESIDENCE DU " + i + " MAI"));
        }
        for (int i = 0; i < 91_407; i++) stock.point(numero(i));
        return stock.ecrire(dossier.resolve("equivalent.csv"));
    }
}
