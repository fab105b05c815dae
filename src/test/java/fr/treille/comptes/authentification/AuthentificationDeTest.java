package fr.treille.comptes.authentification;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.treille.BaseDeTest;
import fr.treille.comptes.Compte;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What the tests of signing in share: people who have an account, their visits, what the journal says of them, and
/// counters emptied before each.
@SpringBootTest
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class AuthentificationDeTest {
    @Autowired
    MockMvc http;

    @Autowired
    Comptes comptes;

    @Autowired
    PasswordEncoder codeur;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @BeforeEach
    void sansCompteur() {
        jdbc.sql("delete from comptes.compteur").update();
    }

    /// Somebody new, whose password is [Personnes#MOT_DE_PASSE].
    Compte personne() {
        return Personnes.nouvelle(comptes, codeur);
    }

    Compte personne(Role role, Genre genre, String identifiant) {
        var marie = personne();
        comptes.habiliter(marie.id(), new Habilitation(role, genre, identifiant), LocalDate.of(2020, 1, 1));
        return marie;
    }

    /// Of somebody who has not signed in.
    Visite visite() {
        return new Visite(http, sessions);
    }

    /// Of somebody who has given her password, whatever was answered.
    Visite visite(Compte compte) throws Exception {
        var visite = visite();
        visite.connecter(compte);
        return visite;
    }

    static MockHttpServletRequestBuilder essai(Compte compte, String motDePasse, String reseau) {
        return post("/connexion")
                .with(csrf())
                .with(depuis(reseau))
                .param("courriel", compte.courriel())
                .param("motdepasse", motDePasse);
    }

    static RequestPostProcessor depuis(String reseau) {
        return demande -> {
            demande.setRemoteAddr(reseau);
            return demande;
        };
    }

    /// What the journal keeps of this account, in the order in which it came.
    /// @param quoi  SQL, of the columns of the journal
    /// @param actes SQL pattern
    List<String> journal(Compte compte, String quoi, String actes) {
        return jdbc.sql("select %s from socle.journal where objet = :objet and acte like :actes order by numero"
                        .formatted(quoi))
                .param("objet", "compte:" + compte.id())
                .param("actes", actes)
                .query(String.class)
                .list();
    }

    /// Until it is closed, the application counts nothing.
    AutoCloseable compteursEnPanne() {
        BaseDeTest.enProprietaire(jdbc, "alter table comptes.compteur rename to compteur_en_panne");
        return () -> BaseDeTest.enProprietaire(jdbc, "alter table comptes.compteur_en_panne rename to compteur");
    }
}
