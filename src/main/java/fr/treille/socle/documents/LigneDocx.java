package fr.treille.socle.documents;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The words of one paragraph, with their emphasis and addresses. Ordinary spaces are gathered as a browser does; those
/// that never break are kept.
final class LigneDocx {
    private static final Passage SIMPLE = new Passage("", false, false, "");

    private final Balises xml;
    private final PiecesDocx pieces;
    private final List<Passage> passages = new ArrayList<>();

    LigneDocx(Balises xml, PiecesDocx pieces) {
        this.xml = xml;
        this.pieces = pieces;
    }

    void ajouter(Node noeud) {
        ajouter(noeud, SIMPLE);
    }

    void ajouterLeContenu(Element element) {
        for (var n = element.getFirstChild(); n != null; n = n.getNextSibling()) ajouter(n, SIMPLE);
    }

    boolean vide() {
        return passages.stream()
                .allMatch(p -> p.texte().replaceAll("[ \\t\\r\\n]", "").isEmpty());
    }

    void ecrire() {
        boolean apresUneEspace = true;
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            if (passage.texte().equals("\n\n")) {
                xml.ouvrir("w:r").vide("w:br").fermer("w:r");
                apresUneEspace = true;
                continue;
            }
            var texte = passage.texte().replaceAll("[ \\t\\r\\n]+", " ");
            if (apresUneEspace && texte.startsWith(" ")) texte = texte.substring(1);
            if (dernier(i) && texte.endsWith(" ")) texte = texte.substring(0, texte.length() - 1);
            if (texte.isEmpty()) continue;
            apresUneEspace = texte.endsWith(" ");
            ecrire(passage, texte);
        }
    }

    private boolean dernier(int rang) {
        return passages.stream().skip(rang + 1L).allMatch(p -> p.texte().isBlank());
    }

    private void ecrire(Passage passage, String texte) {
        var adresse = passage.adresse();
        if (adresse.startsWith("#")) {
            xml.ouvrir("w:hyperlink", "w:anchor", adresse.substring(1));
        } else if (!adresse.isEmpty()) {
            xml.ouvrir("w:hyperlink", "r:id", pieces.lien(adresse));
        }
        xml.ouvrir("w:r").ouvrir("w:rPr");
        if (!adresse.isEmpty()) xml.vide("w:rStyle", "w:val", "Hyperlink");
        if (passage.gras()) xml.vide("w:b");
        if (passage.italique()) xml.vide("w:i");
        xml.fermer("w:rPr")
                .ouvrir("w:t", "xml:space", "preserve")
                .texte(texte)
                .fermer("w:t")
                .fermer("w:r");
        if (!adresse.isEmpty()) xml.fermer("w:hyperlink");
    }

    private void ajouter(Node noeud, Passage autour) {
        if (noeud instanceof Element element) {
            var dedans = switch (element.getTagName()) {
                case "b", "strong" -> new Passage("", true, autour.italique(), autour.adresse());
                case "em", "i" -> new Passage("", autour.gras(), true, autour.adresse());
                case "a" -> new Passage("", autour.gras(), autour.italique(), element.getAttribute("href"));
                default -> autour;
            };
            if (element.getTagName().equals("br")) passages.add(new Passage("\n\n", false, false, ""));
            for (var n = element.getFirstChild(); n != null; n = n.getNextSibling()) ajouter(n, dedans);
        } else if (CorpsDocx.enLigne(noeud)) {
            var texte = noeud.getTextContent().replaceAll("[ \\t\\r\\n]+", " ");
            passages.add(new Passage(texte, autour.gras(), autour.italique(), autour.adresse()));
        }
    }

    private record Passage(String texte, boolean gras, boolean italique, String adresse) {}
}
