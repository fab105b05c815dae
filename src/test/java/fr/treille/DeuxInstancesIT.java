package fr.treille;

import static fr.treille.referentiel.StockFiness.numero;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.StockFiness;
import fr.treille.socle.courrier.ServeurSmtp;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances of the jar on one PostgreSQL, behind a proxy. Each has a data folder of its own: they share nothing
/// but the database. Either is killed, again and again, while people sign in, go from page to page, invite others by
/// mail and load the register.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeuxInstancesIT {
    private static final int MORTS = 2;
    private static final int ETABLISSEMENTS = 6_000;
    private static final Pattern MOT_DE_PASSE = Pattern.compile("affiché cette seule fois : (\\S+)");
    private static final Pattern COMPTE = Pattern.compile("(national@\\S+?)[ ,;]");

    @TempDir
    Path dossier;

    private final String base = BaseDeTest.neuve("deux_instances");
    private final Processus[] instances = new Processus[2];
    private final AtomicInteger imports = new AtomicInteger();
    private final AtomicInteger invitations = new AtomicInteger();
    private final AtomicInteger depotsRompus = new AtomicInteger();

    @Test
    void killing_either_at_random_loses_nothing_and_does_nothing_twice() throws Exception {
        long graine = Long.getLong("treille.graine", System.nanoTime());
        System.err.println("DeuxInstancesIT: -Dtreille.graine=" + graine);
        try (var courrier = new ServeurSmtp(0);
                var aiguillage = new Aiguillage()) {
            courrier.aLaFin(_ -> {
                Thread.sleep(20);
                return "250 OK";
            });
            var adresses = new String[2];
            for (int i = 0; i < 2; i++) instances[i] = instance(i, courrier);
            for (int i = 0; i < 2; i++) adresses[i] = instances[i].prete();
            for (var adresse : adresses) aiguillage.ajouter(adresse);
            var consoles = instances[0].erreur() + instances[1].erreur();
            try (var foule =
                    new Foule(aiguillage.adresse(), trouver(COMPTE, consoles), trouver(MOT_DE_PASSE, consoles))) {
                foule.naviguer();
                foule.naviguer();
                foule.seConnecter();
                foule.faire(200, this::inviter);
                foule.faire(200, this::importer);
                tuer(new Random(graine), aiguillage, adresses, courrier, foule);
                foule.partir();
                System.err.println("DeuxInstancesIT: %s, %d imports, %d invitations, %d uploads cut off"
                        .formatted(foule, imports.get(), invitations.get(), depotsRompus.get()));
            }
            attendre(
                    "the mail to leave",
                    () -> compter("socle.courrier where etat in ('EN_ATTENTE', 'EN_COURS', 'REMIS', 'REPORTE')") == 0);
            verifier(courrier);
        } finally {
            for (var instance : instances) if (instance != null) instance.close();
        }
    }

    /// Each dies once, in the order that the seed says, and at any moment of an import.
    private void tuer(Random hasard, Aiguillage aiguillage, String[] adresses, ServeurSmtp courrier, Foule foule)
            throws Exception {
        int premiere = hasard.nextInt(2);
        for (int mort = 0; mort < MORTS; mort++) {
            int tuee = (premiere + mort) % 2;
            attendre("an import to be under way", () -> {
                foule.verifier();
                return compter("socle.travail where etat = 'EN_COURS'") > 0;
            });
            Thread.sleep(hasard.nextLong(2_500));
            foule.verifier();
            instances[tuee].tuer();
            var debut = Instant.now();
            instances[tuee] = instance(tuee, courrier);
            var nouvelle = instances[tuee].prete();
            aiguillage.remplacer(adresses[tuee], nouvelle);
            adresses[tuee] = nouvelle;
            try (var visiteur = new Visiteur(adresses[tuee])) {
                Foule.lire(visiteur, "/");
            }
            System.err.println("DeuxInstancesIT: instance %d killed, its first page after %.1f s"
                    .formatted(tuee, Duration.between(debut, Instant.now()).toMillis() / 1000.0));
            foule.verifier();
        }
    }

    private void inviter(Visiteur visiteur, int fois) throws Exception {
        var invite = "p%d@exemple.fr".formatted(fois);
        do {
            var reponse = visiteur.envoyer(
                    "/invitations/nouvelle?role=PILOTE_NATIONAL",
                    "/invitations",
                    Map.of("role", "PILOTE_NATIONAL", "perimetre", "NATION:FR", "courriel", invite));
            if (Foule.repondu(reponse.statusCode())) break;
        } while (compter("comptes.invitation where courriel = '%s'".formatted(invite)) == 0);
        invitations.incrementAndGet();
    }

    /// Each month, every establishment has another name.
    private void importer(Visiteur visiteur, int fois) throws Exception {
        var nom = "stock-%d.csv".formatted(fois);
        var stock = StockFiness.du(LocalDate.of(2015, 1, 8).plusMonths(fois).toString());
        for (int i = 0; i < ETABLISSEMENTS; i++) {
            stock.etablissement(numero(i), numero(900_000 + i / 3), Map.of("rs", "EHPAD %d M%d".formatted(i, fois)));
        }
        var fichier = stock.ecrire(dossier.resolve(nom));
        var lance = "socle.travail where genre = 'referentiel.import' and libelle like '%%%s'".formatted(nom);
        do {
            var depot = visiteur.deposer("/administration/imports", "/administration/imports", fichier);
            if (Foule.repondu(depot.statusCode())) break;
            depotsRompus.incrementAndGet();
        } while (compter(lance) == 0);
        attendre("the import of " + nom, () -> compter(lance + " and etat = 'FINI'") == 1);
        assertThat(compter("referentiel.etablissement where nom like '%% M%d'".formatted(fois)))
                .isEqualTo(ETABLISSEMENTS);
        imports.incrementAndGet();
    }

    private void verifier(ServeurSmtp courrier) {
        assertThat(imports.get()).as("imports").isPositive();
        assertThat(compter("referentiel.import")).isEqualTo(imports.get());
        assertThat(compter("socle.journal where acte = 'REGISTRE_IMPORTE'")).isEqualTo(imports.get());
        assertThat(compter("socle.fichier"))
                .as("files that have served are forgotten")
                .isLessThanOrEqualTo(depotsRompus.get());
        assertThat(invitations.get()).as("invitations").isPositive();
        assertThat(compter("comptes.invitation")).isEqualTo(invitations.get());
        assertThat(compter("socle.journal where acte = 'INVITATION_ENVOYEE'")).isEqualTo(invitations.get());
        assertThat(compter("socle.courrier")).as("one mail each").isEqualTo(invitations.get());
        long inconnus = compter("socle.courrier where etat = 'ISSUE_INCONNUE'");
        assertThat(compter("socle.courrier where etat = 'ENVOYE'")).isEqualTo(invitations.get() - inconnus);
        assertThat(inconnus).as("at most one a death and a worker").isLessThanOrEqualTo(4L * MORTS);
        var recus = courrier.recus();
        assertThat(recus.stream().map(ServeurSmtp.Recu::destinataire)).doesNotHaveDuplicates();
        assertThat((long) recus.size()).isBetween(invitations.get() - inconnus, (long) invitations.get());
        assertThat(compter("socle.event_publication where completion_date is null"))
                .isZero();
        assertThat(compter("socle.travail where fini_le is null")).isZero();
        assertThat(compter("comptes.compte where courriel like 'national@%'"))
                .as("two first starts at once draw one account")
                .isEqualTo(1);
    }

    private Processus instance(int rang, ServeurSmtp courrier) {
        var environnement = new HashMap<String, String>();
        environnement.put("TREILLE_DONNEES", dossier.resolve("instance-" + rang).toString());
        environnement.put("TREILLE_DATABASE_URL", base);
        environnement.put("TREILLE_DATABASE_USERNAME", "treille_application");
        environnement.put("TREILLE_DATABASE_PASSWORD", "application");
        environnement.put("TREILLE_DATABASE_MIGRATION_USERNAME", "treille");
        environnement.put("TREILLE_DATABASE_MIGRATION_PASSWORD", "treille");
        environnement.put("TREILLE_TRAVAUX_BATTEMENT", "1s");
        environnement.put("TREILLE_SMTP_HOST", "127.0.0.1");
        environnement.put("TREILLE_SMTP_PORT", Integer.toString(courrier.port()));
        environnement.put("TREILLE_SMTP_TLS", "non");
        environnement.put("TREILLE_COURRIEL_EXPEDITEUR", "treille@exemple.fr");
        environnement.put("TREILLE_ADRESSE_PUBLIQUE", "https://treille.exemple.fr");
        return Processus.lancer(environnement);
    }

    private static void attendre(String quoi, Callable<Boolean> fait) {
        Awaitility.await(quoi)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(fait);
    }

    private static String trouver(Pattern motif, String texte) {
        var trouve = motif.matcher(texte);
        assertThat(trouve.find()).as("%s in %s", motif, texte).isTrue();
        return trouve.group(1);
    }

    private long compter(String quoi) {
        try (var connexion = DriverManager.getConnection(base, "treille", "treille");
                var ordre = connexion.createStatement();
                var lignes = ordre.executeQuery("select count(*) from " + quoi)) {
            lignes.next();
            return lignes.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
