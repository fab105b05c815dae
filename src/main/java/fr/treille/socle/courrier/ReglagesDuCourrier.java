package fr.treille.socle.courrier;

import fr.treille.socle.base.DemarrageImpossible;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where mail leaves from: `TREILLE_SMTP_HOST`, `_PORT`, `_USERNAME`, `_PASSWORD`, `_TLS`,
/// `TREILLE_COURRIEL_EXPEDITEUR`, `TREILLE_COURRIEL_PAR_JOUR`, `TREILLE_ADRESSE_PUBLIQUE`.
/// Without a host nothing leaves.
@Component
final class ReglagesDuCourrier {
    /// How the talk with the server is hidden: STARTTLS exigé, TLS dès la connexion, en clair.
    enum Chiffrement {
        STARTTLS,
        DIRECT,
        NON
    }

    private final Environment environnement;
    private final @Nullable String hote;

    ReglagesDuCourrier(Environment environnement) {
        this.environnement = environnement;
        this.hote = texte("TREILLE_SMTP_HOST");
        if (hote != null && texte("TREILLE_COURRIEL_EXPEDITEUR") == null) {
            throw new DemarrageImpossible(
                    "Un serveur d’envoi est donné (TREILLE_SMTP_HOST) mais pas l’adresse qui expédie : donnez-la par"
                            + " TREILLE_COURRIEL_EXPEDITEUR.");
        }
        if (hote != null && texte("TREILLE_ADRESSE_PUBLIQUE") == null) {
            throw new DemarrageImpossible(
                    "Un serveur d’envoi est donné (TREILLE_SMTP_HOST) mais pas l’adresse publique que portent les liens"
                            + " des courriers : donnez-la par TREILLE_ADRESSE_PUBLIQUE.");
        }
        chiffrement();
    }

    @Nullable
    String hote() {
        return hote;
    }

    boolean ouverts() {
        return hote != null;
    }

    int port() {
        return entier("TREILLE_SMTP_PORT", 587);
    }

    @Nullable
    String utilisateur() {
        return texte("TREILLE_SMTP_USERNAME");
    }

    @Nullable
    String motDePasse() {
        return texte("TREILLE_SMTP_PASSWORD");
    }

    /// Unless told otherwise, implicit on port 465 and STARTTLS elsewhere.
    Chiffrement chiffrement() {
        var dit = texte("TREILLE_SMTP_TLS");
        if (dit == null) return port() == 465 ? Chiffrement.DIRECT : Chiffrement.STARTTLS;
        try {
            return Chiffrement.valueOf(dit.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException inconnu) {
            throw new DemarrageImpossible("TREILLE_SMTP_TLS vaut starttls, direct ou non, pas « %s ».".formatted(dit));
        }
    }

    String expediteur() {
        var adresse = texte("TREILLE_COURRIEL_EXPEDITEUR");
        return adresse == null ? "treille@localhost" : adresse;
    }

    /// Most ordinary mails that a person receives in one day of Paris.
    int parJour() {
        return entier("TREILLE_COURRIEL_PAR_JOUR", 5);
    }

    /// Without the slash at its end.
    String adressePublique() {
        var adresse = texte("TREILLE_ADRESSE_PUBLIQUE");
        return adresse == null
                ? "http://localhost:" + environnement.getProperty("server.port", "8080")
                : adresse.replaceAll("/+$", "");
    }

    private int entier(String nom, int defaut) {
        var dit = texte(nom);
        if (dit == null) return defaut;
        if (!dit.matches("[1-9][0-9]{0,4}")) {
            throw new DemarrageImpossible("%s attend un nombre, pas « %s ».".formatted(nom, dit));
        }
        return Integer.parseInt(dit);
    }

    private @Nullable String texte(String nom) {
        var dit = environnement.getProperty(nom);
        return dit == null || dit.isBlank() ? null : dit.strip();
    }
}
