package fr.treille.socle.documents;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The tree of a document's source, and the few questions put to it.
final class Xhtml {
    static final String SVG = "http://www.w3.org/2000/svg";

    private Xhtml() {}

    static org.w3c.dom.Document lire(String source) {
        try {
            var fabrique = DocumentBuilderFactory.newDefaultNSInstance();
            fabrique.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            fabrique.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            fabrique.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            fabrique.setXIncludeAware(false);
            var lecture = fabrique.newDocumentBuilder();
            lecture.setErrorHandler(SILENCE);
            return lecture.parse(new InputSource(new StringReader(source.strip())));
        } catch (SAXParseException e) {
            throw new IllegalArgumentException(
                    "Not well-formed at line %d: %s".formatted(e.getLineNumber(), e.getMessage()), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("Not a document", e);
        }
    }

    /// @throws IllegalArgumentException if there is none below this element
    static Element premier(Element depuis, String nom) {
        return tous(depuis, nom)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("<%s> has no <%s>".formatted(depuis.getTagName(), nom)));
    }

    /// Elements of this name at any depth, in the order of the text.
    static Stream<Element> tous(Element depuis, String nom) {
        return elements(depuis.getElementsByTagName(nom));
    }

    static Stream<Element> enfants(Element depuis) {
        return elements(depuis.getChildNodes());
    }

    static String meta(Element racine, String nom) {
        return tous(racine, "meta")
                .filter(m -> m.getAttribute("name").equals(nom))
                .map(m -> m.getAttribute("content"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No <meta name=\"%s\">".formatted(nom)));
    }

    /// What stands for a drawing when it is not seen: its title, and the sentence that describes it.
    static String remplacement(Element svg) {
        var titre = premier(svg, "title").getTextContent().strip();
        return enfants(svg)
                .filter(e -> e.getTagName().equals("desc"))
                .map(e -> titre + ". " + e.getTextContent().strip())
                .findFirst()
                .orElse(titre);
    }

    static boolean classe(Element element, String classe) {
        return (" " + element.getAttribute("class") + " ").contains(" " + classe + " ");
    }

    private static Stream<Element> elements(NodeList noeuds) {
        return IntStream.range(0, noeuds.getLength())
                .<Node>mapToObj(noeuds::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList()
                .stream();
    }

    private static final ErrorHandler SILENCE = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };
}
