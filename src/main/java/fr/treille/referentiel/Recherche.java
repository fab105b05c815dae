package fr.treille.referentiel;

import fr.treille.referentiel.recherche.Moteur;
import fr.treille.socle.securite.OuvertATous;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

    /// Every establishment of the answer, whatever the page asked, in the order asked: for exports. Rows are read as
    /// they come, so memory does not grow with their number.
    @Transactional(readOnly = true)
    public void parcourir(Demande demande, Consumer<Etablissement> lecteur) {
        moteur.toutes(demande, lecteur);
    }

    /// The answer as points of a map, gathered by squares in the database. What has no known position is left out.
    /// @param pasLongitude side of a square in degrees, likewise `pasLatitude`
    public List<Amas> amas(Demande demande, double pasLongitude, double pasLatitude) {
        return moteur.amas(demande, pasLongitude, pasLatitude);
    }
}
