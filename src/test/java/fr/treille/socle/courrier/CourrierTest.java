package fr.treille.socle.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CourrierTest {
    static final Message RAPPEL = new Message(
            "Claire@Exemple.FR",
            "Il manque une pièce",
            "Vous portez la grappe du Val.",
            List.of("La délégation de pouvoir manque au dossier."),
            new Lien("Ouvrir le dossier", "/grappes/1"));

    @Autowired
    Courrier courrier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_mail_exists_only_if_the_act_that_causes_it_does() {
        transaction.executeWithoutResult(acte -> {
            courrier.poster(vers("annule@exemple.fr"));
            acte.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> courrier.poster(vers("fait@exemple.fr")));
        assertThat(etats("annule@exemple.fr")).isEmpty();
        assertThat(etats("fait@exemple.fr")).containsExactly("GARDE");
        assertThatThrownBy(() -> courrier.poster(vers("seul@exemple.fr")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void what_a_person_switched_off_does_not_leave_unless_it_is_essential() {
        transaction.executeWithoutResult(_ -> courrier.poster(vers("paule@exemple.fr")));
        jdbc.sql("update socle.abonnement set arrete_le = now() where destinataire = 'paule@exemple.fr'")
                .update();
        transaction.executeWithoutResult(_ -> {
            courrier.poster(vers("paule@exemple.fr"));
            courrier.poster(vers("paule@exemple.fr").essentiel());
        });
        assertThat(etats("paule@exemple.fr")).containsExactly("GARDE", "ECARTE", "GARDE");
    }

    @Test
    void the_address_is_kept_in_lower_case() {
        assertThat(RAPPEL.destinataire()).isEqualTo("claire@exemple.fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"claire", "claire@exemple.fr,paul@exemple.fr", "a@b\r\nBcc: c@d", "Claire <c@exemple.fr>", ""})
    void a_mail_has_one_recipient(String adresse) {
        assertThatThrownBy(() -> vers(adresse)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Objet\r\nBcc: c@d"})
    void its_subject_is_one_line(String objet) {
        assertThatThrownBy(() -> new Message("a@b.fr", objet, "Motif.", List.of("Texte."), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ailleurs.fr", "//ailleurs.fr", "javascript:alert(1)", "/\\ailleurs.fr", ""})
    void its_link_stays_in_the_application(String chemin) {
        assertThatThrownBy(() -> new Lien("Ouvrir", chemin)).isInstanceOf(IllegalArgumentException.class);
    }

    static Message vers(String destinataire) {
        return new Message(destinataire, RAPPEL.objet(), RAPPEL.motif(), RAPPEL.paragraphes(), RAPPEL.lien());
    }

    private List<String> etats(String destinataire) {
        return jdbc.sql("select etat from socle.courrier where destinataire = :destinataire order by numero")
                .param("destinataire", destinataire)
                .query(String.class)
                .list();
    }
}
