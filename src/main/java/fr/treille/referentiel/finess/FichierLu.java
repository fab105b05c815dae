package fr.treille.referentiel.finess;

import fr.treille.referentiel.DemandeDImport;
import fr.treille.referentiel.SuiviDImport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/// A file of the register while it is read, whichever of the two shapes it has: how far the reading is, what is
/// refused, and the date that its name says.
final class FichierLu {
    private static final int REFUS_AU_PLUS = 10_000;
    private static final int PART_DE_LA_LECTURE = 50;
    private static final Pattern DATE_DU_NOM = Pattern.compile("(20\\d{2})[-_]?(\\d{2})[-_]?(\\d{2})");

    private final DemandeDImport demande;
    private final Rejets rejets;
    private final SuiviDImport suivi;

    FichierLu(DemandeDImport demande, Rejets rejets, SuiviDImport suivi) {
        this.demande = demande;
        this.rejets = rejets;
        this.suivi = suivi;
    }

    /// Its content, and the one who waits told of how much is read.
    InputStream ouvrir(Ouverture.Genre genre) throws IOException {
        long taille = Math.max(1, Files.size(demande.fichier()));
        return Ouverture.ouvrir(
                demande.fichier(),
                genre,
                lus -> suivi.avance(
                        "Lecture du fichier", (int) Math.min(PART_DE_LA_LECTURE, lus * PART_DE_LA_LECTURE / taille)));
    }

    /// @throws CancellationException if the one who waits gave up
    void continuer() {
        if (suivi.annule()) throw new CancellationException();
    }

    /// @param numero of its line
    /// @return whether that is one too many, unless all is to be read
    boolean refuser(int numero, String raison, String texte) {
        rejets.ajouter(numero, raison, texte);
        return !demande.forcer() && rejets.nombre() > REFUS_AU_PLUS;
    }

    /// @throws FichierRefuse if its name holds no date
    LocalDate dateDuNom() {
        var lu = DATE_DU_NOM.matcher(demande.nom());
        try {
            if (lu.find()) {
                return LocalDate.of(
                        Integer.parseInt(lu.group(1)), Integer.parseInt(lu.group(2)), Integer.parseInt(lu.group(3)));
            }
        } catch (DateTimeException pasUneDate) {
            throw sansDate();
        }
        throw sansDate();
    }

    private static FichierRefuse sansDate() {
        return new FichierRefuse(
                "FICHIER_SANS_DATE",
                "Ni le contenu ni le nom de ce fichier ne disent sa date.",
                "Rendez-lui son nom d'origine, qui porte la date (par exemple etalab_stock_et_20201231.csv).");
    }
}
