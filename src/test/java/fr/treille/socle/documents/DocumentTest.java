package fr.treille.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.treille.Verapdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docx4j.TextUtils;
import org.docx4j.TraversalUtil;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.wml.P;
import org.docx4j.wml.Tr;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentTest {
    private final Document exemple = Document.lire(Exemple.xhtml());

    @ParameterizedTest
    @EnumSource
    void the_same_data_give_the_same_bytes(Format format) throws Exception {
        var premier = exemple.produire(format);
        Thread.sleep(2_100); // more than the precision of a zip entry's time
        assertThat(Document.lire(Exemple.xhtml()).produire(format)).isEqualTo(premier);
        var autre = Document.lire(Exemple.xhtml().replace("second point", "autre point"));
        assertThat(autre.produire(format)).isNotEqualTo(premier);
        var dossier = Files.createDirectories(Path.of("target/documents"));
        Files.write(dossier.resolve("exemple." + format.extension()), premier);
    }

    @Test
    void the_pdf_says_its_language_title_and_structure() throws IOException {
        try (var pdf = pdf()) {
            var catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("fr-FR");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(exemple.titre());
            assertThat(new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("http://www.aiim.org/pdfua/ns/id/");
            var signets = new ArrayList<String>();
            catalogue.getDocumentOutline().children().forEach(s -> signets.add(s.getTitle()));
            assertThat(signets).containsExactly(exemple.titre(), "Ce qu’elle vaut", "Les membres");
        }
    }

    @Test
    void the_pdf_keeps_accents_and_spaces_that_never_break() throws IOException {
        try (var pdf = pdf()) {
            var lecture = new PDFTextStripper();
            lecture.setSortByPosition(true);
            var texte = lecture.getText(pdf);
            assertThat(texte)
                    .contains("Vallée de l’Œuf")
                    .contains("Été, où, ça, naïf & cœur.")
                    .contains("1\u202f500\u202f000,00\u00a0€")
                    .contains("Page 1 sur " + pdf.getNumberOfPages());
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
        }
    }

    @Test
    void the_pdf_is_found_accessible_by_verapdf() throws Exception {
        assertThat(Verapdf.refus(exemple.produire(Format.PDF))).isEmpty();
    }

    @Test
    void the_docx_reopens_with_its_headings_lists_and_header_rows() throws Exception {
        var docx = WordprocessingMLPackage.load(new ByteArrayInputStream(exemple.produire(Format.DOCX)));
        var corps = docx.getMainDocumentPart();
        var styles = new ArrayList<String>();
        TraversalUtil.visit(corps, new VisiteDesParagraphes(styles));
        assertThat(styles).contains("Heading1", "Heading2", "Heading3", "Caption", "ListParagraph", "Fictif");
        assertThat(styles.stream().filter("Heading2"::equals)).hasSize(2);
        var entetes = corps.getJAXBNodesViaXPath("//w:tr[w:trPr/w:tblHeader]", false);
        assertThat(entetes).hasSize(1);
        assertThat(corps.getJAXBNodesViaXPath("//w:tr", false)).hasSize(62);
        assertThat(((Tr) entetes.getFirst()).getContent()).hasSize(4);
        assertThat(docx.getDocPropsCorePart()
                        .getContents()
                        .getTitle()
                        .getValue()
                        .getContent())
                .containsExactly(exemple.titre());
        assertThat(texte(corps)).contains("23\u00a0h\u00a059", "25\u202f000,00\u00a0€", "la règle");
    }

    @Test
    void what_is_not_a_document_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.lire("<html lang=\"fr\"><p></html>"))
                .withMessageContaining("line 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.lire(Exemple.xhtml().replace("<figure>", "<figure><img src=\"x\"/>")))
                .withMessage("A document cannot hold <img>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.lire(Exemple.xhtml().replace("lang=\"fr-FR\"", "")))
                .withMessage("html has no lang");
    }

    private PDDocument pdf() throws IOException {
        return Loader.loadPDF(exemple.produire(Format.PDF));
    }

    private static final class VisiteDesParagraphes extends TraversalUtil.CallbackImpl {
        private final List<String> styles;

        VisiteDesParagraphes(List<String> styles) {
            this.styles = styles;
        }

        @Override
        public List<Object> apply(Object objet) {
            if (objet instanceof P p && p.getPPr() != null && p.getPPr().getPStyle() != null) {
                styles.add(p.getPPr().getPStyle().getVal());
            }
            return List.of();
        }
    }

    private static String texte(MainDocumentPart corps) throws Exception {
        var texte = new StringWriter();
        TextUtils.extractText(corps.getJaxbElement(), texte);
        return texte.toString();
    }
}
