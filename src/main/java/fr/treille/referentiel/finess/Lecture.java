package fr.treille.referentiel.finess;

import fr.treille.referentiel.DemandeDImport;
import fr.treille.referentiel.SuiviDImport;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/// Reads a file of the register, whichever of the two shapes it has.
public final class Lecture {
    private Lecture() {}

    /// @throws FichierRefuse if the file is not what was announced, is damaged, or has too many refused lines
    /// @throws CancellationException if the one who waits gave up
    public static Bilan lire(DemandeDImport demande, Rejets rejets, SuiviDImport suivi, Consumer<Lu> destination)
            throws IOException {
        var genre = switch (demande.format()) {
            case CLASSIQUE -> Ouverture.Genre.CSV;
            case PLUS -> Ouverture.Genre.JSON;
            case AU_CHOIX -> Ouverture.genre(demande.fichier());
        };
        var fichier = new FichierLu(demande, rejets, suivi);
        return switch (genre) {
            case CSV -> new LectureFiness(fichier).lire(destination);
            case JSON -> new LectureFinessPlus(fichier).lire(destination);
        };
    }

    /// The same demands, the activities last: they belong to establishments that the others may bring.
    public static List<DemandeDImport> ordonner(List<DemandeDImport> demandes) {
        if (demandes.size() < 2) return demandes;
        return demandes.stream()
                .sorted(Comparator.comparing(d -> semblentDesActivites(d.fichier())))
                .toList();
    }

    /// By the beginning of the file only: what it really is, is told by reading it.
    private static boolean semblentDesActivites(Path fichier) {
        try (var flux = Ouverture.ouvrir(fichier, null, _ -> {})) {
            return new String(flux.readNBytes(1 << 16), StandardCharsets.UTF_8).contains("\"numFiness\"");
        } catch (EOFException | ZipException tronque) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
