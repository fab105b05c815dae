package fr.treille.comptes.authentification;

import fr.treille.socle.base.DemarrageImpossible;
import fr.treille.socle.base.DossierDeDonnees;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Seals the secrets that must be computed with, and so cannot be kept as digests: AES-256-GCM, with a key outside of
/// the database. `TREILLE_CLE`, else the file `secrets.cle` of the data folder, drawn the first time, holds one key or
/// several: the first one seals, the others still open what they sealed.
@Component
public class Coffre {
    static final String FICHIER = "secrets.cle";
    private static final int OCTETS_DE_CLE = 32;
    private static final int OCTETS_UNIQUES = 12;
    private static final int BITS_DE_CONTROLE = 128;

    private final List<Cle> cles;

    /// @param donnee keys of 32 bytes in base64, separated by spaces or commas; empty to use those of the folder
    Coffre(@Value("${TREILLE_CLE:}") String donnee) {
        var texte = donnee.isBlank() ? DossierDeDonnees.courant().secret(FICHIER, Coffre::tirer) : donnee;
        this.cles = Stream.of(texte.strip().split("[\\s,]+")).map(Coffre::lire).toList();
    }

    /// @param id says which key it is, and nothing of it
    private record Cle(String id, SecretKeySpec cle) {}

    /// @param cle    the key that sealed it
    /// @param octets twelve bytes that serve once, then the sealed text
    public record Scelle(String cle, byte[] octets) {}

    /// The key that seals today.
    public String cle() {
        return cles.getFirst().id();
    }

    /// @param lien what the secret belongs to: opened for anything else, it is refused
    public Scelle sceller(byte[] secret, String lien) {
        var unique = Empreinte.octets(OCTETS_UNIQUES);
        try {
            var calcul = calcul(Cipher.ENCRYPT_MODE, cles.getFirst(), unique, lien);
            var sortie = Arrays.copyOf(unique, OCTETS_UNIQUES + calcul.getOutputSize(secret.length));
            calcul.doFinal(secret, 0, secret.length, sortie, OCTETS_UNIQUES);
            return new Scelle(cle(), sortie);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return empty when its key is not here any more
    /// @throws IllegalStateException if it was changed, or belongs to something else
    public Optional<byte[]> ouvrir(Scelle scelle, String lien) {
        return cles.stream()
                .filter(c -> c.id().equals(scelle.cle()))
                .findFirst()
                .map(cle -> {
                    var octets = scelle.octets();
                    try {
                        var unique = Arrays.copyOf(octets, OCTETS_UNIQUES);
                        return calcul(Cipher.DECRYPT_MODE, cle, unique, lien)
                                .doFinal(octets, OCTETS_UNIQUES, octets.length - OCTETS_UNIQUES);
                    } catch (GeneralSecurityException | IllegalArgumentException e) {
                        throw new IllegalStateException("A sealed secret was changed, or is not of " + lien, e);
                    }
                });
    }

    private static Cipher calcul(int sens, Cle cle, byte[] unique, String lien) throws GeneralSecurityException {
        var calcul = Cipher.getInstance("AES/GCM/NoPadding");
        calcul.init(sens, cle.cle(), new GCMParameterSpec(BITS_DE_CONTROLE, unique));
        calcul.updateAAD(lien.getBytes(StandardCharsets.UTF_8));
        return calcul;
    }

    private static Cle lire(String texte) {
        var phrase =
                "La clé des secrets est illisible : TREILLE_CLE, ou le fichier %s du dossier de données, tient une ou"
                        + " plusieurs clés de 32 octets en base64, la première étant celle qui sert.";
        try {
            var octets = Base64.getDecoder().decode(texte);
            if (octets.length != OCTETS_DE_CLE) throw new DemarrageImpossible(phrase.formatted(FICHIER));
            var id = HexFormat.of().formatHex(Empreinte.de("cle:" + texte), 0, 8);
            return new Cle(id, new SecretKeySpec(octets, "AES"));
        } catch (IllegalArgumentException e) {
            throw new DemarrageImpossible(phrase.formatted(FICHIER), e);
        }
    }

    private static String tirer() {
        return Base64.getEncoder().encodeToString(Empreinte.octets(OCTETS_DE_CLE));
    }
}
