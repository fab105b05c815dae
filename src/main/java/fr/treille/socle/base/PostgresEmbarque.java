package fr.treille.socle.base;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own in the data folder, as durable as a real one. One process owns the folder and its
/// server; another process, a command for instance, joins that server. A server left behind by a killed process is
/// stopped, then started again.
public final class PostgresEmbarque implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresEmbarque.class);
    private static final String BASE = "treille";

    /// The library starts the server with `-F` and `synchronous_commit=off`; what is given here comes after and wins.
    private static final Map<String, String> REGLAGES = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "localhost",
            "unix_socket_directories", "''",
            "shared_buffers", "256MB",
            "work_mem", "16MB",
            "maintenance_work_mem", "128MB",
            "max_wal_size", "2GB",
            "jit", "off");

    private final @Nullable EmbeddedPostgres serveur;
    private final @Nullable FileLock verrou;
    private final int port;
    private final Identite proprietaire;
    private final Identite application;

    private PostgresEmbarque(
            @Nullable EmbeddedPostgres serveur, @Nullable FileLock verrou, int port, DossierDeDonnees dossier) {
        this.serveur = serveur;
        this.verrou = verrou;
        this.port = port;
        this.proprietaire = new Identite(BASE, dossier.motDePasse("postgres.secret"));
        this.application = new Identite("treille_application", dossier.motDePasse("application.secret"));
    }

    /// Starts the server of this folder.
    /// @param rejoindre whether a folder held by another process is joined (a command) or refused (an application)
    /// @throws DemarrageImpossible if the folder is held, cannot be written, or the server does not start
    public static PostgresEmbarque demarrer(DossierDeDonnees dossier, boolean rejoindre) {
        var donnees = dossier.sousDossier(".").resolve("postgres");
        var verrou = dossier.verrouiller();
        if (verrou.isEmpty()) {
            if (!rejoindre) {
                throw new DemarrageImpossible(
                        "Le dossier de données %s est déjà utilisé par une autre Treille : arrêtez-la, ou donnez un autre dossier par TREILLE_DONNEES."
                                .formatted(dossier.chemin()));
            }
            return rejoindre(dossier, donnees);
        }
        arreterOrphelin(donnees);
        var motDePasse = dossier.motDePasse("postgres.secret");
        EmbeddedPostgres serveur = null;
        try {
            var preparation = EmbeddedPostgres.builder()
                    .setDataDirectory(donnees)
                    .setOverrideWorkingDirectory(dossier.sousDossier("moteur").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setConnectConfig("password", motDePasse)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            dossier.chemin().resolve("postgres.log").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            dossier.chemin().resolve("postgres.log").toFile()));
            REGLAGES.forEach(preparation::setServerConfig);
            serveur = preparation.start();
            preparer(serveur, donnees, motDePasse);
            var pret = new PostgresEmbarque(serveur, verrou.get(), serveur.getPort(), dossier);
            donnerUneIdentite(serveur, motDePasse, pret.application());
            return pret;
        } catch (IOException | SQLException | RuntimeException e) {
            if (serveur != null) fermer(serveur);
            liberer(verrou.get());
            throw new DemarrageImpossible(
                    "La base de données embarquée n'a pas démarré dans %s (%s) ; voir postgres.log dans ce dossier, ou donnez un serveur PostgreSQL par TREILLE_DATABASE_URL."
                            .formatted(dossier.chemin(), e.getMessage()),
                    e);
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, BASE);
    }

    /// The login that owns the schema and changes it.
    Identite proprietaire() {
        return proprietaire;
    }

    /// The login that the application runs with.
    Identite application() {
        return application;
    }

    /// Stops the server if this process started it.
    @Override
    public void close() {
        if (serveur != null) fermer(serveur);
        if (verrou != null) liberer(verrou);
    }

    private static PostgresEmbarque rejoindre(DossierDeDonnees dossier, Path donnees) {
        var port = lignes(donnees.resolve("postmaster.pid")).skip(3).findFirst();
        if (port.isEmpty()) {
            throw new DemarrageImpossible(
                    "Une autre Treille démarre dans %s : attendez qu'elle soit prête, puis recommencez."
                            .formatted(dossier.chemin()));
        }
        return new PostgresEmbarque(null, null, Integer.parseInt(port.get().strip()), dossier);
    }

    /// A killed process leaves its server running. This process holds the lock of the folder, so that server has no
    /// owner.
    private static void arreterOrphelin(Path donnees) {
        var orphelin = lignes(donnees.resolve("postmaster.pid"))
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(p -> p.info().command().orElse("").contains("postgres"));
        if (orphelin.isEmpty()) return;
        LOG.warn("Un serveur de base de données sans propriétaire tournait encore : il est arrêté proprement.");
        try {
            // SIGINT is PostgreSQL's fast shutdown; ProcessHandle.destroy would wait for its clients.
            new ProcessBuilder("kill", "-INT", Long.toString(orphelin.get().pid()))
                    .start()
                    .waitFor();
            orphelin.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception tropLong) {
            orphelin.get().destroyForcibly();
        }
    }

    private static java.util.stream.Stream<String> lignes(Path fichier) {
        try {
            return Files.readAllLines(fichier).stream();
        } catch (IOException absent) {
            return java.util.stream.Stream.empty();
        }
    }

    /// The role, the database and the rule that asks for a password; each step finds what a killed first start left.
    private static void preparer(EmbeddedPostgres serveur, Path donnees, String motDePasse)
            throws SQLException, IOException {
        var acces = donnees.resolve("pg_hba.conf");
        var regle = "host all all localhost scram-sha-256\n";
        if (Files.readString(acces).equals(regle)) return;
        try (var connexion = administrateur(serveur, motDePasse);
                var ordre = connexion.createStatement()) {
            ordre.execute("alter role postgres password '%s'".formatted(motDePasse));
            ordre.execute(
                    "do $$ begin if not exists (select from pg_roles where rolname = 'treille') then create role treille login password '%s'; end if; end $$"
                            .formatted(motDePasse));
            try (var existe = ordre.executeQuery("select 1 from pg_database where datname = 'treille'")) {
                if (!existe.next()) {
                    try (var creation = connexion.createStatement()) {
                        creation.execute(
                                "create database treille owner treille encoding 'UTF8' locale_provider icu icu_locale"
                                        + " 'fr' locale 'C' template template0");
                    }
                }
            }
            var neuf = acces.resolveSibling("pg_hba.conf.neuf");
            Files.writeString(neuf, regle);
            Files.move(neuf, acces, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            ordre.execute("select pg_reload_conf()");
        }
    }

    /// At each start: a folder made before there were two logins gains the second one.
    private static void donnerUneIdentite(EmbeddedPostgres serveur, String motDePasse, Identite identite)
            throws SQLException {
        try (var connexion = administrateur(serveur, motDePasse);
                var ordre = connexion.createStatement()) {
            ordre.execute("do $$ begin create role %s login; exception when duplicate_object then null; end $$"
                    .formatted(identite.nom()));
            ordre.execute("alter role %s password '%s'".formatted(identite.nom(), identite.motDePasse()));
        }
    }

    private static Connection administrateur(EmbeddedPostgres serveur, String motDePasse) throws SQLException {
        var proprietes = new Properties();
        proprietes.setProperty("user", "postgres");
        proprietes.setProperty("password", motDePasse);
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/postgres".formatted(serveur.getPort()), proprietes);
    }

    private static void fermer(EmbeddedPostgres serveur) {
        try {
            serveur.close();
        } catch (IOException e) {
            LOG.warn("La base de données embarquée ne s'est pas arrêtée proprement : {}", e.getMessage());
        }
    }

    private static void liberer(FileLock verrou) {
        try {
            verrou.acquiredBy().close();
        } catch (IOException e) {
            LOG.warn("Le verrou du dossier de données n'a pas été rendu : {}", e.getMessage());
        }
    }
}
