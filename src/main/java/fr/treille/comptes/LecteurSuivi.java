package fr.treille.comptes;

import fr.treille.socle.securite.Acces;
import java.time.LocalDate;

/// The principal of a session whose rights are followed: what was granted, ended or expired since takes effect at the
/// next request.
interface LecteurSuivi extends Acces.LecteurConnecte {
    long version();

    LocalDate jour();

    LecteurSuivi avec(DroitsEnVigueur.Releve releve);
}
