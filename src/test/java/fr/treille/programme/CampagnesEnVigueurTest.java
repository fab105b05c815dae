package fr.treille.programme;

import static fr.treille.programme.Nature.MISE_EN_CONFORMITE;
import static fr.treille.programme.Projets.membres;
import static fr.treille.programme.Projets.projet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.Introuvable;
import fr.treille.socle.Montant;
import fr.treille.socle.securite.Acces;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
@DisplayNameGeneration(ReplaceUnderscores.class)
class CampagnesEnVigueurTest {
    @Autowired
    private CampagnesEnVigueur campagnes;

    @Autowired
    private PropositionsDeParametre propositions;

    @Autowired
    private JdbcClient jdbc;

    private final CalculDuFinancement calcul = new CalculDuFinancement();

    @Test
    void a_completed_parameter_lifts_its_refusal_and_an_old_version_is_computed_again() {
        var avant = campagnes.campagne("2024");
        var projet = projet(membres(MISE_EN_CONFORMITE, 20));
        assertThat(calcul.financer(avant, projet).total()).isNull();

        var sansForfait = completer(avant, Parametre.CONFORMITE_FORFAIT, "sans objet");
        var sansEditeur = completer(sansForfait, Parametre.CONFORMITE_EDITEUR, "0");
        var complete = completer(sansEditeur, Parametre.CONFORMITE_USAGES, "4 500,50");
        assertThat(calcul.financer(complete, projet).total()).isEqualTo(new Montant(20 * 450_050));
        assertThat(campagnes.campagne("2024").version()).isEqualTo(complete.version());

        var ancienne = campagnes.version(avant.version());
        assertThat(ancienne.version()).isEqualTo(avant.version());
        assertThat(calcul.financer(ancienne, projet)).isEqualTo(calcul.financer(avant, projet));
        var derniere = campagnes.histoire("2024").getFirst();
        assertThat(derniere.avant().montrer()).isEqualTo("inconnu");
        assertThat(derniere.valeur().contenu()).isEqualTo(new Montant(450_050));
        assertThat(derniere.versionAvant()).isEqualTo(sansEditeur.version());
    }

    @ParameterizedTest
    @CsvSource({
        "abc,       ATTESTE, Arrêté, ne convient pas",
        "'',        ATTESTE, Arrêté, Une valeur vide est inconnue",
        "5000,      INCONNU, Arrêté, Une valeur vide est inconnue",
        "5000,      ATTESTE, ' ',    Une valeur a une source",
    })
    void a_wrong_completion_changes_nothing(String valeur, Certitude certitude, String source, String motif) {
        var version = campagnes.campagne("2024").version();
        var saisie = new ValeurSaisie(Parametre.CONFORMITE_USAGES, valeur, certitude, source, "");
        var reponse = Acces.commeLaMaison(() -> propositions.proposer("2024", version, saisie, "Texte paru"));
        assertThat(reponse)
                .isInstanceOfSatisfying(
                        Completion.Refusee.class,
                        refusee -> assertThat(refusee.motifs())
                                .anyMatch(m -> m.phrase().contains(motif)));
        assertThat(campagnes.campagne("2024").version()).isEqualTo(version);
    }

    @Test
    void who_looked_at_an_older_version_reads_again() {
        var avant = campagnes.campagne("2025");
        completer(avant, Parametre.CONFORMITE_USAGES, "4000");
        var saisie = Administration.saisie(Parametre.CONDITION_SOLDE, "Sur facture");
        var reponse = Acces.commeLaMaison(() -> campagnes.completer("2025", avant.version(), saisie));
        assertThat(reponse).isInstanceOf(Completion.Refusee.class);
    }

    @Test
    void the_two_shares_make_the_whole() {
        var avance = completer(campagnes.campagne("2024"), Parametre.AVANCE, "0,4");
        var saisie = Administration.saisie(Parametre.SOLDE, "0,5");
        var reponse = Acces.commeLaMaison(() -> propositions.proposer("2024", avance.version(), saisie, "Texte paru"));
        assertThat(reponse).isInstanceOf(Completion.Refusee.class);
        completer(avance, Parametre.SOLDE, "0,6");
    }

    @Test
    void nobody_else_completes() {
        var version = campagnes.campagne("2024").version();
        var saisie = Administration.saisie(Parametre.CONDITION_SOLDE, "Sur facture");
        assertThatThrownBy(() -> campagnes.completer("2024", version, saisie))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> propositions.proposer("2024", version, saisie, "Texte paru"))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void a_version_is_never_changed() {
        assertThatThrownBy(() ->
                        jdbc.sql("update programme.version set contenu = '{}'").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void an_unknown_version_is_not_found() {
        assertThatThrownBy(() -> campagnes.version("2024@000000000000")).isInstanceOf(Introuvable.class);
    }

    private Campagne completer(Campagne avant, Parametre parametre, String valeur) {
        return Administration.completer(campagnes, propositions, avant.code(), parametre, valeur);
    }
}
