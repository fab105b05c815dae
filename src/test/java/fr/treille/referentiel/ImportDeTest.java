package fr.treille.referentiel;

import static fr.treille.referentiel.StockFiness.numero;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.BaseDeTest;
import fr.treille.socle.Constat;
import fr.treille.socle.securite.Acces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What the tests of the imports share: a register emptied before each, files loaded by the house, answers read.
@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class ImportDeTest {
    static final String OG = numero(900_001);
    static final String AUTRE_OG = numero(900_002);
    static final String A = numero(1);
    static final String B = numero(2);
    static final String C = numero(3);
    /// Nobody gives up.
    static final int JAMAIS = 101;

    static final Path DOSSIER = dossier();
    private static final AtomicInteger BASES = new AtomicInteger();

    @Autowired
    ImportDuRegistre importation;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void base(DynamicPropertyRegistry proprietes) {
        BaseDeTest.neuve("imports_" + BASES.incrementAndGet(), proprietes);
        proprietes.add("treille.demonstration", () -> "non");
        System.setProperty("treille.donnees", DOSSIER.toString());
    }

    @BeforeEach
    void vider() {
        BaseDeTest.enProprietaire(jdbc, """
            truncate referentiel.evenement, referentiel.import, referentiel.etablissement, referentiel.organisme,
                referentiel.groupement
            restart identity cascade
            """);
    }

    static FluxFiness flux() {
        return flux("2026-08-13");
    }

    static FluxFiness flux(String date) {
        return FluxFiness.du(date).organisme(OG, "ASSOCIATION DU VAL", Map.of());
    }

    ResultatDImport importer(StockFiness stock) {
        return importer(stock.ecrire(DOSSIER.resolve("stock.csv")), false, JAMAIS);
    }

    ResultatDImport importer(FluxFiness flux) {
        return importer(flux.ecrire(DOSSIER.resolve("flux.json")), false, JAMAIS);
    }

    /// @param arret percentage at which the one who waits gives up
    ResultatDImport importer(Path fichier, boolean forcer, int arret) {
        return Acces.commeLaMaison(() -> importation.importer(demande(fichier, forcer), suivi(arret)));
    }

    /// Several files in one act.
    List<ResultatDImport> ensemble(Path... fichiers) {
        var demandes = Stream.of(fichiers).map(f -> demande(f, false)).toList();
        return Acces.commeLaMaison(() -> importation.importer(demandes, suivi(JAMAIS)));
    }

    private static DemandeDImport demande(Path fichier, boolean forcer) {
        return new DemandeDImport(fichier, fichier.getFileName().toString(), "test", forcer);
    }

    private static SuiviDImport suivi(int arret) {
        return new SuiviDImport() {
            private int ou;

            @Override
            public void avance(String phrase, int pourcentage) {
                ou = pourcentage;
            }

            @Override
            public boolean annule() {
                return ou >= arret;
            }
        };
    }

    static ResultatDImport.Fait fait(ResultatDImport resultat) {
        assertThat(resultat).isInstanceOf(ResultatDImport.Fait.class);
        return (ResultatDImport.Fait) resultat;
    }

    static List<String> codes(ResultatDImport resultat) {
        assertThat(resultat).isInstanceOf(ResultatDImport.Refuse.class);
        return ((ResultatDImport.Refuse) resultat)
                .motifs().stream().map(Constat::code).toList();
    }

    @Nullable
    String etablissement(String colonne, String finess) {
        return lire(colonne, "etablissement", "finess = '%s'".formatted(finess));
    }

    @Nullable
    String lire(String colonne, String table, String condition) {
        return jdbc.sql("select (%s)::text from referentiel.%s where %s".formatted(colonne, table, condition))
                .query((l, _) -> Optional.ofNullable(l.getString(1)))
                .single()
                .orElse(null);
    }

    /// Kinds, in the order they were written.
    List<String> evenements(String finess) {
        return jdbc.sql("select genre from referentiel.evenement where finess = :finess order by id")
                .param("finess", finess)
                .query(String.class)
                .list();
    }

    private static Path dossier() {
        try {
            return Files.createTempDirectory("treille-imports");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
