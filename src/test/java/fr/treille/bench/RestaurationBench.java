package fr.treille.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole country put back from its backup in a new data folder, by the command, from its start to its end, against
/// the least that PostgreSQL does with the same rows: a `COPY` into tables of text without an index.
class RestaurationBench {
    @TempDir
    Path dossier;

    @Test
    void restauration() throws Exception {
        var pays = dossier.resolve("pays");
        var copie = dossier.resolve("pays.zip");
        long essms;
        try (var treille = Lancee.lancer(pays)) {
            treille.premierePage();
            while (Lancee.compter(pays, "socle.travail where fini_le is null") > 0) Thread.sleep(500);
            essms = Lancee.compter(pays, "referentiel.etablissement where essms");
        }
        assertThat(essms).isGreaterThan(30_000);
        double sauvegarde = commande(pays, "sauvegarder", copie.toString());
        double restauration = commande(dossier.resolve("neuf"), "restaurer", copie.toString());
        long lignes;
        double brut;
        try (var archive = new ZipFile(copie.toFile());
                var serveur = EmbeddedPostgres.builder()
                        .setDataDirectory(new File(dossier.toFile(), "brut"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                var connexion = serveur.getPostgresDatabase().getConnection()) {
            var manifeste =
                    JsonMapper.builder().build().readTree(archive.getInputStream(archive.getEntry("manifeste.json")));
            long debut = System.nanoTime();
            lignes = copier(connexion, archive, manifeste);
            brut = (System.nanoTime() - debut) / 1e9;
        }
        Mesure.ecrire(
                "restauration",
                "s",
                restauration,
                "restore of a full backup of the country in a new data folder, command line included",
                brut,
                "a raw COPY of the same rows into tables of text",
                Map.of(
                        "essms",
                        essms,
                        "lignes",
                        lignes,
                        "octets",
                        Files.size(copie),
                        "sauvegarde_s",
                        Math.round(sauvegarde * 1000) / 1000.0));
        assertThat(restauration).isLessThan(600);
    }

    /// @return seconds, from the start of the process to its end
    private static double commande(Path donnees, String... arguments) throws Exception {
        long debut = System.nanoTime();
        try (var commande = Lancee.lancer(donnees, arguments)) {
            commande.finir();
        }
        return (System.nanoTime() - debut) / 1e9;
    }

    private static long copier(Connection connexion, ZipFile archive, JsonNode manifeste) throws Exception {
        var copie = connexion.unwrap(PGConnection.class).getCopyAPI();
        long lignes = 0;
        int rang = 0;
        for (var table : manifeste.get("tables")) {
            var nom = "brut_" + rang++;
            var colonnes = StreamSupport.stream(table.get("colonnes").spliterator(), false)
                    .map(colonne -> colonne.asString() + " text")
                    .collect(Collectors.joining(", "));
            try (var ordre = connexion.createStatement()) {
                ordre.execute("create table %s (%s)".formatted(nom, colonnes));
            }
            var entree = archive.getEntry(
                    "tables/%s.copy".formatted(table.get("nom").asString().replace("\"", "")));
            try (var contenu = new BufferedInputStream(archive.getInputStream(entree))) {
                lignes += copie.copyIn("copy %s from stdin".formatted(nom), contenu);
            }
        }
        return lignes;
    }
}
