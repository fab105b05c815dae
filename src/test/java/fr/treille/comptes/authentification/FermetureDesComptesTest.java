package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.comptes.AvecDesPersonnes;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import org.junit.jupiter.api.Test;

@AvecDesPersonnes
class FermetureDesComptesTest extends AuthentificationDeTest {
    @Test
    void a_closed_account_opens_nothing_and_opened_again_it_has_its_accesses() throws Exception {
        var marie = personne(Role.DIRECTION_ARS, Genre.REGION, "53");
        var nationale = visite(personne(Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR"));
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
        assertThat(journal(marie, "acte || ' ' || motif", "COMPTE_%"))
                .containsExactly("COMPTE_FERME Départ signalé par l'ARS", "COMPTE_ROUVERT Elle revient");
    }

    @Test
    void nobody_closes_her_own_account_and_the_ars_closes_none() throws Exception {
        var nationale = personne(Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
        visite(nationale).envoyer("/comptes/" + nationale.id() + "/fermeture", "motif", "Essai");
        assertThat(comptes.parId(nationale.id())).isPresent();
        visite(personne(Role.DIRECTION_ARS, Genre.REGION, "53"))
                .envoyer("/comptes/" + nationale.id() + "/fermeture", "motif", "Essai")
                .andExpect(status().isForbidden());
    }
}
