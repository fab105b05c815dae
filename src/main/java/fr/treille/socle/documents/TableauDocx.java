package fr.treille.socle.documents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/// A table whose header rows are said to be such, and come again on each page.
final class TableauDocx {
    /// Twentieths of a point between the margins of an A4 page.
    private static final int LARGEUR = 9866;
    private static final int LETTRES_MIN = 5;
    private static final int LETTRES_MAX = 42;

    private final Balises xml;
    private final CorpsDocx corps;

    TableauDocx(Balises xml, CorpsDocx corps) {
        this.xml = xml;
        this.corps = corps;
    }

    void ecrire(Element table) {
        var rangees = Xhtml.tous(table, "tr").toList();
        var colonnes = largeurs(rangees);
        var legende = Xhtml.enfants(table)
                .filter(e -> e.getTagName().equals("caption"))
                .findFirst();
        legende.ifPresent(l -> corps.texte("Caption", l));
        xml.ouvrir("w:tbl").ouvrir("w:tblPr").vide("w:tblStyle", "w:val", "TableTreille");
        xml.vide("w:tblW", "w:w", "" + LARGEUR, "w:type", "dxa").vide("w:tblLayout", "w:type", "fixed");
        xml.vide("w:tblLook", "w:val", "0020", "w:firstRow", "1", "w:noVBand", "1");
        legende.ifPresent(
                l -> xml.vide("w:tblCaption", "w:val", l.getTextContent().strip()));
        xml.fermer("w:tblPr").ouvrir("w:tblGrid");
        for (int largeur : colonnes) xml.vide("w:gridCol", "w:w", "" + largeur);
        xml.fermer("w:tblGrid");
        rangees.forEach(rangee -> rangee(rangee, colonnes));
        xml.fermer("w:tbl")
                .ouvrir("w:p")
                .ouvrir("w:pPr")
                .vide("w:pStyle", "w:val", "Espace")
                .fermer("w:pPr")
                .fermer("w:p");
    }

    private void rangee(Element rangee, int[] colonnes) {
        boolean entete = dans(rangee, "thead");
        boolean total = dans(rangee, "tfoot");
        xml.ouvrir("w:tr").ouvrir("w:trPr").vide("w:cantSplit");
        if (entete) xml.vide("w:tblHeader");
        xml.fermer("w:trPr");
        int colonne = 0;
        for (var cellule : cellules(rangee).toList()) {
            int etendue = etendue(cellule);
            int largeur = Arrays.stream(colonnes, colonne, colonne + etendue).sum();
            colonne += etendue;
            xml.ouvrir("w:tc").ouvrir("w:tcPr").vide("w:tcW", "w:w", "" + largeur, "w:type", "dxa");
            if (etendue > 1) xml.vide("w:gridSpan", "w:val", "" + etendue);
            if (entete || total) bordures(entete);
            xml.fermer("w:tcPr");
            contenu(cellule, entete || total || cellule.getTagName().equals("th") ? "CelluleForte" : "Cellule");
            xml.fermer("w:tc");
        }
        xml.fermer("w:tr");
    }

    private void bordures(boolean entete) {
        xml.ouvrir("w:tcBorders");
        xml.vide(entete ? "w:bottom" : "w:top", "w:val", "single", "w:sz", "12", "w:space", "0", "w:color", "22202A");
        xml.fermer("w:tcBorders");
    }

    /// A cell ends with a paragraph, even when it is empty.
    private void contenu(Element cellule, String style) {
        int avant = xml.longueur();
        corps.blocs(cellule, style);
        if (xml.longueur() == avant) {
            xml.ouvrir("w:p")
                    .ouvrir("w:pPr")
                    .vide("w:pStyle", "w:val", style)
                    .fermer("w:pPr")
                    .fermer("w:p");
        }
    }

    /// Columns as wide as their longest text asks, within reason, since Word's own measure is not done before it opens.
    private static int[] largeurs(List<Element> rangees) {
        int nombre = rangees.stream()
                .mapToInt(r -> cellules(r).mapToInt(TableauDocx::etendue).sum())
                .max()
                .orElse(1);
        var lettres = new int[nombre];
        Arrays.fill(lettres, LETTRES_MIN);
        for (var rangee : rangees) {
            int colonne = 0;
            for (var cellule : cellules(rangee).toList()) {
                int longueur = Math.min(cellule.getTextContent().strip().length() + 2, LETTRES_MAX);
                if (etendue(cellule) == 1) lettres[colonne] = Math.max(lettres[colonne], longueur);
                colonne += etendue(cellule);
            }
        }
        int total = Arrays.stream(lettres).sum();
        return Arrays.stream(lettres).map(l -> LARGEUR * l / total).toArray();
    }

    private static Stream<Element> cellules(Element rangee) {
        return Xhtml.enfants(rangee);
    }

    private static int etendue(Element cellule) {
        var etendue = cellule.getAttribute("colspan");
        return etendue.isEmpty() ? 1 : Integer.parseInt(etendue);
    }

    private static boolean dans(Element rangee, String groupe) {
        return rangee.getParentNode() instanceof Element parent
                && parent.getTagName().equals(groupe);
    }
}
