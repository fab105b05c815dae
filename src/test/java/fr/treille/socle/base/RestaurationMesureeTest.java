package fr.treille.socle.base;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.BaseDeTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A backup is worth the restoration that was made of it. This one is made at each build: what comes back has the rows
/// and the prints of what was there, and how long it took is in `target/restauration.json`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestaurationMesureeTest {
    private static final int ETABLISSEMENTS = 20_000;

    @Test
    void a_database_comes_back_row_for_row_and_the_build_says_how_long_it_took(@TempDir Path dossier) throws Exception {
        var url = VersionPrecedente.base("restauration_avant", dossier.resolve("schema"));
        var fichier = dossier.resolve("treille.zip");
        Manifeste avant;
        long debut = System.nanoTime();
        try (var connexion = VersionPrecedente.proprietaire(url)) {
            try (var ordre = connexion.createStatement()) {
                ordre.execute("""
                    insert into referentiel.etablissement (finess, organisme, nom, departement, categorie, essms, origine)
                    select '36' || lpad(n::text, 7, '0'), '350000014', 'SESSAD ' || n, '36', '182', true, 'FINESS'
                      from generate_series(1, %d) n
                    """.formatted(ETABLISSEMENTS));
            }
            avant = Sauvegarde.ecrire(connexion, fichier);
        }
        double sauvegarde = secondes(debut);
        debut = System.nanoTime();
        var neuve = BaseDeTest.neuve("restauration_apres");
        try (var archive = Restauration.ouvrir(fichier)) {
            var treille = new Identite("treille", "treille");
            new Restauration(new Source(neuve, treille, treille, null)).retablir(archive, avant);
        }
        double restauration = secondes(debut);
        Manifeste apres;
        try (var connexion = VersionPrecedente.proprietaire(neuve)) {
            apres = Sauvegarde.ecrire(connexion, dossier.resolve("encore.zip"));
        }
        for (var table : avant.tables()) {
            assertThat(apres.tables())
                    .filteredOn(t -> t.nom().equals(table.nom()))
                    .singleElement()
                    .satisfies(t -> assertThat(t.lignes()).isEqualTo(table.lignes()))
                    .satisfies(t -> {
                        if (t.colonnes().equals(table.colonnes())) {
                            assertThat(t.empreinte()).as(t.nom()).isEqualTo(table.empreinte());
                        }
                    });
        }
        assertThat(avant.lignes()).isGreaterThan(ETABLISSEMENTS);
        var mesure = new LinkedHashMap<String, Object>();
        mesure.put("lignes", avant.lignes());
        mesure.put("octets", Files.size(fichier));
        mesure.put("sauvegarde_s", sauvegarde);
        mesure.put("restauration_s", restauration);
        Files.writeString(
                Path.of("target/restauration.json"),
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(mesure));
    }

    private static double secondes(long debut) {
        return Math.round((System.nanoTime() - debut) / 1e6) / 1000.0;
    }
}
