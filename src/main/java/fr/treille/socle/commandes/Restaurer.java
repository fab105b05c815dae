package fr.treille.socle.commandes;

import fr.treille.socle.base.Restauration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `restaurer`: a backup, put back in a new data folder or an empty database.
@Command(
        name = "restaurer",
        description = "Rétablit une sauvegarde dans un dossier de données neuf, ou dans une base vide.")
public final class Restaurer implements Commande {
    @Parameters(paramLabel = "FICHIER", description = "Fichier écrit par la commande sauvegarder.")
    private Path fichier;

    @Option(names = "--json", description = "Écrit le résultat en JSON sur la sortie standard.")
    private boolean json;

    @Override
    public Integer call() throws IOException, SQLException {
        if (!Files.isRegularFile(fichier)) throw new MauvaisUsage("Le fichier %s n'existe pas.".formatted(fichier));
        return BilanDeSauvegarde.dire(() -> Restauration.retablir(fichier), fichier, "rétablies", json);
    }
}
