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

import fr.treille.Verapdf;
import fr.treille.cooperation.ConsultationDesGrappes;
import fr.treille.cooperation.Grappes;
import fr.treille.cooperation.Reglages;
import fr.treille.cooperation.Requetes;
import fr.treille.cooperation.Terrain;
import fr.treille.programme.Devis;
import fr.treille.socle.Montant;
import fr.treille.socle.securite.Lecteur;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportsTest {
    private static final Lecteur VAL = directeur("val", Terrain.OG_A);
    private static final Montant ATTENDU = Montant.euros(16 * (7_000 + 14_500 + 20_000) + 115_000);

    @Autowired
    MockMvc http;

    @Autowired
    Grappes grappes;

    @Autowired
    ConsultationDesGrappes consultation;

    @Autowired
    JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
        comme(
                VAL,
                () -> grappes.creer(
                        id, new Reglages("Val", "2022-REG", null, "Solution S04", true, Devis.AUCUN), finess(1, 16)));
        jdbc.sql("update cooperation.membre set nature = 'ACQUISITION' where grappe = :g")
                .param("g", id)
                .update();
    }

    @AfterEach
    void retirer() {
        new Terrain(jdbc).retirer();
    }

    @Test
    void the_first_worked_example_says_the_same_total_on_the_page_in_print_in_the_workbook_and_in_JSON()
            throws Exception {
        assertThat(texte("/financement")).contains(ATTENDU.toString());
        try (var pdf = Loader.loadPDF(octets("/fiche.pdf"))) {
            assertThat(espaces(new PDFTextStripper().getText(pdf))).contains(espaces(ATTENDU.toString()));
        }
        try (var classeur = WorkbookFactory.create(new ByteArrayInputStream(octets("/membres.xlsx")))) {
            var feuille = classeur.getSheetAt(0);
            var derniere = feuille.getRow(feuille.getLastRowNum());
            int aide = 0;
            for (var cellule : feuille.getRow(0))
                if (cellule.getStringCellValue().equals("Aide")) aide = cellule.getColumnIndex();
            assertThat(derniere.getCell(aide).getNumericCellValue()).isEqualTo(ATTENDU.centimes() / 100.0);
            double somme = 0;
            for (int r = 1; r < feuille.getLastRowNum(); r++)
                somme += feuille.getRow(r).getCell(aide).getNumericCellValue();
            assertThat(somme).isEqualTo(ATTENDU.centimes() / 100.0);
        }
        var json = JsonMapper.builder().build().readTree(octets("/financement.json"));
        assertThat(json.get("total_centimes").asLong()).isEqualTo(ATTENDU.centimes());
        long lignes = 0;
        for (var ligne : json.get("lignes"))
            lignes += ligne.get("montant_centimes").asLong();
        assertThat(lignes).isEqualTo(ATTENDU.centimes());
    }

    @Test
    void the_sheet_is_found_accessible_by_verapdf() throws Exception {
        assertThat(Verapdf.refus(octets("/fiche.pdf"))).isEmpty();
    }

    @Test
    void the_sheet_is_a_word_document_too() throws Exception {
        assertThat(octets("/fiche.docx")).startsWith('P', 'K');
    }

    @Test
    void exports_ask_as_few_questions_as_the_board() {
        int tableau = Requetes.pendant(() -> comme(VAL, () -> consultation.tableauDeBord(id)));
        // What every page says of the territory is asked once for a while.
        lire("/membres.csv");
        assertThat(Requetes.textes(() -> lire("/membres.csv"))).hasSizeLessThanOrEqualTo(tableau);
        assertThat(Requetes.textes(() -> lire("/fiche.pdf"))).hasSizeLessThanOrEqualTo(tableau);
    }

    @Test
    void a_field_is_changed_without_touching_it_and_the_answer_moves() throws Exception {
        var membre = comme(VAL, () -> consultation.tableauDeBord(id))
                .membres()
                .getFirst()
                .membre();
        var reponse = envoyer(post("/grappes/" + id + "/membres/" + membre.id())
                .param("nature", "MISE_EN_CONFORMITE")
                .param("devis", "8 500,50")
                .param("version", "0"));
        assertThat(reponse.getStatus()).isEqualTo(200);
        assertThat(reponse.getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "id=\"reponses\"",
                        "hx-swap-oob",
                        "id=\"version-" + membre.finess() + "\" name=\"version\" value=\"1\"")
                .doesNotContain("name=\"devis\"");
        var conflit = envoyer(post("/grappes/" + id + "/membres/" + membre.id())
                .param("nature", "ACQUISITION")
                .param("devis", "7000")
                .param("version", "0"));
        assertThat(conflit.getStatus()).isEqualTo(409);
        assertThat(espaces(conflit.getContentAsString(StandardCharsets.UTF_8)))
                .contains("8 500,50 €", "7 000,00 €", "Garder ma saisie");
        var illisible = envoyer(post("/grappes/" + id + "/membres/" + membre.id())
                .param("nature", "ACQUISITION")
                .param("devis", "beaucoup")
                .param("version", "1"));
        assertThat(illisible.getStatus()).isEqualTo(422);
        assertThat(illisible.getContentAsString(StandardCharsets.UTF_8)).contains("« beaucoup »");
    }

    @Test
    void a_file_with_bad_lines_adds_the_good_ones_and_tells_the_others() throws Exception {
        var csv =
                "FINESS;Nature;Devis équipement\n%s;Acquisition;8500,50\n%s;;beaucoup\n;;\n12;;\n%s;mise en conformité;\n"
                        .formatted(finess(17), finess(18), finess(19));
        var reponse = envoyer(multipart("/grappes/" + id + "/membres/fichier")
                .file(new MockMultipartFile(
                        "fichier", "m.csv", "text/csv", csv.getBytes(StandardCharsets.ISO_8859_1))));
        assertThat(espaces(reponse.getContentAsString(StandardCharsets.UTF_8)))
                .contains("2 établissements ajoutés", "Ligne 3", "« beaucoup »", "Le numéro FINESS 12");
        var ajoute = comme(VAL, () -> consultation.tableauDeBord(id)).membres().stream()
                .filter(m -> m.membre().finess().numero().equals(finess(17)))
                .findFirst()
                .orElseThrow();
        assertThat(ajoute.membre().apport().devisEquipement()).isEqualTo(new Montant(850_050));
    }

    private MockHttpServletResponse envoyer(AbstractMockHttpServletRequestBuilder<?> demande) throws Exception {
        return http.perform(demande.header("HX-Request", "true").with(csrf()).with(authentication(identite(VAL))))
                .andReturn()
                .getResponse();
    }

    private byte[] octets(String fin) throws Exception {
        var reponse = http.perform(get("/grappes/" + id + fin).with(authentication(identite(VAL))))
                .andReturn()
                .getResponse();
        assertThat(reponse.getStatus()).as(fin).isEqualTo(200);
        return reponse.getContentAsByteArray();
    }

    private byte[] lire(String fin) {
        try {
            return octets(fin);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String texte(String fin) throws Exception {
        return new String(octets(fin), StandardCharsets.UTF_8);
    }

    private static String espaces(String texte) {
        return texte.replaceAll("[\\u00a0\\u202f\\s]+", " ");
    }
}
