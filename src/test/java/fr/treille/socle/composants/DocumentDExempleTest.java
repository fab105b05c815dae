package fr.treille.socle.composants;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Verapdf;
import fr.treille.socle.documents.Document;
import fr.treille.socle.documents.Documents;
import fr.treille.socle.documents.Format;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sample of the page of components: every chart in a document.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentDExempleTest {
    private static final LocalDate JOUR = LocalDate.of(2026, 3, 12);
    private final Documents documents = new Documents(TemplateEngine.createPrecompiled(ContentType.Html));

    @ParameterizedTest
    @EnumSource
    void the_same_data_give_the_same_bytes(Format format) throws Exception {
        var premier = document().produire(format);
        assertThat(document().produire(format)).isEqualTo(premier);
        Files.write(
                Files.createDirectories(Path.of("target/documents")).resolve("composants." + format.extension()),
                premier);
    }

    @Test
    void the_pdf_is_found_accessible_by_verapdf() throws Exception {
        assertThat(Verapdf.refus(document().produire(Format.PDF))).isEmpty();
    }

    @Test
    void the_docx_has_each_chart_twice_as_a_drawing_that_is_described_and_as_a_table() throws Exception {
        var docx =
                WordprocessingMLPackage.load(new ByteArrayInputStream(document().produire(Format.DOCX)));
        var corps = docx.getMainDocumentPart();
        int graphiques = ExemplesDeGraphiques.courants().size()
                + ExemplesDeGraphiques.cartes().size();
        assertThat(corps.getJAXBNodesViaXPath("//w:tbl", false)).hasSize(graphiques);
        assertThat(corps.getJAXBNodesViaXPath("//wp:docPr[string-length(@descr) > 40]", false))
                .hasSize(graphiques);
        assertThat(corps.getJAXBNodesViaXPath("//w:tr[w:trPr/w:tblHeader]", false))
                .hasSize(graphiques);
        assertThat(corps.getXML()).contains("non renseigné", "Auvergne-Rhône-Alpes");
    }

    private Document document() {
        return documents.rendre("socle/composants/document.jte", Map.of("date", JOUR));
    }
}
