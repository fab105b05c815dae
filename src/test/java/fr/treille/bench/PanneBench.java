package fr.treille.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the command to the first page after a `kill -9` in the middle of the load of the country, against the same
/// after a proper stop. The server that the dead process leaves behind is stopped and its database recovered meanwhile.
class PanneBench {
    private static final int TOURS = 3;

    @TempDir
    Path dossier;

    @Test
    void reprise() throws Exception {
        try (var premiere = Lancee.lancer(dossier)) {
            premiere.premierePage();
            premiere.tuer();
        }
        var apresUneMort = new double[TOURS];
        var apresUnArret = new double[TOURS];
        for (int tour = 0; tour < TOURS; tour++) {
            apresUneMort[tour] = demarrer(true);
            demarrer(false);
            apresUnArret[tour] = demarrer(true);
        }
        // The last one stops the server that the dead process left.
        demarrer(false);
        double reprise = Mesure.centile(apresUneMort, 0.5);
        Mesure.ecrire(
                "reprise",
                "s",
                reprise,
                "Treille, from the command to the first page after a kill -9 during the load of the country, median of"
                        + " 3",
                Mesure.centile(apresUnArret, 0.5),
                "the same after a proper stop",
                Map.of("apres_une_mort", apresUneMort, "apres_un_arret", apresUnArret));
        assertThat(reprise).isLessThan(30);
    }

    /// @param tuee whether it is killed in the end, while it works if it has work to do
    /// @return seconds to the first page
    private double demarrer(boolean tuee) throws Exception {
        long debut = System.nanoTime();
        try (var treille = Lancee.lancer(dossier)) {
            treille.premierePage();
            double duree = (System.nanoTime() - debut) / 1e9;
            if (tuee) {
                Thread.sleep(1_500);
                treille.tuer();
            }
            return duree;
        }
    }
}
