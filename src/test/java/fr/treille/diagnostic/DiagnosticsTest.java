package fr.treille.diagnostic;

import static fr.treille.cooperation.Terrain.comme;
import static fr.treille.cooperation.Terrain.directeur;
import static fr.treille.cooperation.Terrain.finess;
import static fr.treille.cooperation.Terrain.lecteur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.cooperation.Terrain;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Lecture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DiagnosticsTest {
    static final Lecteur VAL = directeur("val", Terrain.OG_A);
    static final Lecteur RIVAGE = directeur("rivage", Terrain.OG_B);
    static final Lecteur REFERENT = lecteur("ref", Role.REFERENT_ESSMS, Genre.ESSMS, finess(1));
    static final Lecteur ARS = lecteur("ars", Role.INSTRUCTEUR_ARS, Genre.REGION, "53");
    static final Lecteur NATIONAL = lecteur("national", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
    static final Sujet SIEN = Sujet.essms(new Finess(finess(1)));
    static final Sujet SON_OG = Sujet.og(new Finess(Terrain.OG_A));

    @Autowired
    ConsultationDesDiagnostics consultation;

    @Autowired
    SaisieDesReponses saisie;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
    }

    @AfterEach
    void retirer() {
        new Terrain(jdbc).retirer();
    }

    @Test
    void two_people_of_the_same_establishment_never_overwrite_each_other() {
        var premiere = repondre(REFERENT, SIEN, "equipement", 0, "reseau", "1");
        assertThat(premiere).isInstanceOf(Enregistrement.Fait.class);
        var seconde = repondre(VAL, SIEN, "equipement", 0, "reseau", "4");
        assertThat(seconde).isInstanceOfSatisfying(Enregistrement.Conflit.class, c -> {
            assertThat(c.partie().valeurs()).containsEntry("reseau", List.of("1"));
            assertThat(c.partie().par()).isEqualTo("ref");
            assertThat(c.partie().ecarte()).containsEntry("reseau", List.of("4"));
            assertThat(c.partie().ecartePar()).isEqualTo("val");
        });
        assertThat(repondre(VAL, SIEN, "equipement", 1, "reseau", "4"))
                .isInstanceOfSatisfying(Enregistrement.Fait.class, f -> {
                    assertThat(f.partie().version()).isEqualTo(2);
                    assertThat(f.partie().ecarte()).isNull();
                });
        assertThat(actes(SIEN)).containsExactly("DIAGNOSTIC_COMMENCE", "DIAGNOSTIC_DEPARTAGE");
    }

    @Test
    void the_same_text_sent_twice_is_no_conflict() {
        repondre(VAL, SIEN, "equipement", 0, "reseau", "1");
        assertThat(repondre(VAL, SIEN, "equipement", 0, "reseau", "1")).isInstanceOf(Enregistrement.Fait.class);
    }

    @Test
    void an_establishment_inherits_the_answers_of_its_OG() {
        repondre(VAL, SON_OG, "prerequis", 0, "dpo", "ACQUIS");
        var dossier = comme(REFERENT, () -> consultation.dossier(SIEN));
        assertThat(dossier.reponses().parQuestion().get("dpo").origine()).isEqualTo(Reponse.Origine.HERITEE);
        assertThat(comme(REFERENT, () -> consultation.droit(SON_OG))).isEmpty();
    }

    @Test
    void the_people_of_the_field_answer_the_authority_reads_all_but_what_is_private() {
        repondre(REFERENT, SIEN, "representations", 0, "peurs", "Perdre la main");
        assertThat(lues(VAL)).containsKey("peurs");
        assertThat(lues(ARS)).doesNotContainKey("peurs");
        assertThat(lues(NATIONAL)).doesNotContainKey("peurs");
        assertThatThrownBy(() -> repondre(NATIONAL, SIEN, "representations", 1, "peurs", "Lu"))
                .isInstanceOf(Introuvable.class);
        assertThat(repondre(NATIONAL, SIEN, "equipement", 0, "reseau", "1")).isInstanceOf(Enregistrement.Fait.class);
        assertThatThrownBy(() -> repondre(ARS, SIEN, "equipement", 1, "reseau", "4"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_outside_of_the_perimeter_sees_or_answers() {
        for (var autre : List.of(
                RIVAGE,
                lecteur("ailleurs", Role.INSTRUCTEUR_ARS, Genre.REGION, "94"),
                lecteur("voisin", Role.REFERENT_ESSMS, Genre.ESSMS, finess(3)),
                lecteur("porteur", Role.PORTEUR, Genre.GRAPPE, UUID.randomUUID().toString()))) {
            assertThat(comme(autre, () -> consultation.droit(SIEN))).isEmpty();
            assertThatThrownBy(() -> comme(autre, () -> consultation.dossier(SIEN)))
                    .isInstanceOf(Introuvable.class);
        }
        assertThatThrownBy(() -> repondre(RIVAGE, SIEN, "equipement", 0, "reseau", "1"))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> repondre(REFERENT, SON_OG, "prerequis", 0, "dpo", "ACQUIS"))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void the_list_holds_what_is_not_begun_too_and_only_the_perimeter() {
        repondre(VAL, SIEN, "equipement", 0, "reseau", "1");
        var demande = Demande.de("/diagnostics");
        var siens = comme(VAL, () -> consultation.liste(false, demande, 100));
        assertThat(siens).hasSize(11).extracting(DiagnosticDeLaListe::organisme).containsOnly("ASSOCIATION DU VAL");
        assertThat(comme(VAL, () -> consultation.nombre(false))).isEqualTo(11);
        assertThat(comme(VAL, () -> consultation.liste(true, demande, 100)))
                .singleElement()
                .satisfies(l -> assertThat(l.etat()).isEqualTo(DiagnosticDeLaListe.Etat.COMMENCE));
        assertThat(comme(RIVAGE, () -> consultation.liste(true, demande, 100))).isEmpty();
    }

    @Test
    void what_a_question_cannot_hold_is_left_out() {
        var fait = repondre(VAL, SIEN, "equipement", 0, "reseau", "9");
        assertThat(fait.partie().valeurs()).containsEntry("reseau", List.of()).doesNotContainKey("dpo");
    }

    @Test
    void a_questionnaire_that_is_imported_is_a_new_version_and_answers_keep_theirs() {
        transactions.executeWithoutResult(suite -> {
            suite.setRollbackOnly();
            repondre(VAL, SIEN, "equipement", 0, "reseau", "3");
            var avant = comme(VAL, questionnaires::enVigueur);
            var lue = new Lecture.Lue(Questions.rangees(
                    "une;reseau;ECHELLE;ESSMS;3;" + Questions.ECHELLE + ";;;", "une;autre;TEXTE;ESSMS;;;;;"));
            assertThat(comme(NATIONAL, () -> questionnaires.importer(lue)))
                    .isInstanceOf(Questionnaires.Import.Fait.class);
            assertThat(comme(NATIONAL, () -> questionnaires.importer(lue)))
                    .isInstanceOf(Questionnaires.Import.Refuse.class);
            var reponse = lues(VAL).get("reseau");
            assertThat(reponse).isNotNull();
            assertThat(reponse.origine()).isEqualTo(Reponse.Origine.REPRISE);
            assertThat(reponse.libelle()).isEqualTo("Trois");
            assertThat(comme(VAL, () -> consultation.partie(SIEN, avant.id(), "equipement"))
                            .version())
                    .isEqualTo(1);
            assertThatThrownBy(() -> comme(VAL, () -> questionnaires.importer(lue)))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void the_levels_around_are_shown_from_five_organismes_on() {
        for (int i = 1; i <= 5; i++) voisin(i);
        for (int i = 1; i <= 4; i++) repondreVoisin(i);
        assertThat(comparaison().niveaux()).isEmpty();
        repondreVoisin(5);
        assertThat(comparaison().niveaux()).containsOnlyKeys(Domaine.INFRASTRUCTURES);
        assertThat(comparaison().organismes()).isEqualTo(5);
    }

    private Comparaison comparaison() {
        return comme(VAL, () -> consultation.dossier(SIEN)).comparaison();
    }

    private void voisin(int rang) {
        jdbc.sql("insert into referentiel.organisme(finess, nom, region, essms, origine) values (:f, :f, '53',"
                        + " 1, 'FINESS')")
                .param("f", "98100000" + rang)
                .update();
        jdbc.sql("""
            insert into referentiel.etablissement(finess, organisme, nom, departement, region, categorie, champ, essms,
                latitude, longitude, origine)
            values (:f, :o, 'VOISIN', '35', '53', '500', 'PA', true, 48.02, -1.677, 'FINESS')
            """)
                .param("f", "98110000" + rang)
                .param("o", "98100000" + rang)
                .update();
    }

    private void repondreVoisin(int rang) {
        var directeur = directeur("voisin " + rang, "98100000" + rang);
        var sujet = Sujet.essms(new Finess("98110000" + rang));
        repondre(directeur, sujet, "equipement", 0, "reseau", "2", "postes", "2");
    }

    private Map<String, Reponse> lues(Lecteur lecteur) {
        return comme(lecteur, () -> consultation.dossier(SIEN)).reponses().parQuestion();
    }

    private Enregistrement repondre(Lecteur lecteur, Sujet sujet, String section, int version, String... reponses) {
        var valeurs = new java.util.HashMap<String, List<String>>();
        for (int i = 0; i < reponses.length; i += 2) valeurs.put(reponses[i], List.of(reponses[i + 1]));
        return comme(lecteur, () -> {
            var questionnaire = questionnaires.enVigueur().id();
            return saisie.enregistrer(sujet, questionnaire, section, version, valeurs);
        });
    }

    private List<String> actes(Sujet sujet) {
        var actes = jdbc.sql("select acte from socle.journal where objet = :objet order by numero")
                .param("objet", sujet.cle())
                .query(String.class)
                .list();
        return actes.subList(Math.max(0, actes.size() - 2), actes.size());
    }
}
