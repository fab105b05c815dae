package fr.treille.comptes.authentification;

import com.nulabinc.zxcvbn.Zxcvbn;
import fr.treille.socle.securite.OuvertATous;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// What a password must be: long enough, not among those that everybody tries, not the person's own name. Nothing is
/// asked of its letters and figures (ANSSI and NIST SP 800-63B advise length and a list, not a composition).
@Service
public class MotsDePasse {
    public static final int LONGUEUR_MIN = 12;
    /// A phrase fits; a text meant to keep the machine busy does not.
    public static final int LONGUEUR_MAX = 128;

    /// Fewer guesses than 10^8 and the dictionaries of the library give it away.
    private static final double ESSAIS_MIN = 8;

    /// The library compares every part with every word: what follows adds nothing to the answer.
    private static final int PARTIE_MESUREE = 48;

    private final PasswordEncoder codeur;
    private final Zxcvbn mesure = new Zxcvbn();

    MotsDePasse(PasswordEncoder codeur) {
        this.codeur = codeur;
    }

    /// @return every reason to refuse this password for this person, in sentences; empty when it is right
    @OuvertATous
    public List<String> refus(String motDePasse, String courriel, String nom) {
        var refus = new ArrayList<String>();
        int longueur = motDePasse.codePointCount(0, motDePasse.length());
        if (longueur < LONGUEUR_MIN) {
            refus.add(
                    "Le mot de passe compte %d caractères ; il en faut au moins %d.".formatted(longueur, LONGUEUR_MIN));
        }
        if (longueur > LONGUEUR_MAX) {
            refus.add("Le mot de passe dépasse %d caractères.".formatted(LONGUEUR_MAX));
            return refus;
        }
        var personne = motsDeLaPersonne(courriel, nom);
        if (personnel(motDePasse, personne)) {
            refus.add("Le mot de passe est tiré de votre nom ou de votre adresse.");
        } else if (longueur >= LONGUEUR_MIN && connu(motDePasse, personne)) {
            refus.add("Ce mot de passe est parmi les premiers essayés par un fraudeur : mots courants, suites ou"
                    + " répétitions. Choisissez plusieurs mots sans lien entre eux.");
        }
        return refus;
    }

    /// @return the Argon2id code, the only form that is kept
    @OuvertATous
    public String coder(String motDePasse) {
        return Objects.requireNonNull(codeur.encode(motDePasse));
    }

    private boolean connu(String motDePasse, List<String> personne) {
        var debut = motDePasse.substring(0, Math.min(motDePasse.length(), PARTIE_MESUREE));
        return mesure.measure(debut, personne).getGuessesLog10() < ESSAIS_MIN;
    }

    private static boolean personnel(String motDePasse, List<String> personne) {
        var reste = motDePasse.toLowerCase(Locale.ROOT);
        boolean trouve = false;
        for (var mot : personne) {
            if (reste.contains(mot)) {
                reste = reste.replace(mot, "");
                trouve = true;
            }
        }
        return trouve && reste.replaceAll("[^\\p{L}]", "").length() < LONGUEUR_MIN / 2;
    }

    /// The whole address first, then its parts and those of the name, of four letters at least.
    private static List<String> motsDeLaPersonne(String courriel, String nom) {
        var adresse = courriel.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(adresse, adresse.replaceAll("@.*", "")),
                        Stream.of((adresse + " " + nom.toLowerCase(Locale.ROOT)).split("[^\\p{L}\\p{N}]+")))
                .filter(mot -> mot.length() >= 4)
                .distinct()
                .toList();
    }
}
