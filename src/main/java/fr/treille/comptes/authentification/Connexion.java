package fr.treille.comptes.authentification;

import fr.treille.comptes.Compte;
import fr.treille.comptes.authentification.jdbc.Appareils;
import fr.treille.comptes.authentification.jdbc.RefusDeConnexion;
import fr.treille.comptes.authentification.jdbc.RefusDeConnexion.Raison;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.comptes.limites.Compteurs;
import fr.treille.socle.securite.OuvertATous;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Checks a password, however many are tried at once. Attempts are counted before they are checked and given back when
/// they are right. Nobody is locked out: every delay ends, and an attack from elsewhere never delays a browser that
/// signed in before. An unknown address costs the same time as a known one.
@Service
public class Connexion {
    static final Duration FENETRE = Duration.ofMinutes(15);
    /// Wrong passwords of one network for one account, in the window.
    static final int PAR_RESEAU_ET_COMPTE = 10;
    /// Wrong passwords of one network for all accounts: an establishment may share one address.
    static final int PAR_RESEAU = 60;
    /// Wrong passwords for one account from everywhere, known browsers apart.
    static final int PAR_COMPTE = 200;

    private final Comptes comptes;
    private final Appareils appareils;
    private final Compteurs compteurs;
    private final FileDeVerification file;
    private final RefusDeConnexion refus;
    private final PasswordEncoder codeur;
    private final String codeDePersonne;

    Connexion(
            Comptes comptes,
            Appareils appareils,
            Compteurs compteurs,
            FileDeVerification file,
            RefusDeConnexion refus,
            PasswordEncoder codeur,
            MotsDePasse motsDePasse) {
        this.comptes = comptes;
        this.appareils = appareils;
        this.compteurs = compteurs;
        this.file = file;
        this.refus = refus;
        this.codeur = codeur;
        this.codeDePersonne = motsDePasse.coder(Empreinte.tirer());
    }

    @OuvertATous
    public Tentative tenter(String courriel, String motDePasse, Origine origine) {
        var appareil = Optional.ofNullable(origine.appareil())
                .filter(jeton -> comptes.parCourriel(courriel)
                        .filter(compte -> appareils.connu(compte.id(), Empreinte.de(jeton)))
                        .isPresent())
                .map(Empreinte::courte)
                .orElse(null);
        var source = new FileDeVerification.Source(
                appareil == null ? origine.reseau() : appareil, adresse(courriel), appareil != null);
        return file.passer(source, () -> essayer(courriel, motDePasse, limites(courriel, origine, appareil)));
    }

    /// Counted first: beyond a limit, the password is not even looked at.
    private Tentative essayer(String courriel, String motDePasse, Map<String, Integer> limites) {
        for (var limite : limites.entrySet()) {
            var attente = compteurs.prendre(limite.getKey(), limite.getValue(), FENETRE, 1);
            if (attente.isPresent()) return refuser(courriel, Raison.ATTENTE, new Tentative.Attendre(attente.get()));
        }
        var compte = comptes.parCourriel(courriel).orElse(null);
        if (!juste(compte, motDePasse) || compte == null) {
            return refuser(courriel, Raison.MOT_DE_PASSE, new Tentative.Inconnue());
        }
        limites.keySet().forEach(compteurs::rendre);
        return new Tentative.Reconnue(compte);
    }

    private Tentative refuser(String courriel, Raison raison, Tentative reponse) {
        refus.compter(courriel, raison);
        return reponse;
    }

    private boolean juste(@Nullable Compte compte, String motDePasse) {
        if (motDePasse.length() > 4 * MotsDePasse.LONGUEUR_MAX) return false;
        return codeur.matches(motDePasse, compte == null ? codeDePersonne : compte.motDePasse()) && compte != null;
    }

    private static Map<String, Integer> limites(String courriel, Origine origine, @Nullable String appareil) {
        if (appareil != null) return Map.of("mdp:a:" + appareil, PAR_RESEAU_ET_COMPTE);
        var compte = adresse(courriel);
        var limites = new LinkedHashMap<String, Integer>();
        limites.put("mdp:rc:" + Empreinte.courte(origine.reseau()) + ":" + compte, PAR_RESEAU_ET_COMPTE);
        limites.put("mdp:r:" + Empreinte.courte(origine.reseau()), PAR_RESEAU);
        limites.put("mdp:c:" + compte, PAR_COMPTE);
        return limites;
    }

    private static String adresse(String courriel) {
        return Empreinte.courte(courriel.strip().toLowerCase(Locale.ROOT));
    }
}
