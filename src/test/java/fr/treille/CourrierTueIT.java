package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.courrier.ServeurSmtp;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The real jar, killed at random moments of a mailing: each mail arrives once, or its outcome is shown as unknown.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CourrierTueIT {
    private static final int MORTS = 4;
    private static final int COURRIERS = 400;

    private final String base = BaseDeTest.neuve("courrier_tue");

    @Test
    void a_process_killed_at_any_moment_of_a_mailing_loses_nothing_and_sends_nothing_twice() throws Exception {
        var hasard = new Random(4);
        try (var serveur = new ServeurSmtp(0)) {
            serveur.aLaFin(_ -> {
                Thread.sleep(5);
                return "250 OK";
            });
            for (int mort = 0; mort < MORTS; mort++) {
                try (var treille = lancer(serveur)) {
                    treille.prete();
                    if (mort == 0) remplir();
                    int vus = serveur.recus().size();
                    attendre(() -> serveur.recus().size() > vus);
                    Thread.sleep(hasard.nextLong(300));
                    treille.tuer();
                }
            }
            try (var treille = lancer(serveur)) {
                treille.prete();
                attendre(() -> compter("etat in ('EN_ATTENTE', 'EN_COURS', 'REMIS')") == 0);
            }
            assertThat(serveur.recus().stream().map(r -> r.entete("Message-ID")))
                    .doesNotHaveDuplicates();
            long inconnus = compter("etat = 'ISSUE_INCONNUE'");
            assertThat(inconnus).as("At most one a death").isLessThanOrEqualTo((long) MORTS);
            assertThat(compter("etat = 'ENVOYE'")).isEqualTo(COURRIERS - inconnus);
            assertThat((long) serveur.recus().size()).isBetween(COURRIERS - inconnus, (long) COURRIERS);
        }
    }

    private Processus lancer(ServeurSmtp serveur) {
        return Processus.lancer(Map.of(
                "TREILLE_DATABASE_URL", base,
                "TREILLE_DATABASE_USERNAME", "treille",
                "TREILLE_DATABASE_PASSWORD", "treille",
                "TREILLE_SMTP_HOST", "127.0.0.1",
                "TREILLE_SMTP_PORT", Integer.toString(serveur.port()),
                "TREILLE_SMTP_TLS", "non",
                "TREILLE_COURRIEL_EXPEDITEUR", "treille@exemple.fr",
                "TREILLE_ADRESSE_PUBLIQUE", "https://treille.exemple.fr"));
    }

    private void remplir() throws SQLException {
        var ordres = List.of("""
            insert into socle.correspondant select 'p' || i || '@exemple.fr' from generate_series(0, 199) i
            """, """
            insert into socle.abonnement (destinataire, genre, libelle)
            select destinataire, 'suivi', 'Suivi' from socle.correspondant
            """, """
                insert into socle.courrier (id, destinataire, genre, essentiel, objet, motif, paragraphes, etat, pas_avant)
                select gen_random_uuid(), 'p' || mod(i, 200) || '@exemple.fr', 'suivi', false, 'Message ' || i, 'Essai.',
                       array['Texte'], 'EN_ATTENTE', now()
                  from generate_series(1, %d) i
                """.formatted(COURRIERS));
        try (var connexion = DriverManager.getConnection(base, "treille", "treille");
                var ordre = connexion.createStatement()) {
            for (var un : ordres) ordre.execute(un);
        }
    }

    private long compter(String condition) {
        try (var connexion = DriverManager.getConnection(base, "treille", "treille");
                var ordre = connexion.createStatement();
                var lignes = ordre.executeQuery("select count(*) from socle.courrier where " + condition)) {
            lignes.next();
            return lignes.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void attendre(BooleanSupplier fait) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(fait::getAsBoolean);
    }
}
