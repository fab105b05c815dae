package fr.treille.socle.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the text of a DOCX refers to by number: addresses, pictures, lists.
final class PiecesDocx {
    static final String PIED = "rId5";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final int PUCES = 1;
    private static final int CHIFFRES = 2;

    private final Map<String, byte[]> images = new LinkedHashMap<>();
    private final Map<String, String> liens = new LinkedHashMap<>();
    private final List<Integer> listes = new ArrayList<>();

    /// @return the relation's identifier
    String lien(String adresse) {
        return liens.computeIfAbsent(adresse, _ -> "lien" + (liens.size() + 1));
    }

    /// @return the relation's identifier
    String image(byte[] png) {
        var nom = "image" + (images.size() + 1);
        images.put("media/%s.png".formatted(nom), png);
        return nom;
    }

    /// Each list has its own number, so that each ordered list begins at 1.
    int liste(boolean ordonnee) {
        listes.add(ordonnee ? CHIFFRES : PUCES);
        return listes.size();
    }

    Map<String, byte[]> images() {
        return images;
    }

    String relations() {
        var xml = new Balises()
                .ouvrir("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        relation(xml, "rId1", "styles", "styles.xml");
        relation(xml, "rId2", "settings", "settings.xml");
        relation(xml, "rId3", "fontTable", "fontTable.xml");
        relation(xml, "rId4", "numbering", "numbering.xml");
        relation(xml, PIED, "footer", "footer1.xml");
        images.keySet().forEach(nom -> relation(xml, nom.replaceAll("media/|\\.png", ""), "image", nom));
        liens.forEach((adresse, id) -> xml.vide(
                "Relationship", "Id", id, "Type", TYPES + "hyperlink", "Target", adresse, "TargetMode", "External"));
        return xml.fermer("Relationships").toString();
    }

    String numerotations() {
        var xml = new Balises()
                .ouvrir("w:numbering", "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
        modele(xml, PUCES);
        modele(xml, CHIFFRES);
        for (int i = 0; i < listes.size(); i++) {
            xml.ouvrir("w:num", "w:numId", "" + (i + 1));
            xml.vide("w:abstractNumId", "w:val", "" + listes.get(i));
            if (listes.get(i) == CHIFFRES) {
                for (int niveau = 0; niveau < 4; niveau++) {
                    xml.ouvrir("w:lvlOverride", "w:ilvl", "" + niveau)
                            .vide("w:startOverride", "w:val", "1")
                            .fermer("w:lvlOverride");
                }
            }
            xml.fermer("w:num");
        }
        return xml.fermer("w:numbering").toString();
    }

    private static void relation(Balises xml, String id, String type, String cible) {
        xml.vide("Relationship", "Id", id, "Type", TYPES + type, "Target", cible);
    }

    private static void modele(Balises xml, int genre) {
        xml.ouvrir("w:abstractNum", "w:abstractNumId", "" + genre);
        xml.vide("w:multiLevelType", "w:val", "hybridMultilevel");
        for (int niveau = 0; niveau < 4; niveau++) {
            xml.ouvrir("w:lvl", "w:ilvl", "" + niveau)
                    .vide("w:start", "w:val", "1")
                    .vide("w:numFmt", "w:val", genre == PUCES ? "bullet" : "decimal")
                    .vide("w:lvlText", "w:val", genre == PUCES ? (niveau == 0 ? "•" : "–") : "%" + (niveau + 1) + ".")
                    .vide("w:lvlJc", "w:val", "left")
                    .ouvrir("w:pPr")
                    .vide("w:ind", "w:left", "" + (360 * (niveau + 1)), "w:hanging", "360")
                    .fermer("w:pPr")
                    .fermer("w:lvl");
        }
        xml.fermer("w:abstractNum");
    }
}
