package fr.treille.socle.documents;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The blocks of a document, in their order.
final class CorpsDocx {
    private static final Set<String> EN_LIGNE =
            Set.of("a", "abbr", "b", "br", "code", "em", "i", "small", "span", "strong", "sub", "sup", "time");

    private final Balises xml = new Balises();
    private final PiecesDocx pieces;
    private int reperes;

    CorpsDocx(PiecesDocx pieces) {
        this.pieces = pieces;
    }

    String ecrire(Element corps) {
        blocs(corps, "Normal");
        return xml.toString();
    }

    /// What stands in an element: its blocks, and its words between them as paragraphs of the given style.
    void blocs(Element parent, String style) {
        var ligne = new LigneDocx(xml, pieces);
        for (var noeud = parent.getFirstChild(); noeud != null; noeud = noeud.getNextSibling()) {
            if (enLigne(noeud)) {
                ligne.ajouter(noeud);
            } else if (noeud instanceof Element bloc) {
                paragraphe(style, parent, ligne, _ -> {});
                ligne = new LigneDocx(xml, pieces);
                bloc(bloc, style);
            }
        }
        paragraphe(style, parent, ligne, _ -> {});
    }

    private void bloc(Element bloc, String style) {
        switch (bloc.getTagName()) {
            case "h1", "h2", "h3", "h4" -> texte("Heading" + bloc.getTagName().charAt(1), bloc);
            case "p" -> texte(styleDuParagraphe(bloc, style), bloc);
            case "dt" -> texte("Terme", bloc);
            case "figcaption" -> texte("Note", bloc);
            case "dd" -> blocs(bloc, "Definition");
            case "ul", "ol" -> liste(bloc, 0);
            case "table" -> new TableauDocx(xml, this).ecrire(bloc);
            case "svg" -> dessin(bloc);
            default -> {
                if (!Xhtml.classe(bloc, "pied")) blocs(bloc, style);
            }
        }
    }

    void texte(String style, Element element) {
        var ligne = new LigneDocx(xml, pieces);
        ligne.ajouterLeContenu(element);
        paragraphe(style, element, ligne, _ -> {});
    }

    private static String styleDuParagraphe(Element p, String style) {
        if (Xhtml.classe(p, "sous-titre")) return "Subtitle";
        if (Xhtml.classe(p, "figure-titre")) return "Caption";
        if (Xhtml.classe(p, "note")) return "Note";
        if (Xhtml.classe(p, "fictif")) return "Fictif";
        if (Xhtml.classe(p, "chiffre")) return "Chiffre";
        return style;
    }

    private void liste(Element liste, int niveau) {
        int numero = pieces.liste(liste.getTagName().equals("ol"));
        for (var point : Xhtml.enfants(liste).toList()) {
            var ligne = new LigneDocx(xml, pieces);
            boolean premier = true;
            for (var noeud = point.getFirstChild(); noeud != null; noeud = noeud.getNextSibling()) {
                if (enLigne(noeud)) {
                    ligne.ajouter(noeud);
                    continue;
                }
                if (!(noeud instanceof Element bloc)) continue;
                premier &= !paragrapheDeListe(ligne, point, numero, niveau, premier);
                ligne = new LigneDocx(xml, pieces);
                if (List.of("ul", "ol").contains(bloc.getTagName())) {
                    liste(bloc, Math.min(niveau + 1, 3));
                } else if (bloc.getTagName().equals("p")) {
                    ligne.ajouterLeContenu(bloc);
                    premier &= !paragrapheDeListe(ligne, bloc, numero, niveau, premier);
                    ligne = new LigneDocx(xml, pieces);
                } else {
                    bloc(bloc, "ListParagraph");
                }
            }
            paragrapheDeListe(ligne, point, numero, niveau, premier);
        }
    }

    /// @return whether there was something to write
    private boolean paragrapheDeListe(LigneDocx ligne, Element porteur, int numero, int niveau, boolean premier) {
        return paragraphe("ListParagraph", porteur, ligne, x -> {
            if (premier) {
                x.ouvrir("w:numPr")
                        .vide("w:ilvl", "w:val", "" + niveau)
                        .vide("w:numId", "w:val", "" + numero)
                        .fermer("w:numPr");
            } else {
                x.vide("w:ind", "w:left", "" + 360 * (niveau + 1));
            }
        });
    }

    private boolean paragraphe(String style, Element porteur, LigneDocx ligne, Consumer<Balises> proprietes) {
        if (ligne.vide()) return false;
        xml.ouvrir("w:p").ouvrir("w:pPr").vide("w:pStyle", "w:val", style);
        proprietes.accept(xml);
        if (Xhtml.classe(porteur, "n")) xml.vide("w:jc", "w:val", "right");
        xml.fermer("w:pPr");
        var repere = porteur.getAttribute("id");
        if (!repere.isEmpty()) {
            var numero = "" + ++reperes;
            xml.vide("w:bookmarkStart", "w:id", numero, "w:name", repere).vide("w:bookmarkEnd", "w:id", numero);
        }
        ligne.ecrire();
        xml.fermer("w:p");
        return true;
    }

    private void dessin(Element svg) {
        var image = Dessin.lire(svg);
        var id = pieces.image(image.png());
        var numero = id.replace("image", "");
        var largeur = "" + image.largeur() * Dessin.EMU;
        var hauteur = "" + image.hauteur() * Dessin.EMU;
        xml.ouvrir("w:p").ouvrir("w:pPr").vide("w:keepNext").fermer("w:pPr");
        xml.ouvrir("w:r").ouvrir("w:drawing").ouvrir("wp:inline");
        xml.vide("wp:extent", "cx", largeur, "cy", hauteur);
        xml.vide("wp:docPr", "id", numero, "name", "Dessin " + numero, "descr", image.texte());
        xml.ouvrir("a:graphic")
                .ouvrir("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture");
        xml.ouvrir("pic:pic").ouvrir("pic:nvPicPr").vide("pic:cNvPr", "id", numero, "name", id + ".png");
        xml.vide("pic:cNvPicPr").fermer("pic:nvPicPr");
        xml.ouvrir("pic:blipFill").vide("a:blip", "r:embed", id);
        xml.ouvrir("a:stretch").vide("a:fillRect").fermer("a:stretch").fermer("pic:blipFill");
        xml.ouvrir("pic:spPr").ouvrir("a:xfrm").vide("a:off", "x", "0", "y", "0");
        xml.vide("a:ext", "cx", largeur, "cy", hauteur).fermer("a:xfrm");
        xml.ouvrir("a:prstGeom", "prst", "rect")
                .vide("a:avLst")
                .fermer("a:prstGeom")
                .fermer("pic:spPr");
        xml.fermer("pic:pic").fermer("a:graphicData").fermer("a:graphic");
        xml.fermer("wp:inline").fermer("w:drawing").fermer("w:r").fermer("w:p");
    }

    static boolean enLigne(Node noeud) {
        return noeud.getNodeType() == Node.TEXT_NODE
                || noeud.getNodeType() == Node.CDATA_SECTION_NODE
                || noeud instanceof Element element && EN_LIGNE.contains(element.getTagName());
    }
}
