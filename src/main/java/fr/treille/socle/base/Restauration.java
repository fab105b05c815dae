package fr.treille.socle.base;

import fr.treille.socle.Constat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Puts a [Sauvegarde] back in a new database: the schema as the backup knew it, then its rows in one transaction, then
/// the migrations that came since. A failure leaves the database as empty as it was; a killed process leaves a mark in
/// it, and nothing starts there until a restoration has been done again.
public final class Restauration {
    /// A schema that is there while a restoration is unfinished.
    static final String MARQUE = "treille_restauration";

    private static final long VERROU = 7597130196842541422L;
    private final Source source;

    Restauration(Source source) {
        this.source = source;
    }

    /// @return what the backup says of itself
    /// @throws Refusee if the file is not a whole backup, comes from a newer version, or the database is not empty
    /// @throws DemarrageImpossible if the database is out of reach
    public static Manifeste retablir(Path fichier) throws IOException, SQLException {
        try (var archive = ouvrir(fichier)) {
            var manifeste = manifeste(fichier, archive);
            var source = Source.courante(true);
            try {
                new Restauration(source).retablir(archive, manifeste);
            } finally {
                source.destroy();
            }
            return manifeste;
        }
    }

    static ZipFile ouvrir(Path fichier) throws IOException {
        try {
            return new ZipFile(fichier.toFile());
        } catch (ZipException e) {
            throw illisible(fichier);
        }
    }

    static Manifeste manifeste(Path fichier, ZipFile archive) throws IOException {
        var entree = archive.getEntry(Sauvegarde.MANIFESTE);
        if (entree == null) throw illisible(fichier);
        try (var lecture = archive.getInputStream(entree)) {
            var manifeste = JsonMapper.builder().build().readValue(lecture, Manifeste.class);
            var inconnue = manifeste.migrations().stream()
                    .filter(m -> !script(m).exists())
                    .findFirst();
            if (manifeste.format() != Sauvegarde.FORMAT || inconnue.isPresent()) {
                throw new Refusee(
                        "SAUVEGARDE_PLUS_RECENTE",
                        "Cette sauvegarde vient d'une version plus récente de Treille.",
                        "Installez cette version pour la rétablir.");
            }
            return manifeste;
        } catch (JacksonException e) {
            throw illisible(fichier);
        }
    }

    void retablir(ZipFile archive, Manifeste manifeste) throws IOException, SQLException {
        try (var connexion = source.enMigration()) {
            preparer(connexion);
            try {
                migrer(manifeste.migrations());
                connexion.setAutoCommit(false);
                remplir(connexion, archive, manifeste);
                executer(connexion, "drop schema " + MARQUE);
                connexion.commit();
                connexion.setAutoCommit(true);
            } catch (IOException | SQLException | RuntimeException e) {
                connexion.rollback();
                connexion.setAutoCommit(true);
                vider(connexion);
                executer(connexion, "drop schema " + MARQUE);
                throw e;
            }
            executer(connexion, "analyze");
        }
        flyway().load().migrate();
    }

    private static void preparer(Connection connexion) throws SQLException {
        if (!vrai(connexion, "select pg_try_advisory_lock(%d)".formatted(VERROU))) {
            throw new Refusee(
                    "RESTAURATION_EN_COURS",
                    "Une autre restauration est en cours dans cette base.",
                    "Attendez qu'elle finisse.");
        }
        if (inachevee(connexion)) {
            vider(connexion);
        } else if (vrai(connexion, "select to_regnamespace('socle') is not null")) {
            throw new Refusee(
                    "BASE_NON_VIDE",
                    "La base contient déjà des données.",
                    "Rétablissez la sauvegarde dans un dossier neuf (TREILLE_DONNEES) ou dans une base vide"
                            + " (TREILLE_DATABASE_URL).");
        } else {
            executer(connexion, "create schema " + MARQUE);
        }
    }

    private static void vider(Connection connexion) throws SQLException {
        executer(connexion, """
            do $$ declare piece record; begin
                for piece in select nspname from pg_namespace
                              where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', '%s')
                loop execute format('drop schema %%I cascade', piece.nspname); end loop;
            end $$
            """.formatted(MARQUE));
        executer(connexion, "drop table if exists public.flyway_schema_history");
    }

    static boolean inachevee(Connection connexion) throws SQLException {
        return vrai(connexion, "select to_regnamespace('%s') is not null".formatted(MARQUE));
    }

    /// The schema as the backup knew it: only the scripts that it had.
    private void migrer(List<String> scripts) throws IOException {
        var dossier = Files.createTempDirectory("treille-schema");
        try {
            for (var script : scripts) {
                var copie = dossier.resolve(script);
                Files.createDirectories(copie.getParent());
                try (var lecture = script(script).getInputStream()) {
                    Files.copy(lecture, copie);
                }
            }
            flyway().locations("filesystem:" + dossier).load().migrate();
        } finally {
            FileSystemUtils.deleteRecursively(dossier);
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(
                        source.url(),
                        source.migration().nom(),
                        source.migration().motDePasse())
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .outOfOrder(true);
    }

    private static void remplir(Connection connexion, ZipFile archive, Manifeste manifeste)
            throws IOException, SQLException {
        var noms = manifeste.tables().stream().map(Manifeste.Table::nom).toList();
        // The rows come as they were: what a trigger would compute, such as the chain of the journal, is in them.
        for (var nom : noms) executer(connexion, "alter table %s disable trigger user".formatted(nom));
        // A table whose checks wait for the commit could not have its triggers back before it.
        executer(connexion, "set constraints all immediate");
        executer(connexion, "truncate " + String.join(", ", noms));
        for (var table : manifeste.tables()) charger(connexion, archive, table);
        for (var nom : noms) executer(connexion, "alter table %s enable trigger user".formatted(nom));
        for (var sequence : manifeste.sequences()) {
            try (var ordre = connexion.prepareStatement("select setval(?::regclass, ?)")) {
                ordre.setString(1, sequence.nom());
                ordre.setLong(2, sequence.valeur());
                ordre.execute();
            }
        }
    }

    private static void charger(Connection connexion, ZipFile archive, Manifeste.Table table)
            throws IOException, SQLException {
        var entree = archive.getEntry(table.fichier());
        if (entree == null) throw abimee(table);
        var empreinte = Sauvegarde.sha256();
        try (var lecture = new DigestInputStream(new BufferedInputStream(archive.getInputStream(entree)), empreinte)) {
            long lignes = connexion
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy %s (%s) from stdin".formatted(table.nom(), String.join(", ", table.colonnes())),
                            lecture);
            if (lignes != table.lignes()
                    || !HexFormat.of().formatHex(empreinte.digest()).equals(table.empreinte())) {
                throw abimee(table);
            }
        } catch (ZipException e) {
            throw abimee(table);
        }
    }

    private static Refusee abimee(Manifeste.Table table) {
        return new Refusee(
                "SAUVEGARDE_ABIMEE",
                "Les lignes de %s ne sont pas celles qui ont été sauvegardées : rien n'a été rétabli."
                        .formatted(table.nom()),
                "Prenez une autre copie de cette sauvegarde, ou une autre sauvegarde.");
    }

    private static Refusee illisible(Path fichier) {
        return new Refusee(
                "SAUVEGARDE_ILLISIBLE",
                "Le fichier %s n'est pas une sauvegarde, ou il n'est pas entier.".formatted(fichier),
                "Donnez le fichier que la commande sauvegarder a écrit.");
    }

    private static ClassPathResource script(String nom) {
        return new ClassPathResource("db/migration/" + nom);
    }

    private static boolean vrai(Connection connexion, String question) throws SQLException {
        try (var ordre = connexion.createStatement();
                var reponse = ordre.executeQuery(question)) {
            return reponse.next() && reponse.getBoolean(1);
        }
    }

    private static void executer(Connection connexion, String ordre) throws SQLException {
        try (var execution = connexion.createStatement()) {
            execution.execute(ordre);
        }
    }

    /// A restoration that is not done, and what to do; the database is as it was.
    public static final class Refusee extends RuntimeException {
        private final transient Constat constat;

        Refusee(String code, String phrase, String remede) {
            super(phrase);
            constat = new Constat(Constat.Gravite.BLOQUANT, code, phrase, "Treille", remede);
        }

        public Constat constat() {
            return constat;
        }
    }
}
