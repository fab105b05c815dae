package fr.treille.comptes.authentification;

import fr.treille.comptes.Acte;
import fr.treille.comptes.authentification.jdbc.CourrielsVoulus;
import fr.treille.comptes.authentification.jdbc.Oublis;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.comptes.limites.Compteurs;
import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.OuvertATous;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes the address of an account, once its person has opened the link that went to the new one. What is answered
/// says nothing of who has an account: the new address alone is told.
@Service
public class ChangementDeCourriel {
    static final Duration VALIDITE = Duration.ofHours(2);
    private static final int DEMANDES = 5;
    private static final Duration FENETRE = Duration.ofHours(1);
    private static final Pattern ADRESSE = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");

    private final Comptes comptes;
    private final CourrielsVoulus voulus;
    private final Oublis oublis;
    private final Compteurs compteurs;
    private final Courrier courrier;
    private final Journal journal;

    ChangementDeCourriel(
            Comptes comptes,
            CourrielsVoulus voulus,
            Oublis oublis,
            Compteurs compteurs,
            Courrier courrier,
            Journal journal) {
        this.comptes = comptes;
        this.voulus = voulus;
        this.oublis = oublis;
        this.compteurs = compteurs;
        this.courrier = courrier;
        this.journal = journal;
    }

    /// Asks for another address for the account of the reader; nothing changes yet.
    @Connecte
    @Transactional
    public Acte demander(String adresse) {
        var lecteur = Acces.exige();
        var nouvelle = adresse.strip().toLowerCase(Locale.ROOT);
        if (nouvelle.length() > 254 || !ADRESSE.matcher(nouvelle).matches()) {
            return new Acte.Refuse("Cette adresse électronique n'est pas valide.");
        }
        if (nouvelle.equals(lecteur.courriel())) return new Acte.Refuse("C'est déjà l'adresse de votre compte.");
        if (compteurs
                .prendre("courriel:" + lecteur.compte(), DEMANDES, FENETRE, 1)
                .isPresent()) {
            return new Acte.Refuse("Vous avez demandé plusieurs liens en peu de temps. Réessayez dans une heure.");
        }
        if (comptes.existe(nouvelle)) {
            courrier.poster(new Message(
                            nouvelle,
                            "Votre adresse a déjà un compte",
                            "Quelqu’un a voulu donner cette adresse à un autre compte Treille.",
                            List.of("Cette adresse est déjà celle d’un compte : rien n’a changé. Si c’est vous,"
                                    + " connectez-vous à ce compte, ou demandez à l’administration de Treille de"
                                    + " le fermer."),
                            new Lien("Se connecter", "/connexion"))
                    .essentiel());
        } else {
            var jeton = Empreinte.tirer();
            voulus.poser(lecteur.compte(), nouvelle, Empreinte.de(jeton), VALIDITE);
            courrier.poster(new Message(
                            nouvelle,
                            "Confirmer votre nouvelle adresse",
                            "Vous avez demandé que cette adresse devienne celle de votre compte Treille.",
                            List.of("Le lien ci-dessous vaut deux heures et ne sert qu’une fois. Si ce n’est pas vous,"
                                    + " ne faites rien : rien ne changera."),
                            new Lien("Confirmer cette adresse", "/nouvelle-adresse?jeton=" + jeton))
                    .essentiel());
        }
        courrier.poster(new Message(
                        lecteur.courriel(),
                        "Un changement d’adresse est demandé",
                        "Quelqu’un de connecté à votre compte Treille a demandé à en changer l’adresse électronique.",
                        List.of("Rien ne change tant que la nouvelle adresse n’est pas confirmée. Si ce n’est pas vous,"
                                + " changez tout de suite votre mot de passe et terminez les autres sessions."),
                        new Lien("Sécurité de mon compte", "/mon-compte/securite"))
                .essentiel());
        journal.noter(new Fait("COURRIEL_DEMANDE", "compte:" + lecteur.compte()));
        return new Acte.Fait("Un lien de confirmation part à cette adresse. Il vaut deux heures. D'ici là, votre compte"
                + " garde l'adresse actuelle.");
    }

    /// @return the address that this link would give, empty when the link does not hold, or no more
    @OuvertATous
    @Transactional(readOnly = true)
    public Optional<String> voulue(String jeton) {
        return voulus.lire(Empreinte.de(jeton)).map(CourrielsVoulus.Voulu::courriel);
    }

    /// Gives the account its new address. The links that went to the old one open nothing any more.
    /// @return false when the link does not hold, or the address has gone to another account
    @OuvertATous
    @Transactional
    public boolean confirmer(String jeton) {
        var empreinte = Empreinte.de(jeton);
        var voulu = voulus.lire(empreinte);
        var compte = voulu.flatMap(v -> comptes.parId(v.compte()));
        if (voulu.isEmpty() || compte.isEmpty() || !voulus.consommer(empreinte)) return false;
        var nouvelle = voulu.get().courriel();
        if (!comptes.changerCourriel(compte.get().id(), nouvelle)) return false;
        oublis.effacer(compte.get().id());
        for (var adresse : List.of(compte.get().courriel(), nouvelle)) {
            courrier.poster(new Message(
                            adresse,
                            "L’adresse de votre compte a changé",
                            "Votre compte Treille avait ou a maintenant cette adresse.",
                            List.of("Vous vous connectez désormais avec la nouvelle adresse ; le mot de passe reste le"
                                    + " même. Si ce n’est pas vous, prévenez tout de suite l’administration de"
                                    + " Treille."),
                            new Lien("Se connecter", "/connexion"))
                    .essentiel());
        }
        journal.noter(new Fait("COURRIEL_CHANGE", "compte:" + compte.get().id()));
        return true;
    }
}
