package fr.treille.constitution.commandes;

import fr.treille.constitution.Candidat;
import fr.treille.socle.commandes.MauvaisUsage;
import fr.treille.socle.tableaux.LecteurDeTableau;
import fr.treille.socle.tableaux.Lecture.Lue;
import fr.treille.socle.tableaux.Lecture.Rangee;
import fr.treille.socle.tableaux.Lecture.Refusee;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// Reads the candidates from a file, compressed or not. A wrong file is wrong use, and every wrong line is said at
/// once.
final class FichierDeCandidats {
    private static final int RAISONS_MONTREES = 50;
    private static final int OCTETS = 100_000_000;
    private static final int LIGNES = 200_000;
    private static final int GZIP = 0x1f8b;
    private final Path fichier;
    private final List<String> raisons = new ArrayList<>();

    FichierDeCandidats(Path fichier) {
        this.fichier = fichier;
    }

    /// @throws MauvaisUsage if the file is absent, is not a table, or has a wrong header or line
    List<Candidat> lire() {
        var lue = ouvrir();
        if (lue.rangees().isEmpty()) throw new MauvaisUsage("Le fichier %s est vide.".formatted(fichier));
        var rangs = rangs(lue.rangees().getFirst());
        if (!raisons.isEmpty()) throw mauvais();
        var candidats = new ArrayList<Candidat>();
        var lignes = new HashMap<String, Integer>();
        for (var rangee : lue.sousLEntete()) {
            var cellules = new EnumMap<ColonneDeCandidat, String>(ColonneDeCandidat.class);
            rangs.forEach((colonne, rang) -> cellules.put(colonne, rangee.cellule(rang)));
            new LigneDeCandidat(rangee.numero(), cellules, raisons).candidat().ifPresent(candidat -> {
                var deja = lignes.putIfAbsent(candidat.id(), rangee.numero());
                if (deja == null) candidats.add(candidat);
                else
                    raisons.add("ligne %d : le candidat %s est déjà à la ligne %d"
                            .formatted(rangee.numero(), candidat.id(), deja));
            });
        }
        if (!raisons.isEmpty()) throw mauvais();
        return candidats;
    }

    private Lue ouvrir() {
        if (!Files.exists(fichier)) throw new MauvaisUsage("Le fichier %s n'existe pas.".formatted(fichier));
        if (!Files.isRegularFile(fichier)) throw new MauvaisUsage("%s n'est pas un fichier.".formatted(fichier));
        try (var flux = decompresser(new BufferedInputStream(Files.newInputStream(fichier)))) {
            return switch (new LecteurDeTableau(OCTETS, LIGNES).lire(flux)) {
                case Lue lue -> lue;
                case Refusee(var phrase) -> throw new MauvaisUsage("%s : %s".formatted(fichier, phrase));
            };
        } catch (IOException e) {
            throw new MauvaisUsage("Le fichier %s ne peut pas être lu.".formatted(fichier));
        }
    }

    private static InputStream decompresser(BufferedInputStream flux) throws IOException {
        flux.mark(2);
        int debut = flux.read() << Byte.SIZE | flux.read();
        flux.reset();
        return debut == GZIP ? new GZIPInputStream(flux) : flux;
    }

    private Map<ColonneDeCandidat, Integer> rangs(Rangee entete) {
        var rangs = new EnumMap<ColonneDeCandidat, Integer>(ColonneDeCandidat.class);
        for (int k = 0; k < entete.cellules().size(); k++) {
            int rang = k;
            ColonneDeCandidat.deTitre(entete.cellule(k)).ifPresent(colonne -> {
                if (rangs.put(colonne, rang) != null) {
                    raisons.add("en-tête : colonne « %s » deux fois".formatted(colonne.titre()));
                }
            });
        }
        for (var colonne : ColonneDeCandidat.values()) {
            if (!rangs.containsKey(colonne)) raisons.add("en-tête : colonne « %s » absente".formatted(colonne.titre()));
        }
        return rangs;
    }

    private MauvaisUsage mauvais() {
        var montrees = raisons.stream().limit(RAISONS_MONTREES).collect(Collectors.joining("\n  "));
        var suite = raisons.size() > RAISONS_MONTREES
                ? "\n  et %d autres".formatted(raisons.size() - RAISONS_MONTREES)
                : "";
        return new MauvaisUsage("Le fichier %s ne convient pas :\n  %s%s".formatted(fichier, montrees, suite));
    }
}
