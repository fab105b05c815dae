package fr.treille.comptes.authentification;

import fr.treille.comptes.authentification.jdbc.Appareils;
import fr.treille.comptes.authentification.jdbc.Oublis;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.comptes.limites.Compteurs;
import fr.treille.socle.Introuvable;
import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.OuvertATous;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes a password, known or forgotten.
@Service
public class ChangementDeMotDePasse {
    static final Duration VALIDITE = Duration.ofMinutes(30);
    private static final int COURRIERS = 3;
    private static final Duration FENETRE = Duration.ofHours(1);

    private final Comptes comptes;
    private final Oublis oublis;
    private final Appareils appareils;
    private final MotsDePasse motsDePasse;
    private final Compteurs compteurs;
    private final Courrier courrier;
    private final Journal journal;

    ChangementDeMotDePasse(
            Comptes comptes,
            Oublis oublis,
            Appareils appareils,
            MotsDePasse motsDePasse,
            Compteurs compteurs,
            Courrier courrier,
            Journal journal) {
        this.comptes = comptes;
        this.oublis = oublis;
        this.appareils = appareils;
        this.motsDePasse = motsDePasse;
        this.compteurs = compteurs;
        this.courrier = courrier;
        this.journal = journal;
    }

    /// Sends a way back in to this address if it has an account. The caller says the same thing whether it has or not.
    @OuvertATous
    @Transactional
    public void demander(String courriel) {
        var cle = "oubli:" + Empreinte.courte(courriel.strip().toLowerCase(Locale.ROOT));
        if (compteurs.prendre(cle, COURRIERS, FENETRE, 1).isPresent()) return;
        comptes.parCourriel(courriel).ifPresent(compte -> {
            var jeton = Empreinte.tirer();
            oublis.poser(Empreinte.de(jeton), compte.id(), VALIDITE);
            courrier.poster(new Message(
                            compte.courriel(),
                            "Choisir un nouveau mot de passe",
                            "Quelqu’un a demandé à changer le mot de passe de votre compte Treille.",
                            List.of(
                                    "Le lien ci-dessous permet d’en choisir un nouveau. Il vaut une demi-heure et ne"
                                            + " sert qu’une fois.",
                                    "Si ce n’est pas vous, ne faites rien : votre mot de passe reste le même."),
                            new Lien("Choisir un nouveau mot de passe", "/mot-de-passe/nouveau?jeton=" + jeton))
                    .essentiel());
            journal.noter(new Fait("MOT_DE_PASSE_OUBLIE", "compte:" + compte.id()));
        });
    }

    /// Whether this link still opens something.
    @OuvertATous
    public boolean vaut(String jeton) {
        return oublis.compte(Empreinte.de(jeton)).isPresent();
    }

    /// The answer to a new password.
    /// @param refus why it is refused; empty when it is changed
    /// @param compte whose it is
    public record Reponse(List<String> refus, UUID compte) {}

    /// @return empty when the link does not hold, or no more
    @OuvertATous
    @Transactional
    public Optional<Reponse> parLien(String jeton, String nouveau) {
        return oublis.compte(Empreinte.de(jeton)).flatMap(comptes::parId).map(compte -> {
            var refus = motsDePasse.refus(nouveau, compte.courriel(), compte.nom());
            if (!refus.isEmpty()) return new Reponse(refus, compte.id());
            if (!oublis.consommer(Empreinte.de(jeton)))
                return new Reponse(List.of("Ce lien a déjà servi."), compte.id());
            remplacer(compte.id(), nouveau, compte.courriel());
            return new Reponse(List.of(), compte.id());
        });
    }

    /// For who just proved who she is.
    /// @return why it is refused; empty when it is changed
    @OuvertATous
    @Transactional
    public List<String> changer(UUID id, String nouveau) {
        var compte = comptes.parId(id).orElseThrow(() -> new Introuvable("compte", id));
        var refus = motsDePasse.refus(nouveau, compte.courriel(), compte.nom());
        if (refus.isEmpty()) remplacer(id, nouveau, compte.courriel());
        return refus;
    }

    private void remplacer(UUID compte, String nouveau, String courriel) {
        comptes.changerMotDePasse(compte, motsDePasse.coder(nouveau));
        oublis.effacer(compte);
        appareils.oublier(compte);
        courrier.poster(new Message(
                        courriel,
                        "Votre mot de passe a changé",
                        "Le mot de passe de votre compte Treille vient d’être changé.",
                        List.of("Si ce n’est pas vous, demandez tout de suite un nouveau mot de passe, puis prévenez"
                                + " l’administration de Treille."),
                        new Lien("Demander un nouveau mot de passe", "/mot-de-passe/oublie"))
                .essentiel());
        journal.noter(new Fait("MOT_DE_PASSE_CHANGE", "compte:" + compte));
    }
}
