package fr.treille.socle.commandes;

import fr.treille.socle.base.Sauvegarde;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sauvegarder`: the whole database in one file, while the application runs or not.
@Command(
        name = "sauvegarder",
        description =
                "Écrit toute la base dans un fichier, telle qu'elle est à cet instant, pendant que Treille continue.")
public final class Sauvegarder implements Commande {
    @Parameters(
            paramLabel = "FICHIER",
            description = "Fichier à écrire ; remplacé seulement par une sauvegarde entière.")
    private Path fichier;

    @Option(names = "--json", description = "Écrit le résultat en JSON sur la sortie standard.")
    private boolean json;

    @Override
    public Integer call() throws IOException, SQLException {
        var dossier = fichier.toAbsolutePath().getParent();
        if (dossier == null || !Files.isDirectory(dossier)) {
            throw new MauvaisUsage("Le dossier de %s n'existe pas.".formatted(fichier));
        }
        int code = BilanDeSauvegarde.dire(() -> Sauvegarde.ecrire(fichier), fichier, "sauvegardées", json);
        if (code == FAIT && !json) {
            System.out.println(
                    "Gardez à part la clé du journal et celle des secrets (TREILLE_JOURNAL_KEY et TREILLE_CLE, ou les"
                            + " fichiers journal.cle et secrets.cle du dossier de données) : elles ne sont pas dans ce"
                            + " fichier.");
        }
        return code;
    }
}
