package fr.treille.socle.courrier;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The plain text of a mail, from its page: a block is a paragraph, a link shows its address, a rule is a line.
final class EnTexte {
    private static final Set<String> BLOCS = Set.of("p", "h1", "h2", "div", "body");

    private EnTexte() {}

    /// @throws IllegalArgumentException if the page is not well-formed: the template is wrong
    static String lire(String html) {
        try {
            var fabrique = DocumentBuilderFactory.newDefaultInstance();
            fabrique.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            fabrique.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var page = fabrique.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
            var texte = new StringBuilder();
            ecrire(page.getElementsByTagName("body").item(0), texte);
            return texte.toString()
                            .replaceAll(" *\n *", "\n")
                            .replaceAll("\n{3,}", "\n\n")
                            .strip() + "\n";
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("The template of mails is not well-formed", e);
        }
    }

    private static void ecrire(Node noeud, StringBuilder texte) {
        for (var suite = noeud.getFirstChild(); suite != null; suite = suite.getNextSibling()) {
            if (suite instanceof Text simple) texte.append(simple.getData().replaceAll("\\s+", " "));
            if (suite instanceof Element element) ecrire(element, texte);
        }
    }

    private static void ecrire(Element element, StringBuilder texte) {
        boolean bloc = BLOCS.contains(element.getTagName());
        if (bloc) texte.append("\n\n");
        switch (element.getTagName()) {
            case "hr" -> texte.append("\n\n-- \n");
            case "br" -> texte.append('\n');
            case "a" ->
                texte.append(element.getTextContent().strip()).append(" : ").append(element.getAttribute("href"));
            default -> ecrire((Node) element, texte);
        }
        if (bloc) texte.append("\n\n");
    }
}
