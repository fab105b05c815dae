package fr.treille.comptes;

import fr.treille.comptes.jdbc.Droits;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Connecte;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;

/// In whose name a session acts.
@Service
@ConditionalOnWebApplication
public class OrganisationActive {
    private final SuiviDesSessions sessions;
    private final Droits droits;

    OrganisationActive(SuiviDesSessions sessions, Droits droits) {
        this.sessions = sessions;
        this.droits = droits;
    }

    /// From now on the session acts for this organisation; the next sign-in proposes it.
    /// @throws Introuvable if the person may not act for it
    @Connecte
    public void choisir(String cle, HttpServletRequest demande, HttpServletResponse reponse) {
        if (!(SuiviDesSessions.suivi() instanceof LecteurSuivi suivi)
                || suivi.lecteur().organisations().stream()
                        .noneMatch(o -> o.cle().equals(cle))) {
            throw new Introuvable("organisation", cle);
        }
        droits.choisir(suivi.lecteur().compte(), cle);
        sessions.relire(suivi, cle, demande, reponse);
    }
}
