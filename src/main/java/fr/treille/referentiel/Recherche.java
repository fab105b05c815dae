package fr.treille.referentiel;

import fr.treille.referentiel.recherche.Moteur;
import fr.treille.socle.securite.OuvertATous;
import org.springframework.stereotype.Service;

/// One field over the whole register: a FINESS, SIREN or SIRET number or its beginning, a name with a spelling mistake
/// or without its accents, a commune, a postcode, a département, a region, a category, an organisme, or several of
/// them in
/// one phrase. The register is public: anybody may ask.
@Service
@OuvertATous
public class Recherche {
    private final Moteur moteur;

    Recherche(Moteur moteur) {
        this.moteur = moteur;
    }

    /// Never refuses a text: what is not understood is said in [Lecture#inconnus].
    public Resultat chercher(Demande demande) {
        return moteur.chercher(demande);
    }
}
