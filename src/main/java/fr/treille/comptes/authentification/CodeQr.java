package fr.treille.comptes.authentification;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/// A QR code as an SVG path: dark on white whatever the theme, as cameras want it.
final class CodeQr {
    private static final int MARGE = 2;

    private CodeQr() {}

    static String svg(String texte) {
        try {
            var points =
                    new QRCodeWriter().encode(texte, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGE));
            var traits = new StringBuilder();
            for (int y = 0; y < points.getHeight(); y++) {
                for (int x = 0; x < points.getWidth(); x++) {
                    if (points.get(x, y)) traits.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
            return """
                <svg class="qr" viewBox="0 0 %1$d %2$d" width="220" height="220" role="img" \
                aria-label="Code QR à lire avec l’application"><rect width="%1$d" height="%2$d" fill="#fff"/>\
                <path d="%3$s" fill="#000" shape-rendering="crispEdges"/></svg>\
                """.formatted(points.getWidth(), points.getHeight(), traits);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
