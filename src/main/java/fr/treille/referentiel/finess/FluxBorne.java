package fr.treille.referentiel.finess;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What comes out of a compressed file, stopped when it is out of proportion with the file. The register of the whole
/// country grows five times, the FINESS+ flows thirty times; a bomb grows a thousand times.
final class FluxBorne extends FilterInputStream {
    private static final long LIBRE = 64L << 20;
    private static final long AU_PLUS = 8L << 30;
    private static final int FOIS = 100;

    private final long comprime;
    private long sortis;

    FluxBorne(InputStream flux, long comprime) {
        super(flux);
        this.comprime = comprime;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0) compter(1);
        return octet;
    }

    @Override
    public int read(byte[] tampon, int debut, int longueur) throws IOException {
        int n = super.read(tampon, debut, longueur);
        if (n > 0) compter(n);
        return n;
    }

    private void compter(int n) {
        sortis += n;
        if (sortis > AU_PLUS || sortis > LIBRE && sortis > comprime * FOIS) {
            throw new FichierRefuse(
                    "FICHIER_BOMBE",
                    "Décompressé, ce fichier devient démesuré : ce n'est pas un fichier FINESS.",
                    "Vérifiez d'où il vient, puis téléchargez le fichier FINESS officiel.");
        }
    }
}
