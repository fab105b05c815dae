package fr.treille.socle.journal;

import fr.treille.socle.base.DemarrageImpossible;
import fr.treille.socle.base.DossierDeDonnees;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The pair of keys that seals the journal, outside of the database: `TREILLE_JOURNAL_KEY`, else a file of the data
/// folder, drawn the first time.
@Component
class CleDuJournal {
    private static final String ALGORITHME = "Ed25519";
    private final PrivateKey privee;
    private final String publique;

    /// @param donnee private then public key, each in base64, with a colon between; empty to use that of the folder
    CleDuJournal(@Value("${TREILLE_JOURNAL_KEY:}") String donnee) {
        var paire = donnee.isBlank()
                ? DossierDeDonnees.courant().secret("journal.cle", CleDuJournal::tirer)
                : donnee.strip();
        var parties = paire.split(":", -1);
        try {
            privee = KeyFactory.getInstance(ALGORITHME)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parties[0])));
            publique = parties[1];
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw illisible(e);
        }
        var essai = new byte[] {1};
        if (!verifier(publique, essai, signer(essai))) throw illisible(null);
    }

    private static DemarrageImpossible illisible(@Nullable Exception cause) {
        var phrase = "La clé du journal est illisible : TREILLE_JOURNAL_KEY tient la clé privée (PKCS#8) puis la clé"
            + " publique (X.509) Ed25519, en base64, séparées par deux-points ; le fichier journal.cle du dossier de"
            + " données a la même forme.";
        return cause == null ? new DemarrageImpossible(phrase) : new DemarrageImpossible(phrase, cause);
    }

    /// A pair of its own, for who has lost the other or wants to change it.
    static CleDuJournal autre() {
        return new CleDuJournal(tirer());
    }

    /// X.509, in base64.
    String publique() {
        return publique;
    }

    String signer(byte[] texte) {
        try {
            var signature = Signature.getInstance(ALGORITHME);
            signature.initSign(privee);
            signature.update(texte);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifier(String cle, byte[] texte, String signature) {
        try {
            var verification = Signature.getInstance(ALGORITHME);
            verification.initVerify(KeyFactory.getInstance(ALGORITHME)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(cle))));
            verification.update(texte);
            return verification.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException faux) {
            return false;
        }
    }

    private static String tirer() {
        try {
            var paire = KeyPairGenerator.getInstance(ALGORITHME).generateKeyPair();
            var texte = Base64.getEncoder();
            return texte.encodeToString(paire.getPrivate().getEncoded())
                    + ":"
                    + texte.encodeToString(paire.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
