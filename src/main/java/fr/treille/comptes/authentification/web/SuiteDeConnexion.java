package fr.treille.comptes.authentification.web;

import fr.treille.comptes.Compte;
import fr.treille.comptes.authentification.Seances;
import fr.treille.comptes.authentification.SecondFacteur;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// What comes after the first step of a sign-in: the second factor if there is one, its setting up if a role asks for
/// it, else the session.
@Component
@ConditionalOnWebApplication
class SuiteDeConnexion {
    private final Seances seances;
    private final SecondFacteur secondFacteur;

    SuiteDeConnexion(Seances seances, SecondFacteur secondFacteur) {
        this.seances = seances;
        this.secondFacteur = secondFacteur;
    }

    /// @param prouvee whether a proof of ours was shown, as a password; a provider's word opens a session, not more
    /// @return address of the next page
    String apresLePremierPas(
            HttpServletRequest demande, HttpServletResponse reponse, Compte compte, String moyen, boolean prouvee) {
        var etat = secondFacteur.etat(compte.id());
        if (!etat.demande() && !etat.exige()) return seances.ouvrir(demande, reponse, compte, moyen, prouvee);
        demande.getSession();
        demande.changeSessionId();
        seances.attendre(demande, compte, moyen);
        return etat.demande() ? "/connexion/second-facteur" : "/connexion/enrolement";
    }
}
