package fr.treille;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real data kept beside the project, never committed. A test that wants it is skipped, with a notice, where it is
/// absent.
public final class Partage {
    private Partage() {}

    public static Path fichier(String nom) {
        var fichier = Path.of("../shared").resolve(nom);
        if (!Files.exists(fichier)) System.err.println("Skipped: " + fichier + " is not here");
        assumeThat(fichier).exists();
        return fichier;
    }
}
