package fr.treille.programme;

import static fr.treille.programme.Administration.ALICE;
import static fr.treille.programme.Administration.BRUNO;
import static fr.treille.programme.Administration.comme;
import static fr.treille.programme.Administration.saisie;
import static fr.treille.programme.Parametre.CONFORMITE_USAGES;
import static fr.treille.programme.Proposition.Decision.CONFIRMER;
import static fr.treille.programme.Proposition.Decision.REFUSER;
import static fr.treille.programme.Proposition.Decision.RETIRER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.programme.Proposition.Decision;
import fr.treille.socle.Constat;
import fr.treille.socle.securite.Lecteur;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
@DisplayNameGeneration(ReplaceUnderscores.class)
class PropositionsTest {
    @Autowired
    private CampagnesEnVigueur campagnes;

    @Autowired
    private PropositionsDeParametre propositions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void two_administrators() {
        for (var personne : List.of(ALICE, BRUNO)) {
            jdbc.sql("insert into comptes.compte (id, courriel, nom, mot_de_passe) values (:id, :courriel, :nom, 'x')")
                    .param("id", personne.compte())
                    .param("courriel", personne.courriel().toLowerCase(java.util.Locale.ROOT))
                    .param("nom", personne.nom())
                    .update();
            jdbc.sql("""
                insert into comptes.habilitation (id, compte, role, genre, identifiant, du, a_revoir_le)
                values (gen_random_uuid(), :id, 'ADMINISTRATEUR_NATIONAL', 'NATION', 'FR', '2020-01-01', '2099-01-01')
                """).param("id", personne.compte()).update();
        }
    }

    @Test
    void an_amount_changes_when_a_second_person_confirms() {
        var id = proposer("4500");
        assertThat(campagnes.campagne("2024").valeur(CONFORMITE_USAGES).inconnue())
                .isTrue();
        assertThat(decider(BRUNO, id, CONFIRMER, "")).isInstanceOf(Completion.Acceptee.class);
        assertThat(campagnes.campagne("2024").valeur(CONFORMITE_USAGES).brut()).isEqualTo("4500");
        var faite = campagnes.histoire("2024").getFirst();
        assertThat(faite.auteur()).isEqualTo("Alice");
        assertThat(faite.confirmePar()).isEqualTo("Bruno");
        assertThat(faite.motif()).isEqualTo("Texte paru");
    }

    @Test
    void one_person_alone_changes_no_amount() {
        var version = campagnes.campagne("2024").version();
        assertThat(motifs(comme(ALICE, () -> campagnes.completer("2024", version, saisie(CONFORMITE_USAGES, "4500")))))
                .contains("une seule personne ne suffit pas");
        assertThat(motifs(decider(ALICE, proposer("4500"), CONFIRMER, "")))
                .contains("Vous avez proposé ce changement : vous ne pouvez pas aussi en décider.");
        assertThat(campagnes.campagne("2024").version()).isEqualTo(version);
    }

    @Test
    void nor_does_the_database_let_her() {
        var id = proposer("4500");
        assertThatThrownBy(() -> jdbc.sql("""
            update programme.proposition set etat = 'CONFIRMEE', decidee_par = auteur, decidee_nom = nom, decidee_le = now()
             where id = :id
            """).param("id", id).update())
                .hasMessageContaining("proposition_deux_personnes");
    }

    @Test
    void nor_does_the_database_take_an_amount_without_its_proposal() {
        assertThatThrownBy(() -> jdbc.sql("""
            insert into programme.completion (campagne, parametre, valeur, certitude, source, auteur, nom, avant, apres,
                   argent)
            select campagne, 'mise_en_conformite.usages', '1', 'ATTESTE', 'Arrêté', gen_random_uuid(), 'Une personne',
                   version, version, true
              from programme.version limit 1
            """).update()).hasMessageContaining("completion_a_deux");
    }

    @Test
    void the_other_administrators_and_then_the_author_are_written_to() {
        var id = proposer("4500");
        assertThat(courriers("bruno@essai.invalid")).singleElement().asString().contains("attend votre confirmation");
        assertThat(courriers("alice@essai.invalid")).isEmpty();
        decider(BRUNO, id, REFUSER, "La page dit 4 600.");
        assertThat(courriers("alice@essai.invalid")).containsExactly("Votre proposition est refusée");
    }

    @Test
    void a_refusal_says_why_and_changes_nothing() {
        var id = proposer("4500");
        assertThat(motifs(decider(BRUNO, id, REFUSER, " "))).contains("Un refus dit pourquoi");
        assertThat(decider(BRUNO, id, REFUSER, "La page dit 4 600.")).isInstanceOf(Completion.Acceptee.class);
        assertThat(campagnes.campagne("2024").valeur(CONFORMITE_USAGES).inconnue())
                .isTrue();
        assertThat(motifs(decider(BRUNO, id, CONFIRMER, ""))).contains("déjà refusée par Bruno");
    }

    @Test
    void its_author_alone_withdraws_it() {
        var id = proposer("4500");
        assertThat(motifs(decider(BRUNO, id, RETIRER, ""))).contains("Seul l'auteur");
        assertThat(decider(ALICE, id, RETIRER, "")).isInstanceOf(Completion.Acceptee.class);
        assertThat(attente()).isEmpty();
    }

    @Test
    void of_two_proposals_about_one_parameter_both_are_seen_and_one_is_confirmed() {
        var premiere = proposer("4500");
        var seconde = proposer("4600");
        var dossier = comme(BRUNO, () -> propositions.dossier(premiere));
        assertThat(dossier.autres()).extracting(Proposition::id).containsExactly(seconde);
        assertThat(dossier.confirmants()).isPositive();
        decider(BRUNO, seconde, CONFIRMER, "");
        assertThat(comme(BRUNO, () -> propositions.dossier(premiere)).perimee()).isTrue();
        assertThat(motifs(decider(BRUNO, premiere, CONFIRMER, ""))).contains("a changé depuis la proposition");
        assertThat(campagnes.campagne("2024").valeur(CONFORMITE_USAGES).brut()).isEqualTo("4600");
        decider(BRUNO, premiere, REFUSER, "L'autre est confirmée.");
        assertThat(attente()).isEmpty();
    }

    @Test
    void who_confirms_has_read_the_rules_as_they_are() {
        var vue = campagnes.campagne("2024").version();
        var id = proposer("4500");
        Administration.completer(campagnes, propositions, "2024", Parametre.CONFORMITE_EDITEUR, "100");
        assertThat(motifs(comme(BRUNO, () -> propositions.decider(id, CONFIRMER, vue, ""))))
                .contains("La campagne a changé entre-temps");
        assertThat(decider(BRUNO, id, CONFIRMER, "")).isInstanceOf(Completion.Acceptee.class);
    }

    @Test
    void a_second_click_makes_no_second_proposal_nor_decision() {
        var id = proposer("4500");
        assertThat(proposer("4500")).isEqualTo(id);
        assertThat(courriers("bruno@essai.invalid")).hasSize(1);
        decider(BRUNO, id, CONFIRMER, "");
        assertThat(decider(BRUNO, id, CONFIRMER, "")).isInstanceOf(Completion.Acceptee.class);
        assertThat(campagnes.histoire("2024")).hasSize(1);
    }

    @Test
    void an_amount_becomes_unknown_again_with_two_people() {
        var avant = campagnes.campagne("2024");
        var inconnu = new ValeurSaisie(Parametre.EQUIPEMENT, "", Certitude.INCONNU, "Arrêté annulé", "");
        var reponse = comme(ALICE, () -> propositions.proposer("2024", avant.version(), inconnu, "Texte annulé"));
        decider(BRUNO, ((Completion.Proposee) reponse).proposition(), CONFIRMER, "");
        assertThat(campagnes.campagne("2024").valeur(Parametre.EQUIPEMENT).inconnue())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Parametre.class)
    void two_people_for_all_that_is_computed_with(Parametre parametre) {
        boolean ecrit = parametre.genre() == Genre.TEXTE;
        boolean compare = parametre.cle().startsWith("repere.") || parametre == Parametre.A_CONFIRMER;
        assertThat(parametre.changeDeLArgent()).isEqualTo(!ecrit && !compare);
    }

    private UUID proposer(String valeur) {
        return Administration.proposer(campagnes, propositions, "2024", CONFORMITE_USAGES, valeur);
    }

    private Completion decider(Lecteur qui, UUID id, Decision decision, String motif) {
        var vue = campagnes.campagne("2024").version();
        return comme(qui, () -> propositions.decider(id, decision, vue, motif));
    }

    private List<Proposition> attente() {
        return comme(ALICE, propositions::enAttente);
    }

    private static String motifs(Completion reponse) {
        assertThat(reponse).isInstanceOf(Completion.Refusee.class);
        return String.join(
                " ",
                ((Completion.Refusee) reponse)
                        .motifs().stream().map(Constat::phrase).toList());
    }

    private List<String> courriers(String destinataire) {
        return jdbc.sql("select objet from socle.courrier where destinataire = :destinataire order by id")
                .param("destinataire", destinataire)
                .query(String.class)
                .list();
    }
}
