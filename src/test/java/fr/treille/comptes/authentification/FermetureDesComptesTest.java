package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.comptes.Compte;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(properties = "treille.second-facteur.roles=")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class FermetureDesComptesTest {
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

    @Test
    void a_closed_account_opens_nothing_and_opened_again_it_has_its_accesses() throws Exception {
        var marie = avec(Role.DIRECTION_ARS, Genre.REGION, "53");
        var nationale = visite(avec(Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR"));
        var ouverte = visite(marie);
        nationale
                .envoyer("/comptes/" + marie.id() + "/fermeture", "motif", " ")
                .andExpect(redirectedUrl("/comptes/" + marie.id()));
        ouverte.ouvrir("/mon-compte").andExpect(status().isOk());
        nationale.envoyer("/comptes/" + marie.id() + "/fermeture", "motif", "Départ signalé par l'ARS");
        ouverte.ouvrir("/mon-compte").andExpect(redirectedUrl("/connexion"));
        visite(marie).ouvrir("/mon-compte").andExpect(redirectedUrl("/connexion"));
        nationale.ouvrir("/comptes/" + marie.id()).andExpect(content().string(containsString("compte fermé le")));
        nationale.envoyer("/comptes/" + marie.id() + "/reouverture", "motif", "Elle revient");
        visite(marie).ouvrir("/comptes").andExpect(status().isOk());
        assertThat(jdbc.sql("select acte || ' ' || motif from socle.journal where objet = :o and acte like 'COMPTE_%'"
                                + " order by numero")
                        .param("o", "compte:" + marie.id())
                        .query(String.class)
                        .list())
                .containsExactly("COMPTE_FERME Départ signalé par l'ARS", "COMPTE_ROUVERT Elle revient");
    }

    @Test
    void nobody_closes_her_own_account_and_the_ars_closes_none() throws Exception {
        var nationale = avec(Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
        visite(nationale).envoyer("/comptes/" + nationale.id() + "/fermeture", "motif", "Essai");
        assertThat(comptes.parId(nationale.id())).isPresent();
        visite(avec(Role.DIRECTION_ARS, Genre.REGION, "53"))
                .envoyer("/comptes/" + nationale.id() + "/fermeture", "motif", "Essai")
                .andExpect(status().isForbidden());
    }

    private Compte avec(Role role, Genre genre, String identifiant) {
        var compte = Personnes.nouvelle(comptes, codeur);
        comptes.habiliter(compte.id(), new Habilitation(role, genre, identifiant), LocalDate.of(2020, 1, 1));
        return compte;
    }

    private Visite visite(Compte compte) throws Exception {
        var visite = new Visite(http, sessions);
        visite.connecter(compte);
        return visite;
    }
}
