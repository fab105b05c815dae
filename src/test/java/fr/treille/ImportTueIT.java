package fr.treille;

import static fr.treille.referentiel.StockFiness.numero;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.FluxFiness;
import fr.treille.referentiel.StockFiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real jar on one data folder, killed at random moments of an import: twenty of a classic stock, ten of the two
/// flows of FINESS+. The server that the killed process leaves behind is asked what it holds; the next run stops it and
/// starts it again.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportTueIT {
    private static final int ETABLISSEMENTS = 6_000;
    private static final String DEBUT = "Lecture du fichier";

    @TempDir
    Path dossier;

    @AfterEach
    void arreter() throws IOException, InterruptedException {
        var pid = dossier.resolve("postgres/postmaster.pid");
        if (!Files.exists(pid)) return;
        new ProcessBuilder("kill", "-INT", Files.readAllLines(pid).getFirst().strip())
                .start()
                .waitFor();
        for (int i = 0; i < 100 && Files.exists(pid); i++) Thread.sleep(100);
    }

    @Test
    void a_process_killed_at_any_moment_leaves_the_register_before_or_after() throws Exception {
        var un = new Import("importer-finess", stock("2021-01-08", " A", 0).ecrire(dossier.resolve("un.csv")));
        var deux = new Import("importer-finess", stock("2021-02-08", " B", 200).ecrire(dossier.resolve("deux.csv")));
        tuer(un, deux, 20);
    }

    @Test
    void so_do_the_flows_of_finess_plus_after_a_classic_stock() throws Exception {
        importer(new Import("importer-finess", stock("2021-01-08", " A", 0).ecrire(dossier.resolve("stock.csv"))));
        tuer(flux("2026-08-13", " B", 0), flux("2026-09-13", " C", 200), 10);
    }

    private void tuer(Import un, Import deux, int morts) throws Exception {
        importer(un);
        importer(deux);
        // From here the two files lead to two states, each always the same.
        var duree = importer(un);
        var etatUn = finir(deux);
        var etatDeux = finir(un);
        assertThat(etatUn).isNotEqualTo(etatDeux);
        var hasard = new Random(20);
        var avant = etatUn;
        for (int mort = 1; mort <= morts; mort++) {
            var cible = avant.equals(etatUn) ? etatDeux : etatUn;
            try (var commande = commande(cible.equals(etatUn) ? un : deux)) {
                attendre(commande, DEBUT);
                assertThat(etat()).as("start %d", mort).isEqualTo(avant);
                Thread.sleep(hasard.nextLong(duree.toMillis() * 5 / 4 + 1));
                commande.tuer();
            }
            // No server is left when the command was already over: the next start tells whether it did its work.
            if (!serveur()) {
                avant = cible;
                continue;
            }
            avant = etat();
            assertThat(avant).as("death %d", mort).isIn(etatUn, etatDeux);
            assertThat(comptesJustes()).as("death %d", mort).isTrue();
        }
        importer(avant.equals(etatUn) ? deux : un);
    }

    /// @return how long it took, from the first line read to the answer
    private Duration importer(Import fichiers) {
        try (var commande = commande(fichiers)) {
            attendre(commande, DEBUT);
            var debut = Instant.now();
            while (commande.vivant() && commande.sortie().isEmpty()) pause();
            var duree = Duration.between(debut, Instant.now());
            assertThat(commande.fin()).as(commande.erreur()).isZero();
            return duree;
        }
    }

    /// Imports this file whole.
    /// @return what the register held before
    private String finir(Import fichiers) {
        try (var commande = commande(fichiers)) {
            attendre(commande, DEBUT);
            var avant = etat();
            assertThat(commande.fin()).as(commande.erreur()).isZero();
            return avant;
        }
    }

    /// @param fichiers loaded in one act
    private record Import(String commande, Path... fichiers) {}

    private Processus commande(Import fichiers) {
        var arguments = new ArrayList<String>();
        arguments.add(fichiers.commande());
        for (var fichier : fichiers.fichiers()) arguments.add(fichier.toString());
        arguments.addAll(List.of("--forcer", "--json"));
        return Processus.lancer(Map.of("TREILLE_DONNEES", dossier.toString()), arguments.toArray(String[]::new));
    }

    /// @param decalage how many establishments are closed, as many new ones taking their place
    private Import flux(String date, String marque, int decalage) {
        var structures = FluxFiness.du(date);
        var activites = FluxFiness.du(date);
        for (int i = 0; i < 1_500; i++) structures.organisme(numero(900_000 + i), "OG " + i + marque, Map.of());
        for (int i = 0; i < ETABLISSEMENTS / 2 + decalage; i++) {
            var og = numero(900_000 + i % 1_500);
            structures.etablissement(
                    numero(i),
                    og,
                    "EHPAD " + i + marque,
                    i < decalage ? Map.of("etatObjet", "I", "infos.dateFermeture", date) : Map.of());
            activites.activite(String.valueOf(i + 1), numero(i), og, 80 + decalage, 84);
        }
        structures.groupe("1", "Bresse" + marque, Map.of(numero(900_000), "S", numero(900_001 + decalage), "M"));
        return new Import(
                "importer-finess-plus",
                structures.ecrire(dossier.resolve("structures-" + date + ".json")),
                activites.ecrire(dossier.resolve("activites-" + date + ".json")));
    }

    private static void attendre(Processus commande, String phrase) {
        var limite = Instant.now().plusSeconds(120);
        while (!commande.erreur().contains(phrase)) {
            if (!commande.vivant() || Instant.now().isAfter(limite)) throw new AssertionError(commande.erreur());
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// @param decalage how many establishments are left out, as many new ones taking their place
    private static StockFiness stock(String date, String marque, int decalage) {
        var stock = StockFiness.du(date);
        for (int i = decalage; i < ETABLISSEMENTS + decalage; i++) {
            stock.etablissement(
                    numero(i), numero(900_000 + i / (decalage == 0 ? 3 : 4)), Map.of("rs", "EHPAD " + i + marque));
        }
        for (int i = decalage; i < ETABLISSEMENTS + decalage; i++) stock.point(numero(i));
        return stock;
    }

    private String etat() {
        return lire("""
            select (select md5(string_agg(e::text, '|' order by finess)) from referentiel.etablissement e)
                || (select md5(string_agg(o::text, '|' order by finess)) from referentiel.organisme o)
                || (select coalesce(md5(string_agg((a.id, a.etat, c.statut, c.nombre)::text, '|'
                       order by a.id, c.statut)), '') from referentiel.activite a
                       join referentiel.capacite c on c.activite = a.id and c.jusqu_au is null)
                || (select coalesce(string_agg((g.nom, m.identifiant, m.role)::text, '|' order by m.identifiant), '')
                       from referentiel.groupement g
                       join referentiel.membre_de_groupement m on m.groupement = g.id and m.fin is null)
            """);
    }

    /// Each import left as many events as it counts, and its row came with them.
    private boolean comptesJustes() {
        return lire("""
            select bool_and(i.crees + i.modifies + i.fermes
                    = (select count(distinct v.finess) from referentiel.evenement v where v.import = i.id
                        and v.sujet = 'ETABLISSEMENT' and v.genre not in ('ABSENCE', 'RETOUR', 'ADRESSES')))
              from referentiel.import i where i.genre in ('ETABLISSEMENTS', 'STRUCTURES')
            """).equals("t");
    }

    private boolean serveur() {
        try {
            lire("select 1");
            return true;
        } catch (AssertionError arrete) {
            return false;
        }
    }

    private String lire(String question) {
        try {
            var port = Files.readAllLines(dossier.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            var secret = Files.readString(dossier.resolve("postgres.secret")).strip();
            try (var connexion = DriverManager.getConnection(
                            "jdbc:postgresql://localhost:" + port + "/treille", "treille", secret);
                    var ordre = connexion.createStatement();
                    var lignes = ordre.executeQuery(question)) {
                lignes.next();
                return lignes.getString(1);
            }
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }
}
