package fr.treille.referentiel.finess;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The file of the refused lines: number, reason, the line. It appears under its name only when it is whole.
public final class Rejets implements AutoCloseable {
    private final Path fichier;
    private final Path partiel;
    private @Nullable BufferedWriter sortie;
    private int nombre;

    /// @param fichier where the refused lines go, if there are any
    public Rejets(Path fichier) {
        this.fichier = fichier;
        this.partiel = fichier.resolveSibling(fichier.getFileName() + ".partiel");
    }

    public int nombre() {
        return nombre;
    }

    void ajouter(int numero, String raison, String ligne) {
        try {
            if (sortie == null) {
                sortie = Files.newBufferedWriter(partiel);
                sortie.write("numero;raison;ligne\n");
            }
            sortie.write("%d;%s;%s\n".formatted(numero, cite(raison), cite(ligne)));
            nombre++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps the file.
    /// @return absent if no line was refused
    public @Nullable Path garder() {
        if (sortie == null) return null;
        try {
            sortie.close();
            sortie = null;
            return Files.move(partiel, fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Drops what was not kept.
    @Override
    public void close() {
        if (sortie == null) return;
        try {
            sortie.close();
            Files.deleteIfExists(partiel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cite(String texte) {
        return texte.indexOf(';') < 0 && texte.indexOf('"') < 0 ? texte : '"' + texte.replace("\"", "\"\"") + '"';
    }
}
