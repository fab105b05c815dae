package fr.treille.cooperation.web;

import static fr.treille.cooperation.Terrain.comme;
import static fr.treille.cooperation.Terrain.directeur;
import static fr.treille.cooperation.Terrain.finess;
import static fr.treille.cooperation.Terrain.identite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.treille.cooperation.ConsultationDesGrappes;
import fr.treille.cooperation.Grappe;
import fr.treille.cooperation.Grappes;
import fr.treille.cooperation.Reglages;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.Constat;
import fr.treille.socle.Montant;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.tableaux.Demande;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepriseTest {
    private static final Lecteur VAL = directeur("val", Terrain.OG_A);
    private static final Lecteur AUTRE = directeur("autre", Terrain.OG_A);

    @Autowired
    MockMvc http;

    @Autowired
    ConsultationDesGrappes consultation;

    @Autowired
    Grappes grappes;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
    }

    @AfterEach
    void retirer() {
        new Terrain(jdbc).retirer();
    }

    @Test
    void a_filled_model_is_shown_then_confirmed_then_undone() throws Exception {
        var adresse = deposer(rempli());
        assertThat(texte(VAL, get(adresse)))
                .contains("Grappe reprise", "Confirmer la reprise", "200 000,00 €", "80 000,00 €");
        assertThat(comme(VAL, () -> consultation.liste(false, Demande.de("/grappes"), 50)))
                .isEmpty();
        envoyer(VAL, post(adresse + "/confirmation"));
        envoyer(VAL, post(adresse + "/confirmation"));
        var id = UUID.fromString(adresse.substring(adresse.lastIndexOf('/') + 1));
        var tableau = comme(VAL, () -> consultation.tableauDeBord(id));
        assertThat(tableau.grappe().origine()).isEqualTo(Grappe.Origine.REPRISE);
        assertThat(tableau.membres()).hasSize(3);
        var reprise = comme(VAL, () -> consultation.convention(id)).orElseThrow();
        var convention = reprise.convention();
        assertThat(convention.sommeVersee()).isEqualTo(Montant.euros(80_000));
        assertThat(convention.convenus()).hasSize(2);
        assertThat(texte(VAL, get("/grappes/" + id)))
                .contains("Convention C-2023-7", "120 000,00 €")
                .contains("Montants convenus", "150 000,00 €", "Toute la grappe", "Somme des lignes")
                .contains("Source : classeur « reprise.xlsx », envoyé par val");
        envoyer(VAL, post(adresse + "/annulation"));
        assertThat(comme(VAL, () -> consultation.tableauDeBord(id)).grappe().vivante())
                .isFalse();
        assertThat(texte(VAL, get(adresse))).contains("a été annulée");
    }

    @Test
    void the_preview_says_who_would_not_enter_and_why() throws Exception {
        comme(
                AUTRE,
                () -> grappes.creer(UUID.randomUUID(), Reglages.pour("Rivage", "2022-REG", null), List.of(finess(2))));
        jdbc.sql("update referentiel.etablissement set etat = 'FERME', ferme_le = current_date where finess = :f")
                .param("f", finess(3))
                .update();
        var adresse = deposer(rempli());
        assertThat(texte(VAL, get(adresse)))
                .contains("EHPAD NUMERO 2 est déjà membre de la candidature", "déjà engagé")
                .contains("EHPAD NUMERO 3 est fermé d'après le registre", ">fermé<")
                .doesNotContain("EHPAD NUMERO 1 est");
        envoyer(VAL, post(adresse + "/confirmation"));
        assertThat(texte(VAL, get(adresse))).doesNotContain("déjà engagé");
    }

    @Test
    void each_bad_line_is_left_out_with_its_number_and_its_reason() throws Exception {
        var classeur = ouvrir(modele());
        convention(classeur, "Grappe reprise", "2022-REG", "");
        ligne(classeur.getSheet("Membres"), 1, finess(1), "Acquisition");
        ligne(classeur.getSheet("Membres"), 2, finess(2), "", "", "", "beaucoup");
        ligne(classeur.getSheet("Montants"), 1, finess(9), "USAGES", "5000");
        ligne(classeur.getSheet("Montants"), 2, finess(1), "CADEAU", "5000");
        ligne(classeur.getSheet("Versements"), 1, "1", "31/02/2023", "80000");
        ligne(classeur.getSheet("Versements"), 2, "1", "15/02/2023", "250000");
        var contenu = ClasseurDeReprise.lire(octets(classeur), Set.of("2022-REG"));
        assertThat(contenu.apports()).containsOnlyKeys(finess(1));
        assertThat(contenu.constats())
                .extracting(Constat::phrase)
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains("Ligne 3", "« beaucoup »"),
                        p -> assertThat(p).contains("« Montants », ligne 2", "n'est pas un membre"),
                        p -> assertThat(p).contains("« Montants », ligne 3", "« CADEAU »"),
                        p -> assertThat(p).contains("« Versements », ligne 2", "la date"),
                        p -> assertThat(p).contains("dépassent le montant convenu"));
        assertThat(contenu.reprenable()).isFalse();
    }

    @Test
    void a_file_that_is_no_workbook_or_names_no_campaign_makes_nothing() throws Exception {
        var pasUnClasseur = ClasseurDeReprise.lire("bonjour".getBytes(StandardCharsets.UTF_8), Set.of("2022-REG"));
        assertThat(pasUnClasseur.reprenable()).isFalse();
        var vide = ClasseurDeReprise.lire(modele(), Set.of("2022-REG"));
        assertThat(vide.reprenable()).isFalse();
        assertThat(vide.constats())
                .extracting(Constat::code)
                .contains("REPRISE.CONVENTION", "REPRISE.CAMPAGNE", "REPRISE.MEMBRES");
    }

    @Test
    void the_file_is_seen_by_the_one_who_sent_it_and_by_nobody_else() throws Exception {
        var adresse = deposer(rempli());
        for (var demande : List.of(get(adresse), post(adresse + "/confirmation"), post(adresse + "/annulation"))) {
            assertThat(envoyer(AUTRE, demande).getStatus()).isEqualTo(404);
        }
    }

    private byte[] rempli() throws Exception {
        var classeur = ouvrir(modele());
        convention(classeur, "Grappe reprise", "2022-REG", Terrain.OG_A);
        ligne(classeur.getSheet("Membres"), 1, finess(1), "Acquisition");
        ligne(classeur.getSheet("Membres"), 2, finess(2), "Mise en conformité", "", "", "8500,50");
        ligne(classeur.getSheet("Membres"), 3, finess(3), "");
        ligne(classeur.getSheet("Montants"), 1, finess(1), "USAGES", "150000");
        ligne(classeur.getSheet("Montants"), 2, "", "AMOA_PILOTAGE", "50000");
        ligne(classeur.getSheet("Versements"), 1, "1", "15/03/2023", "80000", "CDC-1");
        return octets(classeur);
    }

    private static void convention(Workbook classeur, String nom, String campagne, String porteur) {
        var valeurs = List.of(nom, campagne, porteur, "Solution S04", "oui", "C-2023-7", "12/03/2023", "200 000");
        for (int i = 0; i < valeurs.size(); i++)
            classeur.getSheet("Convention").getRow(i + 1).createCell(1).setCellValue(valeurs.get(i));
    }

    private static void ligne(Sheet feuille, int rang, String... cellules) {
        var rangee = feuille.createRow(rang);
        for (int c = 0; c < cellules.length; c++) rangee.createCell(c).setCellValue(cellules[c]);
    }

    private byte[] modele() throws Exception {
        return http.perform(get("/grappes/reprise/modele.xlsx").with(authentication(identite(VAL))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static Workbook ouvrir(byte[] octets) throws Exception {
        return WorkbookFactory.create(new ByteArrayInputStream(octets));
    }

    private static byte[] octets(Workbook classeur) throws Exception {
        var sortie = new ByteArrayOutputStream();
        classeur.write(sortie);
        return sortie.toByteArray();
    }

    private String deposer(byte[] classeur) throws Exception {
        var reponse = envoyer(
                VAL,
                multipart("/grappes/reprise")
                        .file(new MockMultipartFile("fichier", "reprise.xlsx", "application/octet-stream", classeur)));
        var adresse = reponse.getRedirectedUrl();
        assertThat(adresse).isNotNull().startsWith("/grappes/reprise/");
        return String.valueOf(adresse);
    }

    private MockHttpServletResponse envoyer(Lecteur lecteur, AbstractMockHttpServletRequestBuilder<?> demande)
            throws Exception {
        return http.perform(demande.with(csrf()).with(authentication(identite(lecteur))))
                .andReturn()
                .getResponse();
    }

    private String texte(Lecteur lecteur, AbstractMockHttpServletRequestBuilder<?> demande) throws Exception {
        return http.perform(demande.with(authentication(identite(lecteur))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("[\\u00a0\\u202f]", " ");
    }
}
