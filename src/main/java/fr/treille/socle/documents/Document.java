package fr.treille.socle.documents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.w3c.dom.Element;

/// A text ready to be printed, checked once: what it holds can be said in each [Format].
public final class Document {
    private static final Set<String> VOCABULAIRE = Set.of(
            "article",
            "aside",
            "blockquote",
            "body",
            "div",
            "figure",
            "figcaption",
            "footer",
            "header",
            "main",
            "section",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "colgroup",
            "col",
            "a",
            "abbr",
            "b",
            "br",
            "code",
            "em",
            "i",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "time",
            "svg");

    private final String xhtml;
    private final String titre;
    private final LocalDate date;

    private Document(String xhtml, String titre, LocalDate date) {
        this.xhtml = xhtml;
        this.titre = titre;
        this.date = date;
    }

    /// @param xhtml well-formed, with a language, a title, one `h1`, and the date of its data in `<meta name="date">`
    /// @throws IllegalArgumentException if it is anything else: the template is wrong, and the message says where
    public static Document lire(String xhtml) {
        var racine = Xhtml.lire(xhtml).getDocumentElement();
        if (racine.getAttribute("lang").isBlank()) throw new IllegalArgumentException("html has no lang");
        var titre = Xhtml.premier(racine, "title").getTextContent().strip();
        if (titre.isEmpty()) throw new IllegalArgumentException("title is empty");
        long titres = Xhtml.tous(racine, "h1").count();
        if (titres != 1) throw new IllegalArgumentException("A document has one h1, not " + titres);
        verifier(Xhtml.premier(racine, "body"));
        return new Document(xhtml, titre, LocalDate.parse(Xhtml.meta(racine, "date")));
    }

    private static void verifier(Element element) {
        var nom = element.getTagName();
        if (!VOCABULAIRE.contains(nom))
            throw new IllegalArgumentException("A document cannot hold <%s>".formatted(nom));
        if (element.hasAttribute("rowspan")) throw new IllegalArgumentException("A document cannot hold rowspan");
        if (nom.equals("svg")) {
            Xhtml.premier(element, "title");
            if (!Xhtml.SVG.equals(element.getNamespaceURI())) {
                throw new IllegalArgumentException("svg has no xmlns=\"%s\"".formatted(Xhtml.SVG));
            }
            return;
        }
        Xhtml.enfants(element).forEach(Document::verifier);
    }

    public String titre() {
        return titre;
    }

    /// The day of what it says, printed in its properties.
    public LocalDate date() {
        return date;
    }

    /// @return the whole file; the same document gives the same bytes
    public byte[] produire(Format format) {
        var source = Xhtml.lire(xhtml);
        return switch (format) {
            case PDF -> RenduPdf.produire(source, date);
            case DOCX -> RenduDocx.produire(source, titre, date);
        };
    }

    /// @param nom name of the file for the person who keeps it, without its extension
    public ResponseEntity<byte[]> telecharger(String nom, Format format) {
        var disposition = ContentDisposition.attachment()
                .filename(nom + "." + format.extension(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(produire(format));
    }
}
