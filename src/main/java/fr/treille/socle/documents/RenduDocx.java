package fr.treille.socle.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;

/// The package of an editable document: A4, in French, real headings and lists, page numbers in the footer. Written by
/// us
/// from the document's small vocabulary, see `docs/decisions/docx-ecrit-par-nous.md`.
final class RenduDocx {
    private static final String ENTETE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String[] ESPACES = {
        "xmlns:w", W,
        "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"
    };
    /// The earliest instant a zip entry can hold, the same in every time zone.
    private static final LocalDateTime ORIGINE_DES_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

    private RenduDocx() {}

    static byte[] produire(Document source, String titre, LocalDate date) {
        var racine = source.getDocumentElement();
        var pieces = new PiecesDocx();
        var corps = new CorpsDocx(pieces).ecrire(Xhtml.premier(racine, "body"));
        var fichier = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(fichier, StandardCharsets.UTF_8)) {
            fixe(zip, "[Content_Types].xml", "content-types.xml");
            fixe(zip, "_rels/.rels", "paquet.rels");
            ecrire(zip, "docProps/core.xml", proprietes(titre, Xhtml.meta(racine, "subject"), date));
            ecrire(zip, "word/document.xml", document(corps));
            ecrire(zip, "word/_rels/document.xml.rels", pieces.relations());
            fixe(zip, "word/styles.xml", "styles.xml");
            fixe(zip, "word/settings.xml", "settings.xml");
            fixe(zip, "word/fontTable.xml", "fontTable.xml");
            ecrire(zip, "word/numbering.xml", pieces.numerotations());
            ecrire(zip, "word/footer1.xml", pied(source));
            for (var image : pieces.images().entrySet()) entree(zip, "word/" + image.getKey(), image.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fichier.toByteArray();
    }

    private static String document(String corps) {
        return new Balises().ouvrir("w:document", ESPACES).ouvrir("w:body")
                + corps
                + new Balises()
                        .ouvrir("w:sectPr")
                        .vide("w:footerReference", "w:type", "default", "r:id", PiecesDocx.PIED)
                        .vide("w:pgSz", "w:w", "11906", "w:h", "16838")
                        .vide(
                                "w:pgMar",
                                "w:top",
                                "1247",
                                "w:right",
                                "1020",
                                "w:bottom",
                                "1247",
                                "w:left",
                                "1020",
                                "w:header",
                                "567",
                                "w:footer",
                                "567",
                                "w:gutter",
                                "0")
                        .fermer("w:sectPr")
                        .fermer("w:body")
                        .fermer("w:document");
    }

    private static String pied(Document source) {
        var xml = new Balises()
                .ouvrir("w:ftr", ESPACES)
                .ouvrir("w:p")
                .ouvrir("w:pPr")
                .vide("w:pStyle", "w:val", "Footer")
                .fermer("w:pPr");
        var texte = Xhtml.tous(source.getDocumentElement(), "div")
                .filter(div -> Xhtml.classe(div, "pied"))
                .map(div -> div.getTextContent().strip().replaceAll("[ \\t\\r\\n]+", " "))
                .findFirst()
                .orElse("");
        passage(xml, texte);
        xml.ouvrir("w:r").vide("w:tab").fermer("w:r");
        passage(xml, "Page ");
        xml.ouvrir("w:fldSimple", "w:instr", " PAGE ");
        passage(xml, "1");
        xml.fermer("w:fldSimple");
        passage(xml, " sur ");
        xml.ouvrir("w:fldSimple", "w:instr", " NUMPAGES ");
        passage(xml, "1");
        return xml.fermer("w:fldSimple").fermer("w:p").fermer("w:ftr").toString();
    }

    private static void passage(Balises xml, String texte) {
        xml.ouvrir("w:r")
                .ouvrir("w:t", "xml:space", "preserve")
                .texte(texte)
                .fermer("w:t")
                .fermer("w:r");
    }

    private static String proprietes(String titre, String sujet, LocalDate date) {
        var xml = new Balises()
                .ouvrir(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance");
        xml.ouvrir("dc:title").texte(titre).fermer("dc:title");
        xml.ouvrir("dc:subject").texte(sujet).fermer("dc:subject");
        xml.ouvrir("dc:creator").texte("Treille").fermer("dc:creator");
        xml.ouvrir("dc:language").texte("fr-FR").fermer("dc:language");
        for (var propriete : new String[] {"dcterms:created", "dcterms:modified"}) {
            xml.ouvrir(propriete, "xsi:type", "dcterms:W3CDTF")
                    .texte(date + "T00:00:00Z")
                    .fermer(propriete);
        }
        return xml.fermer("cp:coreProperties").toString();
    }

    private static void fixe(ZipOutputStream zip, String nom, String ressource) throws IOException {
        entree(zip, nom, Ressource.octets("docx/" + ressource));
    }

    private static void ecrire(ZipOutputStream zip, String nom, String xml) throws IOException {
        entree(zip, nom, (ENTETE + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static void entree(ZipOutputStream zip, String nom, byte[] octets) throws IOException {
        var entree = new ZipEntry(nom);
        entree.setTimeLocal(ORIGINE_DES_ZIP);
        zip.putNextEntry(entree);
        zip.write(octets);
        zip.closeEntry();
    }
}
