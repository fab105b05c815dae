package fr.treille.socle.graphiques;

import fr.treille.socle.cartes.Svg;
import java.util.Locale;

/// The fill of a series: a pattern of its own before its colour, so that a black and white print tells them apart.
enum Trame {
    PLEINE("#5b2a63", "#5b2a63", ""),
    RAYEE("#2f6b46", "#dcebe0", "<path d='M0 7L7 0M-1 1L1 -1M6 8L8 6' stroke='%s' stroke-width='1.7'/>"),
    POINTEE("#8a5a0b", "#fbefd6", "<circle cx='3.5' cy='3.5' r='1.5' fill='%s'/>"),
    CONTRE_RAYEE("#1f5a8c", "#dbe8f3", "<path d='M0 0L7 7M-1 6L1 8M6 -1L8 1' stroke='%s' stroke-width='1.1'/>"),
    COUCHEE("#b0472a", "#f8e0d8", "<path d='M0 2H7M0 5.5H7' stroke='%s' stroke-width='1.2'/>"),
    QUADRILLEE("#55505e", "#efedf2", "<path d='M0 3.5H7M3.5 0V7' stroke='%s' stroke-width='.9'/>"),
    /// Beside the one figure that stands out.
    EN_RETRAIT("#8d7596", "#e9dfec", "");

    private static final int PAS = 7;

    private final String encre;
    private final String fond;
    private final String motif;

    Trame(String encre, String fond, String motif) {
        this.encre = encre;
        this.fond = fond;
        this.motif = motif;
    }

    /// @param rang below [Serie#MAXIMUM]
    static Trame de(int rang) {
        if (rang >= Serie.MAXIMUM) throw new IllegalArgumentException("No pattern of rank " + rang);
        return values()[rang];
    }

    /// Colour of its lines and of its outline, dark enough for text.
    String encre() {
        return encre;
    }

    /// One flat colour, without a pattern.
    boolean unie() {
        return motif.isEmpty();
    }

    String classe() {
        return "trame-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Value of `fill`.
    /// @param prefixe of the identifiers of the drawing
    String remplissage(String prefixe) {
        return unie() ? fond : "url(#%s-%s)".formatted(prefixe, classe());
    }

    void definir(Svg defs, String prefixe) {
        if (unie()) return;
        defs.ecrire(
                "<pattern id='%s-%s' width='%s' height='%s' patternUnits='userSpaceOnUse'>"
                        + "<rect width='%s' height='%s' fill='%s'/>",
                prefixe, classe(), PAS, PAS, PAS, PAS, fond);
        defs.ecrire(motif, encre).brut("</pattern>");
    }
}
