package fr.treille.socle.documents;

/// Writes XML, one tag after the other; what is text is escaped, what XML cannot hold is left out.
final class Balises {
    private final StringBuilder xml = new StringBuilder();

    /// @param attributs names and values in turn
    Balises ouvrir(String nom, String... attributs) {
        debut(nom, attributs).append('>');
        return this;
    }

    Balises fermer(String nom) {
        xml.append("</").append(nom).append('>');
        return this;
    }

    Balises vide(String nom, String... attributs) {
        debut(nom, attributs).append("/>");
        return this;
    }

    Balises texte(String texte) {
        texte.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if (c >= ' ' && c != 0xfffe && c != 0xffff || c == '\t' || c == '\n') xml.appendCodePoint(c);
                }
            }
        });
        return this;
    }

    int longueur() {
        return xml.length();
    }

    @Override
    public String toString() {
        return xml.toString();
    }

    private StringBuilder debut(String nom, String... attributs) {
        xml.append('<').append(nom);
        for (int i = 0; i < attributs.length; i += 2) {
            xml.append(' ').append(attributs[i]).append("=\"");
            texte(attributs[i + 1]);
            xml.append('"');
        }
        return xml;
    }
}
