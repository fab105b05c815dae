package fr.treille.referentiel.finess;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into lines, LF or CRLF. A line is read as UTF-8 when it is, else as ISO-8859-1 (with the few signs
/// that Windows adds): a French text in the one is never well formed in the other. A line longer than any of FINESS is
/// cut, so that a file without line ends costs no memory.
final class Lignes {
    static final int LONGUEUR = 8_192;
    private static final Charset ANCIEN = Charset.forName("windows-1252");

    private final InputStream flux;
    private final byte[] tampon = new byte[1 << 16];
    private final byte[] ligne = new byte[LONGUEUR];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private int place;
    private int fin;
    private int numero;
    private boolean coupee;

    Lignes(InputStream flux) {
        this.flux = flux;
    }

    /// @return absent at the end of the stream
    @Nullable
    String suivante() throws IOException {
        int longueur = 0;
        boolean debutee = false;
        coupee = false;
        while (true) {
            if (place == fin) {
                place = 0;
                fin = flux.read(tampon);
                if (fin <= 0) {
                    fin = 0;
                    if (!debutee) return null;
                    break;
                }
            }
            debutee = true;
            byte octet = tampon[place++];
            if (octet == '\n') break;
            if (longueur < LONGUEUR) ligne[longueur++] = octet;
            else coupee = true;
        }
        numero++;
        if (longueur > 0 && ligne[longueur - 1] == '\r') longueur--;
        return texte(longueur);
    }

    /// Number of the last line given, from 1.
    int numero() {
        return numero;
    }

    /// Whether the last line given was too long to be given whole.
    boolean coupee() {
        return coupee;
    }

    private String texte(int longueur) {
        boolean ascii = true;
        for (int i = 0; i < longueur && ascii; i++) ascii = ligne[i] >= 0;
        if (ascii) return new String(ligne, 0, longueur, StandardCharsets.ISO_8859_1);
        try {
            return utf8.decode(ByteBuffer.wrap(ligne, 0, longueur)).toString();
        } catch (CharacterCodingException pasDeUtf8) {
            return new String(ligne, 0, longueur, ANCIEN);
        }
    }
}
