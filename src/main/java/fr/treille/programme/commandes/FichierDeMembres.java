package fr.treille.programme.commandes;

import fr.treille.programme.MembreDuProjet;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.socle.commandes.MauvaisUsage;
import fr.treille.socle.tableaux.LecteurDeTableau;
import fr.treille.socle.tableaux.Lecture.Lue;
import fr.treille.socle.tableaux.Lecture.Rangee;
import fr.treille.socle.tableaux.Lecture.Refusee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads the members of a project from a file. A wrong file is wrong use, and every wrong line is said at once.
final class FichierDeMembres {
    private static final int RAISONS_MONTREES = 50;
    private final Path fichier;
    private final List<String> raisons = new ArrayList<>();

    FichierDeMembres(Path fichier) {
        this.fichier = fichier;
    }

    /// @throws MauvaisUsage if the file is absent, is not a table, or has a wrong header or line
    List<MembreDuProjet> lire() {
        var lue = ouvrir();
        var colonnes = colonnes(lue.rangees().getFirst());
        if (!raisons.isEmpty()) throw mauvais();
        if (lue.sousLEntete().isEmpty()) raisons.add("il ne contient aucun membre sous l'en-tête");
        var categories = Nomenclatures.categoriesLivrees();
        var membres = new ArrayList<MembreDuProjet>();
        for (var rangee : lue.sousLEntete()) {
            var cellules = new EnumMap<Colonne, String>(Colonne.class);
            colonnes.forEach((colonne, rang) -> cellules.put(colonne, rangee.cellule(rang)));
            long deTrop = rangee.cellules().stream()
                    .skip(lue.rangees().getFirst().cellules().size())
                    .filter(c -> !c.isEmpty())
                    .count();
            if (deTrop > 0) raisons.add("ligne %d : plus de champs que l'en-tête".formatted(rangee.numero()));
            new LigneDeMembre(rangee.numero(), cellules, raisons)
                    .membre(categories)
                    .ifPresent(membres::add);
        }
        if (raisons.isEmpty()) verifierLesTailles(membres);
        if (!raisons.isEmpty()) throw mauvais();
        return membres;
    }

    private Lue ouvrir() {
        if (!Files.exists(fichier)) throw new MauvaisUsage("Le fichier %s n'existe pas.".formatted(fichier));
        if (!Files.isRegularFile(fichier)) throw new MauvaisUsage("%s n'est pas un fichier.".formatted(fichier));
        try (var flux = Files.newInputStream(fichier)) {
            return switch (new LecteurDeTableau().lire(flux)) {
                case Lue lue -> lue;
                case Refusee(var phrase) -> throw new MauvaisUsage("%s : %s".formatted(fichier, phrase));
            };
        } catch (IOException e) {
            throw new MauvaisUsage("Le fichier %s ne peut pas être lu.".formatted(fichier));
        }
    }

    private Map<Colonne, Integer> colonnes(Rangee entete) {
        var rangs = new EnumMap<Colonne, Integer>(Colonne.class);
        for (int i = 0; i < entete.cellules().size(); i++) {
            var titre = entete.cellule(i);
            var colonne = Colonne.deTitre(titre);
            if (colonne.isEmpty()) {
                if (!titre.isEmpty()) raisons.add("en-tête : colonne « %s » inconnue".formatted(titre));
            } else if (rangs.put(colonne.get(), i) != null) {
                raisons.add("en-tête : colonne « %s » deux fois"
                        .formatted(colonne.get().titre()));
            }
        }
        Arrays.stream(Colonne.values())
                .filter(c -> c.obligatoire() && !rangs.containsKey(c))
                .forEach(c -> raisons.add("en-tête : colonne « %s » absente".formatted(c.titre())));
        if (!raisons.isEmpty()) {
            raisons.add("colonnes attendues, séparées par des points-virgules : "
                    + Arrays.stream(Colonne.values()).map(Colonne::titre).collect(Collectors.joining(";")));
        }
        return rangs;
    }

    /// An OG manages at least what it brings, and has one size.
    private void verifierLesTailles(List<MembreDuProjet> membres) {
        var parOg = new TreeMap<>(membres.stream().collect(Collectors.groupingBy(MembreDuProjet::og)));
        parOg.forEach((og, siens) -> {
            var tailles = siens.stream().map(MembreDuProjet::tailleOg).collect(Collectors.toCollection(TreeSet::new));
            long sansNumero = siens.stream().filter(m -> m.finess().isEmpty()).count();
            long apportes = sansNumero
                    + siens.stream()
                            .map(MembreDuProjet::finess)
                            .filter(f -> !f.isEmpty())
                            .distinct()
                            .count();
            if (tailles.size() > 1) {
                raisons.add("taille_og de %s : plusieurs valeurs (%s)"
                        .formatted(og, tailles.stream().map(String::valueOf).collect(Collectors.joining(", "))));
            } else if (tailles.first() < apportes) {
                raisons.add("taille_og de %s : %d, alors que %d de ses ESSMS sont dans le fichier"
                        .formatted(og, tailles.first(), apportes));
            }
        });
    }

    private MauvaisUsage mauvais() {
        var montrees = raisons.stream().limit(RAISONS_MONTREES).collect(Collectors.joining("\n  "));
        var suite = raisons.size() > RAISONS_MONTREES
                ? "\n  et %d autres".formatted(raisons.size() - RAISONS_MONTREES)
                : "";
        return new MauvaisUsage("Le fichier %s ne convient pas :\n  %s%s".formatted(fichier, montrees, suite));
    }
}
