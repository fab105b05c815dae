package fr.treille.socle.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.treille.socle.Dates;
import fr.treille.socle.courrier.ServeurSmtp.Recu;
import fr.treille.socle.travaux.Suivi;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The outbox against a real server: what leaves, when, and how many times. The round of the house is off: the test
/// goes round itself.
@SpringBootTest(
        properties = {
            "treille.commande=true",
            "TREILLE_SMTP_HOST=127.0.0.1",
            "TREILLE_SMTP_TLS=non",
            "TREILLE_COURRIEL_EXPEDITEUR=Treille <treille@exemple.fr>",
            "TREILLE_ADRESSE_PUBLIQUE=https://treille.exemple.fr/"
        })
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpeditionTest {
    static final int PORT = portLibre();

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry reglages) {
        reglages.add("TREILLE_SMTP_PORT", () -> PORT);
    }

    @Autowired
    Courrier courrier;

    @Autowired
    FileDAttente file;

    @Autowired
    Resumes resumes;

    @Autowired
    Interrupteur interrupteur;

    @Autowired
    Redaction redaction;

    @Autowired
    Facteur facteur;

    @Autowired
    ReglagesDuCourrier reglages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private ServeurSmtp serveur = new ServeurSmtp(0);

    /// Noon in Paris, so that a test never crosses midnight.
    private Clock horloge = Clock.fixed(
            LocalDate.now(Dates.PARIS)
                    .atTime(LocalTime.NOON)
                    .atZone(Dates.PARIS)
                    .plusDays(1)
                    .toInstant(),
            Dates.PARIS);

    @BeforeEach
    void ouvrir() {
        serveur.close();
        jdbc.sql("delete from socle.courrier").update();
        jdbc.sql("delete from socle.abonnement").update();
        interrupteur.repond();
        interrupteur.suspendre(false, horloge.instant());
        serveur = new ServeurSmtp(PORT);
    }

    @AfterEach
    void fermer() {
        serveur.close();
    }

    @Test
    void a_mail_says_what_why_and_where_in_text_and_in_html() throws Exception {
        serveur.close();
        var poste = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));
        poste.start();
        try {
            poster(CourrierTest.vers("claire@exemple.fr"));
            tour();
            assertThat(poste.waitForIncomingEmail(5000, 1)).isTrue();
            var recu = poste.getReceivedMessages()[0];
            assertThat(recu.getSubject()).isEqualTo("Il manque une pièce");
            assertThat(recu.getMessageID()).matches("<[0-9a-f-]{36}@exemple\\.fr>");
            assertThat(recu.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            var formes = (MimeMultipart) recu.getContent();
            var texte = (String) formes.getBodyPart(0).getContent();
            var html = (String) formes.getBodyPart(1).getContent();
            assertThat(texte)
                    .startsWith("Il manque une pièce")
                    .contains("La délégation de pouvoir manque au dossier.")
                    .contains("Ouvrir le dossier : https://treille.exemple.fr/grappes/1")
                    .contains("Pourquoi ce courrier : Vous portez la grappe du Val.")
                    .contains("Ne plus recevoir ces messages : https://treille.exemple.fr/courriers/arret/")
                    .doesNotContain("<");
            assertThat(html).contains("href=\"https://treille.exemple.fr/grappes/1\"");
            assertThat(GreenMailUtil.getHeaders(recu)).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        } finally {
            poste.stop();
        }
        assertThat(etats("claire@exemple.fr")).containsExactly("ENVOYE");
    }

    @Test
    void a_dead_server_is_left_alone_longer_each_time_and_everything_leaves_when_it_is_back() {
        serveur.close();
        poster(CourrierTest.vers("claire@exemple.fr"), CourrierTest.vers("paul@exemple.fr"));
        tour();
        assertThat(interrupteur.position().pannes()).isEqualTo(1);
        assertThat(etats("claire@exemple.fr")).containsExactly("EN_ATTENTE");
        avancer(Duration.ofSeconds(10));
        tour();
        assertThat(interrupteur.position().pannes()).as("Not tried before 30 s").isEqualTo(1);
        avancer(Duration.ofSeconds(21));
        tour();
        assertThat(interrupteur.position().pannes()).isEqualTo(2);
        serveur = new ServeurSmtp(PORT);
        avancer(Duration.ofSeconds(31));
        tour();
        assertThat(serveur.recus()).as("The second wait is longer").isEmpty();
        avancer(Duration.ofSeconds(30));
        tour();
        assertThat(recus()).containsExactly("claire@exemple.fr", "paul@exemple.fr");
        assertThat(interrupteur.position().pannes()).isZero();
    }

    @Test
    void a_refused_recipient_is_final_and_seen_and_holds_nobody_else_back() {
        serveur.destinataires(qui -> qui.startsWith("parti") ? "550 5.1.1 Utilisateur inconnu" : "250 OK");
        poster(CourrierTest.vers("parti@exemple.fr"), CourrierTest.vers("claire@exemple.fr"));
        tour();
        avancer(Duration.ofDays(1));
        tour();
        assertThat(recus()).containsExactly("claire@exemple.fr");
        assertThat(etats("parti@exemple.fr")).containsExactly("REFUSE");
        assertThat(reponse("parti@exemple.fr")).contains("550 5.1.1 Utilisateur inconnu");
    }

    @Test
    void a_full_mailbox_is_tried_again_later_then_given_up_after_three_days() {
        serveur.destinataires(_ -> "452 4.2.2 Boîte pleine");
        poster(CourrierTest.vers("claire@exemple.fr"));
        tour();
        assertThat(etats("claire@exemple.fr")).containsExactly("EN_ATTENTE");
        serveur.destinataires(_ -> "250 OK");
        tour();
        assertThat(serveur.recus()).isEmpty();
        avancer(Duration.ofMinutes(3));
        tour();
        assertThat(recus()).containsExactly("claire@exemple.fr");

        serveur.destinataires(_ -> "452 4.2.2 Boîte pleine");
        poster(CourrierTest.vers("paul@exemple.fr"));
        avancer(Duration.ofDays(4));
        tour();
        assertThat(etats("paul@exemple.fr")).containsExactly("REFUSE");
    }

    @Test
    void killed_before_the_handover_it_leaves_once_killed_after_it_a_person_decides() {
        poster(CourrierTest.vers("avant@exemple.fr"), CourrierTest.vers("apres@exemple.fr"));
        mourir("avant@exemple.fr", "EN_COURS");
        mourir("apres@exemple.fr", "REMIS");
        tour();
        assertThat(recus()).containsExactly("avant@exemple.fr");
        assertThat(etats("apres@exemple.fr")).containsExactly("ISSUE_INCONNUE");
        assertThat(reponse("apres@exemple.fr")).contains("Treille s’est arrêtée");
    }

    @Test
    void a_line_that_breaks_after_the_dot_is_an_unknown_outcome_never_a_second_mail() {
        serveur.aLaFin(_ -> "");
        poster(CourrierTest.vers("claire@exemple.fr"));
        tour();
        avancer(Duration.ofDays(1));
        tour();
        assertThat(recus()).containsExactly("claire@exemple.fr");
        assertThat(etats("claire@exemple.fr")).containsExactly("ISSUE_INCONNUE");
    }

    @Test
    void a_worker_that_was_believed_dead_stops_before_the_dot() throws Exception {
        poster(CourrierTest.vers("claire@exemple.fr"));
        var id = jdbc.sql("select id from socle.courrier")
                .query(java.util.UUID.class)
                .single();
        int premiere = file.commencer(id);
        file.relever("claire@exemple.fr");
        file.commencer(id);
        var pli = new Pli(id, "claire@exemple.fr", "Objet", "<p>Texte</p>", "Texte", null);
        var issue = facteur.porter(pli, () -> file.remettre(id, premiere, horloge.instant()));
        assertThat(issue).isInstanceOf(Issue.ServeurAbsent.class);
        assertThat(serveur.recus()).isEmpty();
    }

    @Test
    void beyond_the_cap_of_the_day_one_digest_the_next_morning_says_everything() {
        poster(IntStream.rangeClosed(1, 8)
                .mapToObj(i -> numero("claire@exemple.fr", i))
                .toArray(Message[]::new));
        tour();
        assertThat(serveur.recus()).hasSize(5);
        poster(numero("claire@exemple.fr", 9).essentiel());
        tour();
        assertThat(serveur.recus()).as("An essential mail waits for nobody").hasSize(6);
        avancer(Duration.ofHours(13));
        tour();
        assertThat(serveur.recus()).as("Not at one in the morning").hasSize(6);
        avancer(Duration.ofHours(8));
        tour();
        assertThat(serveur.recus()).hasSize(7);
        assertThat(serveur.recus().getLast().texte())
                .contains("3 messages r")
                .contains("Message 6")
                .contains("Message 7")
                .contains("Message 8")
                .contains("/grappes/7");
        tour();
        assertThat(serveur.recus()).hasSize(7);
        assertThat(etats("claire@exemple.fr")).filteredOn("REUNI"::equals).hasSize(3);
    }

    @Test
    void what_an_essential_mail_said_is_erased_once_it_has_left() {
        poster(CourrierTest.vers("claire@exemple.fr").essentiel());
        tour();
        assertThat(recus()).containsExactly("claire@exemple.fr");
        assertThat(jdbc.sql("select count(*) from socle.courrier where paragraphes is null and lien_chemin is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothing_leaves_while_the_operator_has_suspended_and_nothing_is_lost() {
        interrupteur.suspendre(true, horloge.instant());
        poster(CourrierTest.vers("claire@exemple.fr"));
        tour();
        assertThat(serveur.recus()).isEmpty();
        interrupteur.suspendre(false, horloge.instant());
        tour();
        assertThat(recus()).containsExactly("claire@exemple.fr");
    }

    @Test
    void several_workers_at_once_send_each_mail_once_and_to_one_person_in_order() {
        serveur.aLaFin(_ -> {
            Thread.sleep(5);
            return "250 OK";
        });
        poster(IntStream.range(0, 60)
                .mapToObj(i -> numero("personne%d@exemple.fr".formatted(i % 15), i))
                .toArray(Message[]::new));
        var tours = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(this::tour))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(tours).join();
        assertThat(serveur.recus()).hasSize(60);
        assertThat(serveur.recus().stream().map(r -> r.entete("Message-ID"))).doesNotHaveDuplicates();
        assertThat(serveur.recus().stream()
                        .filter(r -> r.destinataire().equals("personne3@exemple.fr"))
                        .map(r -> r.entete("Subject")))
                .containsExactly(
                        "Subject: Message 3", "Subject: Message 18", "Subject: Message 33", "Subject: Message 48");
    }

    @Test
    void while_one_worker_waits_for_the_server_another_serves_somebody_else() throws Exception {
        var retenue = new CountDownLatch(1);
        serveur.aLaFin(recu -> {
            if (recu.destinataire().startsWith("lent")) retenue.await();
            return "250 OK";
        });
        poster(CourrierTest.vers("lent@exemple.fr"), CourrierTest.vers("claire@exemple.fr"));
        var premier = CompletableFuture.runAsync(this::tour);
        org.awaitility.Awaitility.await().until(() -> etats("lent@exemple.fr").contains("REMIS"));
        tour();
        assertThat(recus()).containsExactly("claire@exemple.fr");
        assertThat(etats("lent@exemple.fr")).containsExactly("REMIS");
        retenue.countDown();
        premier.join();
        assertThat(etats("lent@exemple.fr")).containsExactly("ENVOYE");
    }

    private void tour() {
        new Expedition(file, resumes, interrupteur, redaction, facteur, reglages, transaction, horloge)
                .tour(Suivi.AUCUN);
    }

    private void avancer(Duration duree) {
        horloge = Clock.offset(horloge, duree);
    }

    private void poster(Message... messages) {
        transaction.executeWithoutResult(_ -> List.of(messages).forEach(courrier::poster));
    }

    private static Message numero(String destinataire, int numero) {
        return new Message(
                destinataire,
                "Message " + numero,
                "Vous portez la grappe du Val.",
                List.of("Texte du message %d.".formatted(numero)),
                new Lien("Ouvrir", "/grappes/" + numero));
    }

    /// The row as a process that dies leaves it.
    private void mourir(String destinataire, String etat) {
        jdbc.sql("update socle.courrier set etat = :etat, tentatives = 1 where destinataire = :destinataire")
                .param("etat", etat)
                .param("destinataire", destinataire)
                .update();
    }

    private List<String> recus() {
        return serveur.recus().stream().map(Recu::destinataire).toList();
    }

    private List<String> etats(String destinataire) {
        return jdbc.sql("select etat from socle.courrier where destinataire = :destinataire order by numero")
                .param("destinataire", destinataire)
                .query(String.class)
                .list();
    }

    private String reponse(String destinataire) {
        return jdbc.sql("select reponse from socle.courrier where destinataire = :destinataire")
                .param("destinataire", destinataire)
                .query(String.class)
                .single();
    }

    private static int portLibre() {
        try (var libre = new ServeurSmtp(0)) {
            return libre.port();
        }
    }
}
