package fr.treille.socle.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The tagged PDF. Its date is the document's and its identifier is drawn from its content, so nothing in it depends on
/// when it is printed. Nothing is fetched: style and letters come with the application.
final class RenduPdf {
    private static final String STYLE = new String(Ressource.octets("document.css"), StandardCharsets.UTF_8);

    static {
        XRLog.listRegisteredLoggers().forEach(journal -> XRLog.setLevel(journal, Level.WARNING));
    }

    private RenduPdf() {}

    static byte[] produire(Document source, LocalDate date) {
        preparer(source);
        var impression = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useSVGDrawer(new DessinsDuPdf())
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withProducer("Treille")
                .withW3cDocument(source, null);
        Polices.TOUTES.forEach(police -> police.ajouter(impression));
        var fichier = new ByteArrayOutputStream();
        try (var rendu = impression.buildPdfRenderer()) {
            try (var pdf = rendu.createPDFKeepOpen()) {
                var jour = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
                pdf.getDocumentInformation().setCreationDate(jour);
                pdf.getDocumentInformation().setModificationDate(jour);
                pdf.setDocumentId((long)
                        Objects.requireNonNull(source.getDocumentElement().getTextContent())
                                .hashCode());
                nommerLesLiens(pdf.getDocumentCatalog().getStructureTreeRoot());
                pdf.save(fichier);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fichier.toByteArray();
    }

    /// Adds what a reader of the PDF needs and a page does not: the print style, a bookmark for each heading, the text
    /// that stands for each drawing and link.
    private static void preparer(Document source) {
        var racine = source.getDocumentElement();
        var tete = Xhtml.premier(racine, "head");
        var style = source.createElementNS(racine.getNamespaceURI(), "style");
        style.setTextContent(STYLE);
        tete.appendChild(style);
        Xhtml.tous(racine, "svg").forEach(svg -> {
            Polices.preparer(svg);
            svg.setAttribute("alt", Xhtml.remplacement(svg));
        });
        Xhtml.tous(racine, "a").filter(a -> !a.hasAttribute("title")).forEach(a -> {
            a.setAttribute("title", a.getTextContent().strip());
        });
        tete.appendChild(signets(source));
    }

    /// PDF/UA wants the text of a link on its area too, where openhtmltopdf writes it in the structure alone.
    private static void nommerLesLiens(PDStructureNode noeud) {
        for (var enfant : noeud.getKids()) {
            if (enfant instanceof PDStructureNode dessous) {
                nommerLesLiens(dessous);
            } else if (enfant instanceof PDObjectReference objet
                    && noeud instanceof PDStructureElement lien
                    && objet.getReferencedObject() instanceof PDAnnotation zone) {
                zone.setContents(lien.getAlternateDescription());
            }
        }
    }

    private static Element signets(Document source) {
        var racine = source.getDocumentElement();
        var signets = source.createElement("bookmarks");
        var ouvert = signets;
        int rang = 0;
        for (var titre : Xhtml.tous(racine, "*")
                .filter(e -> e.getTagName().matches("h[123]"))
                .toList()) {
            if (!titre.hasAttribute("id")) titre.setAttribute("id", "titre-" + ++rang);
            var signet = source.createElement("bookmark");
            signet.setAttribute("name", titre.getTextContent().strip().replaceAll("[ \\t\\r\\n]+", " "));
            signet.setAttribute("href", "#" + titre.getAttribute("id"));
            if (titre.getTagName().equals("h3")) {
                ouvert.appendChild(signet);
            } else {
                signets.appendChild(signet);
                ouvert = signet;
            }
        }
        return signets;
    }
}
