package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.comptes.Compte;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

class ChangementDeCourrielTest extends AuthentificationDeTest {
    private static final Pattern JETON = Pattern.compile("jeton=([A-Za-z0-9_-]+)");

    private final String nouvelle = UUID.randomUUID() + "@ailleurs.invalid";

    @Test
    void the_address_changes_when_the_link_that_went_there_is_opened_and_not_before() throws Exception {
        var marie = personne();
        var elle = visite(marie);
        demander(elle, nouvelle.toUpperCase(Locale.ROOT));
        assertThat(comptes.parCourriel(nouvelle)).isEmpty();
        var jeton = jeton();
        visite().ouvrir("/nouvelle-adresse?jeton=" + jeton).andExpect(content().string(containsString(nouvelle)));
        assertThat(comptes.parCourriel(nouvelle))
                .as("a mail server opens the link")
                .isEmpty();
        confirmer(jeton).andExpect(redirectedUrl("/connexion?adresse"));
        confirmer(jeton).andExpect(status().isGone());
        assertThat(comptes.parCourriel(nouvelle)).map(Compte::id).hasValue(marie.id());
        assertThat(objets(marie.courriel()))
                .containsExactly("Un changement d’adresse est demandé", "L’adresse de votre compte a changé");
        elle.ouvrir("/mon-compte").andExpect(content().string(containsString(nouvelle)));
        assertThat(journal(marie, "acte", "COURRIEL%")).containsExactly("COURRIEL_DEMANDE", "COURRIEL_CHANGE");
    }

    @Test
    void the_answer_is_the_same_for_an_address_that_has_an_account_which_alone_is_told() throws Exception {
        var paul = personne();
        demander(visite(personne()), paul.courriel());
        assertThat(objets(paul.courriel())).containsExactly("Votre adresse a déjà un compte");
    }

    @Test
    void an_address_taken_meanwhile_stays_where_it_is() throws Exception {
        var marie = personne();
        demander(visite(marie), nouvelle);
        comptes.ajouter(new Compte(UUID.randomUUID(), nouvelle, "Paul", marie.motDePasse(), false));
        confirmer(jeton()).andExpect(status().isGone());
        assertThat(comptes.parId(marie.id())).map(Compte::courriel).hasValue(marie.courriel());
    }

    @Test
    void a_new_request_ends_the_link_of_the_one_before() throws Exception {
        var elle = visite(personne());
        demander(elle, nouvelle);
        var premier = jeton();
        demander(elle, "encore-" + nouvelle);
        confirmer(premier).andExpect(status().isGone());
    }

    @Test
    void what_is_not_an_address_is_refused_and_kept_in_the_field() throws Exception {
        visite(personne())
                .envoyer("/mon-compte/courriel", "courriel", "marie à exemple")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"marie à exemple\"")));
    }

    private static void demander(Visite visite, String adresse) throws Exception {
        visite.envoyer("/mon-compte/courriel", "courriel", adresse)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Un lien de confirmation part à cette adresse")));
    }

    private ResultActions confirmer(String jeton) throws Exception {
        return visite().envoyer("/nouvelle-adresse", "jeton", jeton);
    }

    private String jeton() {
        var texte = jdbc.sql(
                        "select c::text from socle.courrier c where destinataire = :a order by numero desc limit 1")
                .param("a", nouvelle)
                .query(String.class)
                .single();
        var trouve = JETON.matcher(texte);
        return Optional.of(trouve).filter(t -> t.find()).map(t -> t.group(1)).orElseThrow();
    }

    private List<String> objets(String adresse) {
        return jdbc.sql("select objet from socle.courrier where destinataire = :a order by numero")
                .param("a", adresse)
                .query(String.class)
                .list();
    }
}
