package fr.treille.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.Role;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesDesNomenclaturesTest {
    private static final String ADRESSE = "/nomenclatures/categories";
    private static final Pattern CODE = Pattern.compile("href=\"/nomenclatures/categories/([^\"]+)\"");
    private static final Pattern SUITE = Pattern.compile("href=\"([^\"]+)\">Suite de la liste");
    private static final Lecteur NATIONAL =
            Terrain.lecteur("national", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
    private static final Lecteur SECONDE = Terrain.lecteur("seconde", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
    private static final Lecteur ARS = Terrain.lecteur("ars", Role.INSTRUCTEUR_ARS, Genre.REGION, "53");

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void an_establishment_of_a_category_that_nobody_knows() {
        jdbc.sql("insert into referentiel.organisme (finess, nom, essms, origine) values ('979990009', 'OG', 0,"
                        + " 'FINESS')")
                .update();
        jdbc.sql("""
            insert into referentiel.etablissement (finess, organisme, nom, departement, region, categorie, essms, origine)
            values ('979990017', '979990009', 'HABITAT NOUVEAU', '35', '53', '9Z9', false, 'FINESS')
            """).update();
    }

    @ParameterizedTest
    @EnumSource(ListeDeNomenclature.class)
    void every_nomenclature_is_read_and_taken_away_by_anybody(ListeDeNomenclature liste) {
        assertThat(texte("/nomenclatures/" + liste.cle())).contains(liste.libelle(), "Emporter la liste");
        assertThat(pages.get().uri("/nomenclatures/" + liste.cle() + ".csv")).hasStatusOk();
        assertThat(pages.get().uri("/nomenclatures/" + liste.cle() + ".xlsx")).hasStatusOk();
    }

    @Test
    void its_pages_hold_what_its_file_holds_each_line_once_and_in_the_same_order() {
        var lus = new ArrayList<String>();
        var suivante = Optional.of(ADRESSE + "?tri=-libelle");
        while (suivante.isPresent() && lus.size() < 1_000) {
            var page = texte(suivante.get());
            CODE.matcher(page).results().map(r -> r.group(1)).forEach(lus::add);
            suivante = SUITE.matcher(page)
                    .results()
                    .map(r -> r.group(1).replace("&amp;", "&"))
                    .findFirst();
        }
        var fichier = texte(ADRESSE + ".csv?tri=-libelle")
                .lines()
                .skip(1)
                .map(l -> l.split(";", 2)[0])
                .toList();
        assertThat(lus).hasSizeGreaterThan(100).isEqualTo(fichier);
        assertThat(texte(ADRESSE + "?apres=bnVsbGUgcGFydA")).contains("500");
    }

    @Test
    void a_list_is_narrowed_and_ordered_by_its_address_and_its_file_too() {
        assertThat(texte(ADRESSE + "?q=ephad")).contains("Rien ne répond");
        assertThat(texte(ADRESSE + "?champ=PJM"))
                .contains("protection juridique")
                .doesNotContain(">500<");
        var csv = texte(ADRESSE + ".csv?champ=PA&tri=-code");
        assertThat(csv).contains("500;").doesNotContain("9Z9");
        assertThat(csv.indexOf("\r\n500;")).isLessThan(csv.indexOf("\r\n202;"));
        assertThat(texte(ADRESSE + ".csv?q=agregat officiel")).contains("\r\n500;");
        assertThat(texte(ADRESSE + ".csv?q=notre lecture")).doesNotContain("\r\n500;");
    }

    @Test
    void a_program_reads_the_same_lines_and_codes_for_words() {
        var categories = donnees("categories");
        assertThat(categories.size()).isEqualTo(texte(ADRESSE + ".csv").lines().count() - 1);
        var ehpad = ligne(categories, "code", "500");
        assertThat(ehpad.path("champ").stringValue()).isEqualTo("PA");
        assertThat(ehpad.path("base_du_champ").stringValue()).isEqualTo("aggregate");
        assertThat(ehpad.path("essms").stringValue()).isEqualTo("yes");
        assertThat(ehpad.path("a_classer").booleanValue()).isFalse();
        var inconnue = ligne(categories, "code", "9Z9");
        assertThat(inconnue.path("a_classer").booleanValue()).isTrue();
        assertThat(inconnue.path("sons").isNull()).isTrue();
        assertThat(inconnue.path("etablissements_ouverts").intValue()).isEqualTo(1);
        var finistere = ligne(donnees("departements"), "nom", "Finistère");
        assertThat(finistere.path("region").stringValue()).isEqualTo("53");
    }

    @Test
    void a_code_of_the_register_that_is_in_no_nomenclature_is_shown_with_its_establishments() {
        assertThat(texte(ADRESSE)).contains("Un code du registre n’est pas dans cette nomenclature");
        assertThat(texte(ADRESSE + ".csv?inconnus=true")).contains("9Z9;Code inconnu : à classer;;;;;;1;");
    }

    @Test
    void a_code_is_classified_by_two_people_and_its_establishments_follow() {
        var proposee = classer("9Z9", "yes", "PH", LocalDate.now(), "Décret du 3 mars");
        assertThat(proposee).hasStatus(HttpStatus.FOUND);
        var adresse = proposee.getResponse().getRedirectedUrl();
        assertThat(adresse).startsWith("/nomenclatures/propositions/");
        assertThat(etablissement()).as("one person is not enough").isEqualTo(" false");
        assertThat(texte(NATIONAL, ADRESSE + "/9Z9")).contains("Un changement attend", adresse);
        assertThat(texte(SECONDE, ADRESSE)).contains("En attente d’une seconde personne (1)", adresse);
        assertThat(texte(ARS, ADRESSE)).doesNotContain("En attente d’une seconde personne");
        // A second click is the same proposal.
        assertThat(classer("9Z9", "yes", "PH", LocalDate.now(), "Décret du 3 mars")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(adresse);
        assertThat(decider(NATIONAL, adresse, "CONFIRMER", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(decider(SECONDE, adresse, "CONFIRMER", "")).hasStatus(HttpStatus.FOUND);
        assertThat(etablissement()).isEqualTo("PH true");
        assertThat(jdbc.sql("select essms from referentiel.organisme where finess = '979990009'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(texte(ADRESSE + "/9Z9")).contains("Décret du 3 mars", "national", "confirmé par seconde");
        assertThat(dites()).isEqualTo(1);
        // Somebody whose page is older reads again.
        assertThat(classer("9Z9", "no", "", LocalDate.now(), "Autre lecture"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void a_refusal_says_why_and_changes_nothing_and_the_author_alone_withdraws() {
        var adresse = proposer("yes", "PH");
        assertThat(decider(SECONDE, adresse, "REFUSER", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decider(SECONDE, adresse, "RETIRER", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decider(SECONDE, adresse, "REFUSER", "Le décret dit autre chose."))
                .hasStatus(HttpStatus.FOUND);
        assertThat(decider(NATIONAL, adresse, "RETIRER", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(etablissement()).isEqualTo(" false");
        assertThat(dites()).isZero();
        assertThat(decider(NATIONAL, proposer("yes", "PA"), "RETIRER", "")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void of_two_proposals_the_second_is_too_old_once_the_first_is_confirmed() {
        var premiere = proposer("yes", "PH");
        var seconde = proposer("yes", "PA");
        assertThat(decider(SECONDE, seconde, "CONFIRMER", "")).hasStatus(HttpStatus.FOUND);
        assertThat(decider(SECONDE, premiere, "CONFIRMER", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(etablissement()).isEqualTo("PA true");
    }

    @Test
    void the_database_itself_refuses_one_person_alone() {
        var id = proposer("yes", "PH").substring("/nomenclatures/propositions/".length());
        assertThatThrownBy(() -> jdbc.sql("""
            update referentiel.proposition_de_categorie
               set etat = 'CONFIRMEE', decidee_par = auteur, decidee_nom = nom, decidee_le = now() where id = :id
            """).param("id", UUID.fromString(id)).update())
                .hasMessageContaining("proposition_deux_personnes");
    }

    @Test
    void the_database_keeps_no_change_of_what_is_eligible_without_its_proposal() {
        assertThatThrownBy(() -> jdbc.sql("""
            insert into referentiel.changement_de_categorie (code, libelle, essms, sons, effet_le, source, auteur, nom, argent)
            values ('9Z9', 'Seul', 'no', false, current_date, 'Décret', gen_random_uuid(), 'Seul', true)
            """).update()).hasMessageContaining("changement_a_deux");
    }

    @Test
    void a_name_alone_is_changed_by_one_person() {
        var reponse =
                envoyer("500", "Maison de retraite médicalisée", "yes", "PA", true, LocalDate.now(), "Arrêté", "");
        assertThat(reponse.getResponse().getRedirectedUrl()).isEqualTo(ADRESSE + "/500");
        assertThat(dites()).isEqualTo(1);
    }

    @Test
    void what_moves_eligibility_says_why() {
        assertThat(contenu(envoyer("9Z9", "Habitat", "yes", "PH", false, LocalDate.now(), "Décret", " ")))
                .contains("ce qui est éligible : dites pourquoi");
        assertThat(dites()).isZero();
    }

    @Test
    void what_holds_from_tomorrow_changes_nothing_today() {
        var adresse = classer("9Z9", "yes", "PH", LocalDate.now().plusDays(2), "Décret")
                .getResponse()
                .getRedirectedUrl();
        assertThat(decider(SECONDE, String.valueOf(adresse), "CONFIRMER", "")).hasStatus(HttpStatus.FOUND);
        assertThat(etablissement()).isEqualTo(" false");
        assertThat(dites()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "yes, '', Décret, Une catégorie d&#39;ESSMS a un champ",
        "yes, PH, '',     Une catégorie a une source",
        "si,  PH, Décret, n&#39;existe pas",
    })
    void what_is_missing_is_said_and_nothing_is_kept(String essms, String champ, String source, String phrase) {
        var reponse = classer("9Z9", essms, champ, LocalDate.now(), source);
        assertThat(reponse).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(contenu(reponse).replace("'", "&#39;")).contains(phrase);
        assertThat(dites()).isZero();
    }

    @Test
    void nobody_else_classifies() {
        var reponse = pages.post()
                .uri(ADRESSE + "/9Z9")
                .with(csrf())
                .with(authentication(Terrain.identite(ARS)))
                .exchange();
        assertThat(reponse).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(texte(ADRESSE + "/500")).doesNotContain("Dire autre chose");
        assertThat(pages.get().uri(ADRESSE + "/XYZ")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String proposer(String essms, String champ) {
        return String.valueOf(classer("9Z9", essms, champ, LocalDate.now(), "Décret " + champ)
                .getResponse()
                .getRedirectedUrl());
    }

    private MvcTestResult classer(String code, String essms, String champ, LocalDate effet, String source) {
        return envoyer(code, "Habitat nouveau", essms, champ, false, effet, source, "Texte paru");
    }

    private MvcTestResult envoyer(
            String code,
            String libelle,
            String essms,
            String champ,
            boolean sons,
            LocalDate effet,
            String source,
            String motif) {
        return pages.post()
                .uri(ADRESSE + "/" + code)
                .with(csrf())
                .with(authentication(Terrain.identite(NATIONAL)))
                .requestAttr(PreuveRecente.ATTRIBUT, Instant.now())
                .param("vue", "0")
                .param("libelle", libelle)
                .param("champ", champ)
                .param("essms", essms)
                .param("sons", String.valueOf(sons))
                .param("effet", effet.toString())
                .param("source", source)
                .param("motif", motif)
                .exchange();
    }

    private MvcTestResult decider(Lecteur qui, String adresse, String decision, String motif) {
        return pages.post()
                .uri(adresse + "/decision")
                .with(csrf())
                .with(authentication(Terrain.identite(qui)))
                .requestAttr(PreuveRecente.ATTRIBUT, Instant.now())
                .param("decision", decision)
                .param("motif", motif)
                .exchange();
    }

    private String texte(Lecteur qui, String adresse) {
        return contenu(pages.get()
                .uri(adresse)
                .with(authentication(Terrain.identite(qui)))
                .exchange());
    }

    private String etablissement() {
        return jdbc.sql("select concat(champ, ' ', essms::text) from referentiel.etablissement where finess ="
                        + " '979990017'")
                .query(String.class)
                .single();
    }

    private JsonNode donnees(String liste) {
        return JsonMapper.builder()
                .build()
                .readTree(texte("/api/v1/nomenclatures/" + liste))
                .path("donnees");
    }

    private static JsonNode ligne(JsonNode lignes, String champ, String valeur) {
        return lignes.valueStream()
                .filter(l -> l.path(champ).stringValue().equals(valeur))
                .findFirst()
                .orElseThrow();
    }

    private int dites() {
        return jdbc.sql("select count(*) from referentiel.changement_de_categorie")
                .query(Integer.class)
                .single();
    }

    private String texte(String adresse) {
        return contenu(pages.get().uri(adresse).exchange());
    }

    private static String contenu(MvcTestResult reponse) {
        try {
            return reponse.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
