package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import fr.treille.comptes.Compte;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import java.io.Serializable;
import java.time.Duration;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/// The technical logs say what happened to the machine, never who was there.
class JournauxTechniquesTest extends AuthentificationDeTest {
    private static final String ADRESSE_IP = "203.0.113.77";

    private final Logger racine = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> temoin = new ListAppender<>();
    private Compte marie;

    @BeforeEach
    void ecouter() {
        marie = personne();
        temoin.start();
        racine.addAppender(temoin);
    }

    @AfterEach
    void taire() {
        racine.detachAppender(temoin);
    }

    @Test
    void a_sign_in_right_or_wrong_leaves_no_address() throws Exception {
        entrer("faux");
        entrer(Personnes.MOT_DE_PASSE);
        anonyme();
    }

    @Test
    void counters_that_fail_are_told_without_who_was_counted() throws Exception {
        try (var _ = compteursEnPanne()) {
            entrer("faux");
        }
        anonyme();
    }

    @Test
    void a_file_refused_by_an_import_leaves_neither_its_name_nor_its_sender() throws Exception {
        var fichier =
                new MockMultipartFile("fichier", marie.courriel() + ".csv", "text/csv", "rien;de;tout".getBytes());
        http.perform(multipart("/administration/imports")
                .file(fichier)
                .with(csrf())
                .with(depuis(ADRESSE_IP))
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new Connu(Acces.MAISON), "", Acces.MAISON.autorites()))));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("select count(*) from socle.travail where fini_le is null")
                        .query(Integer.class)
                        .single()
                        .equals(0));
        anonyme();
    }

    @Test
    void an_error_of_the_database_does_not_quote_the_row() {
        DuplicateKeyException echec = null;
        try {
            comptes.ajouter(marie);
        } catch (DuplicateKeyException attendu) {
            echec = attendu;
        }
        assertThat(echec).isNotNull();
        LoggerFactory.getLogger("fr.treille.essai").error("Une erreur", echec);
        assertThat(temoin.list).isNotEmpty();
        anonyme();
    }

    private void entrer(String motDePasse) throws Exception {
        http.perform(essai(marie, motDePasse, ADRESSE_IP));
    }

    private void anonyme() {
        var dit = temoin.list.stream()
                .map(e -> e.getFormattedMessage()
                        + (e.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(e.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
        assertThat(dit).doesNotContain(marie.courriel(), marie.nom(), marie.id().toString(), ADRESSE_IP);
    }

    private record Connu(Lecteur lecteur) implements Acces.LecteurConnecte, Serializable {}
}
