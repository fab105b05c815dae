package fr.treille.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.PreuveRecente;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesDuProgrammeTest {
    private static final String SIMULATEUR = "/simulateur?campagne=2022-REG&referencee=oui&numeros=";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CampagnesEnVigueur campagnes;

    @BeforeEach
    void seize_ehpad_de_quatre_petits_og_a_rennes() {
        for (int og = 0; og < 4; og++) {
            jdbc.sql("""
                insert into referentiel.organisme (finess, nom, essms, origine, statut, secteur)
                values (:finess, :nom, 4, 'FINESS', '60', 'PRIVE_NON_LUCRATIF')
                """)
                    .param("finess", og(og))
                    .param("nom", "Association " + og)
                    .update();
        }
        for (int i = 0; i < 16; i++) {
            jdbc.sql("""
                insert into referentiel.etablissement (finess, organisme, nom, code_postal, ville, commune, departement,
                       region, categorie, champ, essms, latitude, longitude, origine)
                values (:finess, :og, :nom, '35000', 'RENNES', '35238', '35', '53', '500', 'PA', true, :latitude,
                       -1.677, 'FINESS')
                """)
                    .param("finess", numero(i))
                    .param("og", og(i / 4))
                    .param("nom", "EHPAD " + i)
                    .param("latitude", 48.117 + i / 1000.0)
                    .update();
        }
    }

    @Test
    void any_way_of_asking_leads_to_one_address_that_keeps_its_rules() {
        var version = campagnes.campagne("2022-REG").version();
        var reponse = pages.get()
                .uri(URI.create("/simulateur?campagne=2022-REG&q=rennes&numeros=" + numero(0) + "%0A" + numero(1)))
                .exchange();
        assertThat(reponse).hasStatus(HttpStatus.FOUND);
        assertThat(reponse.getResponse().getRedirectedUrl())
                .isEqualTo("/simulateur?campagne=2022-REG&version=%s&numeros=%s,%s"
                        .formatted(version, numero(0), numero(1)));
    }

    @Test
    void sixteen_ehpad_of_small_og_open_each_euro() {
        var texte = suivre(SIMULATEUR + numeros(16));
        assertThat(texte).contains("16 <span class=\"unite\">ESSMS éligibles", "779 000 €", "EHPAD 7", "Versement 1");
        assertThat(texte).contains("acquisition.editeur_reference", "Webinaire du 9 mai 2022");
        assertThat(texte).doesNotContain("Estimation une fois ces points levés");
    }

    @Test
    void fourteen_are_told_who_is_near() {
        var texte = suivre(SIMULATEUR + numeros(14));
        assertThat(texte).contains("Estimation une fois ces points levés", "Ajoutez 1 ESSMS", "Ajouter EHPAD 14");
        assertThat(texte).contains("Si l'ARS accorde une dérogation");
    }

    @Test
    void one_more_is_one_click() {
        var texte = suivre(SIMULATEUR + numeros(14) + "&ajout=" + numero(15));
        assertThat(texte).contains("15 <span class=\"unite\">ESSMS éligibles");
        assertThat(suivre(SIMULATEUR + numeros(16) + "&retrait=" + numero(15)))
                .contains("15 <span class=\"unite\">ESSMS éligibles");
    }

    @Test
    void accepted_quotes_lower_the_amount_and_stay_in_the_address_to_share() {
        var reponse = pages.get()
                .uri(URI.create(SIMULATEUR + numeros(16) + "&devis-amoa-pilotage=15%20000&devis-editeur=&equipement-"
                        + numero(0) + "=500,50"))
                .exchange();
        @Nullable String adresse = reponse.getResponse().getRedirectedUrl();
        assertThat(adresse).endsWith("&devis-amoa-pilotage=15000&equipement-" + numero(0) + "=500,50");
        assertThat(suivre(String.valueOf(adresse)))
                .contains(", devis 15 000,00 €", ", devis 500,50 €")
                .doesNotContain("779 000 €")
                .contains("value=\"15000\"", "value=\"500,50\"");
    }

    @Test
    void a_quote_that_cannot_be_read_is_said_and_counts_as_empty() {
        var texte = suivre(SIMULATEUR + numeros(16) + "&devis-editeur=beaucoup");
        assertThat(texte).contains("« beaucoup » ne se lit pas comme un montant en euros", "779 000 €");
    }

    @Test
    void a_number_that_is_no_establishment_is_said() {
        var texte = suivre(SIMULATEUR + numero(0) + "," + og(1) + ",123,999999999");
        assertThat(texte)
                .contains(og(1) + " est un FINESS juridique")
                .contains("Le numéro FINESS 123 n'est pas valide")
                .contains("999999999 n'est pas dans le registre");
    }

    @Test
    void what_is_typed_is_shown_as_text() {
        assertThat(suivre(SIMULATEUR + "%3Cscript%3Ealert(1)")).doesNotContain("<script>alert");
    }

    @Test
    void an_unknown_campaign_or_version_is_not_found() {
        assertThat(pages.get().uri("/simulateur?campagne=1999&numeros=1").exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get()
                        .uri("/simulateur?campagne=2024&version=2024@000000000000&numeros=1")
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get().uri("/campagnes/1999").exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get().uri("/campagnes/2024?version=2023@000000000000").exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void every_campaign_shows_its_parameters_and_sources() throws Exception {
        assertThat(texte(pages.get().uri("/campagnes").exchange())).contains("2022-NAT@", "Amorçage, temps 1 (2021)");
        var page = texte(pages.get().uri("/campagnes/2024").exchange());
        assertThat(page).contains("<span class=\"et et--rouge\">inconnu</span>", "10 000 €", "ASH, 2024", "sans objet");
        assertThat(page).doesNotContain("Compléter");
    }

    @Test
    void a_sentence_is_completed_by_one_person_and_the_page_says_who() {
        var vue = campagnes.campagne("2024").version();
        assertThat(completer(vue, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(texte(completer(vue, ""))).contains("Rien n’a été enregistré", "value=\"Sur facture\"");
        assertThat(completer(vue, "Arrêté du 3 mars 2024")).hasStatus(HttpStatus.FOUND);
        var page = texte(pages.get().uri("/campagnes/2024").exchange());
        assertThat(page).contains("Sur facture", "Arrêté du 3 mars 2024", "Treille, ", vue);
        assertThat(texte(pages.get().uri("/campagnes/2024?version=" + vue).exchange()))
                .contains("Vous lisez une version ancienne");
        assertThat(completer(vue, "Arrêté")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void an_amount_waits_for_a_second_person_and_the_pages_say_so() {
        var vue = campagnes.campagne("2024").version();
        var proposee = pages.post()
                .uri("/campagnes/2024/parametres/mise_en_conformite.usages")
                .with(csrf())
                .with(authentication(Terrain.identite(Administration.ALICE)))
                .param("vue", vue)
                .param("valeur", "4500")
                .param("certitude", "ATTESTE")
                .param("source", "Arrêté")
                .param("motif", "Texte paru")
                .requestAttr(PreuveRecente.ATTRIBUT, Instant.now())
                .exchange();
        var adresse = String.valueOf(proposee.getResponse().getRedirectedUrl());
        assertThat(adresse).startsWith("/campagnes/propositions/");
        assertThat(vuePar(Administration.ALICE, adresse))
                .contains("4 500 €", "Texte paru", "inconnu", "Retirer")
                .doesNotContain("Confirmer le changement");
        assertThat(vuePar(Administration.BRUNO, adresse)).contains("Confirmer le changement", "Refuser");
        assertThat(vuePar(Administration.BRUNO, "/campagnes"))
                .contains("En attente d’une seconde personne (1)", adresse);
        assertThat(vuePar(Administration.BRUNO, "/campagnes/2024")).contains("en attente : 4 500 €");
        assertThat(texte(pages.get().uri("/campagnes").exchange())).doesNotContain("seconde personne", adresse);
        assertThat(decider(adresse, Administration.ALICE, vue)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decider(adresse, Administration.BRUNO, vue)).hasStatus(HttpStatus.FOUND);
        assertThat(texte(
                        pages.get().uri("/campagnes/histoire.csv?campagne=2024").exchange()))
                .contains("mise_en_conformite.usages;", ";Alice;Bruno;Texte paru;")
                .contains(vue);
        assertThat(texte(
                        pages.get().uri("/campagnes/histoire.csv?campagne=2023").exchange()))
                .doesNotContain("Alice");
    }

    private String vuePar(Lecteur qui, String adresse) {
        return texte(pages.get()
                .uri(adresse)
                .with(authentication(Terrain.identite(qui)))
                .exchange());
    }

    private MvcTestResult decider(String adresse, Lecteur qui, String vue) {
        return pages.post()
                .uri(adresse + "/decision")
                .with(csrf())
                .with(authentication(Terrain.identite(qui)))
                .param("decision", "CONFIRMER")
                .param("vue", vue)
                .requestAttr(PreuveRecente.ATTRIBUT, Instant.now())
                .exchange();
    }

    @Test
    void nobody_else_opens_the_form() {
        var anonyme = pages.get()
                .uri("/campagnes/2024/parametres/mise_en_conformite.usages")
                .exchange();
        assertThat(anonyme.getResponse().getStatus()).isIn(302, 401, 403);
        assertThat(texte(pages.get()
                        .uri("/campagnes/2024/parametres/mise_en_conformite.usages")
                        .with(authentication(national()))
                        .exchange()))
                .contains("Attendu : un montant en euros", "Il change de l’argent", "Motif");
    }

    private MvcTestResult completer(String vue, String source) {
        return pages.post()
                .uri("/campagnes/2024/parametres/echeancier.condition_solde")
                .with(csrf())
                .with(authentication(national()))
                .param("vue", vue)
                .param("valeur", "Sur facture")
                .param("certitude", "ATTESTE")
                .param("source", source)
                .exchange();
    }

    private static Authentication national() {
        return Acces.commeLaMaison(
                () -> Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
    }

    private String suivre(String adresse) {
        var reponse = pages.get().uri(URI.create(adresse)).exchange();
        @Nullable String suite = reponse.getResponse().getRedirectedUrl();
        return texte(
                suite == null ? reponse : pages.get().uri(URI.create(suite)).exchange());
    }

    /// The page with its spaces made plain.
    private static String texte(MvcTestResult reponse) {
        try {
            return reponse.getResponse().getContentAsString().replaceAll("[\\u202f\\u00a0]", " ");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String numeros(int n) {
        return IntStream.range(0, n).mapToObj(PagesDuProgrammeTest::numero).collect(Collectors.joining(","));
    }

    private static String numero(int i) {
        return "3500001%02d".formatted(i);
    }

    private static String og(int i) {
        return "3500009%02d".formatted(i);
    }
}
