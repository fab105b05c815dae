package fr.treille;

import static fr.treille.referentiel.StockFiness.numero;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.StockFiness;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances of the jar on one PostgreSQL, behind a proxy. Each has a data folder of its own: they share nothing
/// but the database. One of them is killed, again and again.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeuxInstancesIT {
    private static final int MORTS = 4;
    private static final int ETABLISSEMENTS = 6_000;
    private static final Pattern MOT_DE_PASSE = Pattern.compile("affiché cette seule fois : (\\S+)");
    private static final Pattern COMPTE = Pattern.compile("(national@\\S+?)[ ,;]");

    @TempDir
    Path dossier;

    private final String base = BaseDeTest.neuve("deux_instances");

    @Test
    void killing_either_loses_no_session_and_no_import_and_does_nothing_twice() throws Exception {
        var instances = new Processus[2];
        var adresses = new String[2];
        try (var aiguillage = new Aiguillage()) {
            for (int i = 0; i < 2; i++) {
                instances[i] = instance(i);
                adresses[i] = instances[i].prete();
                aiguillage.ajouter(adresses[i]);
            }
            var console = instances[0].erreur();
            try (var visiteur = new Visiteur(aiguillage.adresse())) {
                visiteur.entrer(trouver(COMPTE, console), trouver(MOT_DE_PASSE, console));
                assertThat(visiteur.lire("/administration/imports").statusCode())
                        .isEqualTo(200);
                var hasard = new Random(7);
                for (int mort = 1; mort <= MORTS; mort++) {
                    var fichier = stock(mort).ecrire(dossier.resolve("stock-%d.csv".formatted(mort)));
                    var depot = visiteur.deposer("/administration/imports", "/administration/imports", fichier);
                    assertThat(depot.statusCode()).as(depot.body()).isEqualTo(200);
                    Thread.sleep(hasard.nextLong(3_000));
                    int tuee = hasard.nextInt(2);
                    aiguillage.oublier(adresses[tuee]);
                    instances[tuee].tuer();
                    assertThat(visiteur.lire("/administration/imports").statusCode())
                            .as("the session lives on the other instance")
                            .isEqualTo(200);
                    var debut = Instant.now();
                    instances[tuee] = instance(tuee);
                    adresses[tuee] = instances[tuee].prete();
                    assertThat(Duration.between(debut, Instant.now()))
                            .as("from the start to the first page")
                            .isLessThan(Duration.ofSeconds(120));
                    aiguillage.ajouter(adresses[tuee]);
                    attendreLaFin(mort);
                    assertThat(lire("select count(*) from referentiel.import")).isEqualTo(Integer.toString(mort));
                    assertThat(lire("select count(*) from referentiel.etablissement where nom like '%% M%d'"
                                    .formatted(mort)))
                            .isEqualTo(Integer.toString(ETABLISSEMENTS));
                }
                assertThat(lire("select count(*) from socle.fichier"))
                        .as("files that have served are forgotten")
                        .isEqualTo("0");
                assertThat(lire("select count(*) from comptes.compte where courriel like 'national@%'"))
                        .as("two first starts draw one account")
                        .isEqualTo("1");
            }
        } finally {
            for (var instance : instances) if (instance != null) instance.close();
        }
    }

    private Processus instance(int rang) {
        var environnement = new HashMap<String, String>();
        environnement.put("TREILLE_DONNEES", dossier.resolve("instance-" + rang).toString());
        environnement.put("TREILLE_DATABASE_URL", base);
        environnement.put("TREILLE_DATABASE_USERNAME", "treille_application");
        environnement.put("TREILLE_DATABASE_PASSWORD", "application");
        environnement.put("TREILLE_DATABASE_MIGRATION_USERNAME", "treille");
        environnement.put("TREILLE_DATABASE_MIGRATION_PASSWORD", "treille");
        environnement.put("TREILLE_TRAVAUX_BATTEMENT", "1s");
        return Processus.lancer(environnement);
    }

    private void attendreLaFin(int mort) throws InterruptedException {
        var limite = Instant.now().plusSeconds(120);
        while (!lire("select count(*) from socle.travail where genre = 'referentiel.import' and etat = 'FINI'")
                .equals(Integer.toString(mort))) {
            assertThat(Instant.now())
                    .as(() -> "the import is taken up: "
                            + lire("select string_agg(etat || ' ' || phrase, ', ') from socle.travail"))
                    .isBefore(limite);
            Thread.sleep(200);
        }
    }

    /// Each month, every establishment has another name.
    private static StockFiness stock(int mois) {
        var stock = StockFiness.du("2021-%02d-08".formatted(mois));
        for (int i = 0; i < ETABLISSEMENTS; i++) {
            stock.etablissement(numero(i), numero(900_000 + i / 3), Map.of("rs", "EHPAD %d M%d".formatted(i, mois)));
        }
        return stock;
    }

    private static String trouver(Pattern motif, String texte) {
        var trouve = motif.matcher(texte);
        assertThat(trouve.find()).as("%s in %s", motif, texte).isTrue();
        return trouve.group(1);
    }

    private String lire(String question) {
        try (var connexion = DriverManager.getConnection(base, "treille", "treille");
                var ordre = connexion.createStatement();
                var lignes = ordre.executeQuery(question)) {
            lignes.next();
            return String.valueOf(lignes.getString(1));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
