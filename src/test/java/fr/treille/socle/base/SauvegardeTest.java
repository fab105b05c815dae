package fr.treille.socle.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.BaseDeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup holds everything, says what it is, and is put back whole or not at all. The one taken here comes from the
/// version before, so that putting it back brings it up to this one.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SauvegardeTest {
    @TempDir
    Path dossier;

    private String avant;
    private Path fichier;

    @BeforeEach
    void une_sauvegarde() throws IOException, SQLException {
        avant = VersionPrecedente.base("sauvegarde_avant", dossier.resolve("schema"));
        fichier = dossier.resolve("treille.zip");
        try (var connexion = VersionPrecedente.proprietaire(avant)) {
            var manifeste = Sauvegarde.ecrire(connexion, fichier);
            assertThat(manifeste.migrations()).containsExactlyInAnyOrderElementsOf(VersionPrecedente.MIGRATIONS);
            assertThat(manifeste.lignes()).isEqualTo(1 + 1 + 1 + 1_000 + 1 + 1 + 15);
        }
    }

    @Test
    void every_row_comes_back_and_the_schema_is_that_of_today() throws Exception {
        var apres = retablir(fichier, "sauvegarde_apres");
        try (var ici = VersionPrecedente.proprietaire(avant);
                var la = VersionPrecedente.proprietaire(apres)) {
            var tables = new TablesDeLaMaison(ici).dansLOrdre();
            assertThat(contenu(la, tables)).isEqualTo(contenu(ici, tables));
            assertThat(lire(la, "select count(*) from socle.journal")).isEqualTo("0");
            assertThat(lire(la, "select count(*) from public.flyway_schema_history where success"))
                    .isNotEqualTo(lire(ici, "select count(*) from public.flyway_schema_history where success"));
            assertThatThrownBy(() -> lire(la, "update programme.version set campagne = 'x' returning 1"))
                    .hasMessageContaining("never changed");
            assertThat(Restauration.inachevee(la)).isFalse();
        }
    }

    @Test
    void a_database_of_this_version_gives_the_same_backup_once_put_back() throws Exception {
        var apres = retablir(fichier, "sauvegarde_apres");
        try (var connexion = VersionPrecedente.proprietaire(apres)) {
            executer(connexion, "insert into socle.journal (nom, acte, objet) values ('N', 'ESSAI_FAIT', 'essai:1')");
            var une = Sauvegarde.ecrire(connexion, dossier.resolve("une.zip"));
            var encore = retablir(dossier.resolve("une.zip"), "sauvegarde_encore");
            try (var la = VersionPrecedente.proprietaire(encore)) {
                var deux = Sauvegarde.ecrire(la, dossier.resolve("deux.zip"));
                assertThat(deux.tables()).isEqualTo(une.tables());
                assertThat(deux.sequences()).isEqualTo(une.sequences());
            }
        }
    }

    @Test
    void only_its_owner_reads_the_file() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fichier)))
                .isEqualTo("rw-------");
    }

    @Test
    void one_changed_character_is_found_and_nothing_is_put_back() throws Exception {
        var abimee = dossier.resolve("abimee.zip");
        changer(fichier, abimee, "tables/referentiel.organisme.copy", "du Val", "du Vax");
        var url = BaseDeTest.neuve("sauvegarde_apres");
        assertThatThrownBy(() -> retablirDans(abimee, url))
                .isInstanceOf(Restauration.Refusee.class)
                .hasMessageContaining("referentiel.organisme");
        try (var connexion = VersionPrecedente.proprietaire(url)) {
            assertThat(lire(connexion, "select to_regnamespace('socle') is null"))
                    .isEqualTo("t");
            assertThat(Restauration.inachevee(connexion)).isFalse();
        }
        retablirDans(fichier, url);
    }

    @Test
    void what_is_not_a_backup_is_refused_by_its_name() throws IOException {
        var texte = Files.writeString(dossier.resolve("liste.csv"), "finess;nom");
        assertThatThrownBy(() -> Restauration.ouvrir(texte)).hasMessageContaining("liste.csv");
        var coupee = dossier.resolve("coupee.zip");
        var octets = Files.readAllBytes(fichier);
        Files.write(coupee, java.util.Arrays.copyOf(octets, octets.length / 2));
        assertThatThrownBy(() -> Restauration.ouvrir(coupee)).isInstanceOf(Restauration.Refusee.class);
    }

    @Test
    void a_backup_of_a_newer_version_is_refused() throws IOException {
        var nouvelle = dossier.resolve("nouvelle.zip");
        changer(fichier, nouvelle, Sauvegarde.MANIFESTE, "V5_1__grappes", "V5_99__plus_tard");
        try (var archive = new ZipFile(nouvelle.toFile())) {
            assertThatThrownBy(() -> Restauration.manifeste(nouvelle, archive)).hasMessageContaining("plus récente");
        }
    }

    @Test
    void a_database_that_holds_something_is_left_alone() throws Exception {
        assertThatThrownBy(() -> retablirDans(fichier, avant)).hasMessageContaining("contient déjà");
        try (var connexion = VersionPrecedente.proprietaire(avant)) {
            assertThat(lire(connexion, "select count(*) from cooperation.membre"))
                    .isEqualTo("15");
        }
    }

    @Test
    void a_killed_restoration_stops_the_application_until_it_is_done_again() throws Exception {
        var url = BaseDeTest.neuve("sauvegarde_apres");
        try (var connexion = VersionPrecedente.proprietaire(url)) {
            executer(connexion, "create schema " + Restauration.MARQUE);
            executer(connexion, "create schema socle");
            executer(connexion, "create table socle.a_moitie (n int)");
            assertThat(Restauration.inachevee(connexion)).isTrue();
        }
        retablirDans(fichier, url);
        try (var connexion = VersionPrecedente.proprietaire(url)) {
            assertThat(Restauration.inachevee(connexion)).isFalse();
            assertThat(lire(connexion, "select count(*) from referentiel.etablissement"))
                    .isEqualTo("1000");
            assertThat(lire(connexion, "select to_regclass('socle.a_moitie') is null"))
                    .isEqualTo("t");
        }
    }

    private static String retablir(Path fichier, String base) throws IOException, SQLException {
        var url = BaseDeTest.neuve(base);
        retablirDans(fichier, url);
        return url;
    }

    private static void retablirDans(Path fichier, String url) throws IOException, SQLException {
        try (var archive = Restauration.ouvrir(fichier)) {
            var treille = new Identite("treille", "treille");
            new Restauration(new Source(url, treille, treille, null))
                    .retablir(archive, Restauration.manifeste(fichier, archive));
        }
    }

    /// Rows of each table, as one print, in the columns given.
    private static Map<String, String> contenu(Connection connexion, Map<String, List<String>> tables)
            throws SQLException {
        var contenu = new TreeMap<String, String>();
        for (var table : tables.entrySet()) {
            contenu.put(
                    table.getKey(),
                    lire(
                            connexion,
                            "select count(*) || ' ' || coalesce(md5(string_agg(l::text, '|' order by l::text)), '') from (select %s from %s) l"
                                    .formatted(String.join(", ", table.getValue()), table.getKey())));
        }
        return contenu;
    }

    private static void changer(Path fichier, Path copie, String piece, String texte, String par) throws IOException {
        Files.copy(fichier, copie, StandardCopyOption.REPLACE_EXISTING);
        try (var archive = new ZipFile(fichier.toFile());
                var sortie = new ZipOutputStream(Files.newOutputStream(copie))) {
            for (var entree : java.util.Collections.list(archive.entries())) {
                sortie.putNextEntry(new ZipEntry(entree.getName()));
                var octets = archive.getInputStream(entree).readAllBytes();
                if (entree.getName().equals(piece)) {
                    octets = new String(octets, java.nio.charset.StandardCharsets.UTF_8)
                            .replace(texte, par)
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                }
                sortie.write(octets);
                sortie.closeEntry();
            }
        }
    }

    private static String lire(Connection connexion, String question) throws SQLException {
        try (var ordre = connexion.createStatement();
                var reponse = ordre.executeQuery(question)) {
            reponse.next();
            return String.valueOf(reponse.getString(1));
        }
    }

    private static void executer(Connection connexion, String ordre) throws SQLException {
        try (var execution = connexion.createStatement()) {
            execution.execute(ordre);
        }
    }
}
