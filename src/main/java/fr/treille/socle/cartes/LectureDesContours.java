package fr.treille.socle.cartes;

import fr.treille.socle.Departement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the outlines from the classpath.
final class LectureDesContours {
    private static final Pattern DEPARTEMENT =
            Pattern.compile("<path\\s+id=\"([^\"]+)\"\\s+aria-label=\"([^\"]+)\"\\s+d=\"([^\"]+)\"");

    /// The fit: units of the drawing per degree of longitude, and the drawing's coordinates of longitude 0, latitude 0.
    private static final double ECHELLE = 41.51496958;

    private static final double ORIGINE_X = 215.25038168;
    private static final double ORIGINE_Y = 2463.10355631;

    private LectureDesContours() {}

    static SequencedMap<String, Contour> contours() {
        var lus = new LinkedHashMap<String, Contour>();
        var dessin = DEPARTEMENT.matcher(ressource("/contours/france.departments.svg"));
        while (dessin.find()) {
            lus.put(dessin.group(1), new Contour(dessin.group(1), dessin.group(2), anneaux(dessin.group(3))));
        }
        lignes("/contours/outre-mer.txt")
                .forEach(champs -> lus.put(
                        champs[0],
                        new Contour(
                                champs[0],
                                champs[1],
                                Arrays.stream(champs[2].split("\\|"))
                                        .map(LectureDesContours::anneau)
                                        .toList())));
        return lus;
    }

    /// The regions that have an ARS, with the territories it watches over that have an outline.
    static SequencedMap<String, Contours.Region> regions() {
        var parRegion = new TreeMap<String, List<String>>();
        for (var departement : Departement.tous()) {
            departement
                    .ars()
                    .ifPresent(code -> parRegion
                            .computeIfAbsent(code, _ -> new ArrayList<>())
                            .add(departement.code()));
        }
        var lues = new LinkedHashMap<String, Contours.Region>();
        parRegion.forEach((code, departements) -> {
            var nom = fr.treille.socle.Region.de(code).orElseThrow().nom();
            lues.put(code, new Contours.Region(code, nom, List.copyOf(departements)));
        });
        return lues;
    }

    static Map<String, String> inverser(Collection<Contours.Region> regions) {
        var inverse = new HashMap<String, String>();
        regions.forEach(r -> r.departements().forEach(d -> inverse.put(d, r.code())));
        return inverse;
    }

    /// The rings of one path of the drawing: relative `m` with implicit lines, `z`. Points that repeat are dropped.
    private static List<List<Lieu>> anneaux(String chemin) {
        var anneaux = new ArrayList<List<Lieu>>();
        double x = 0;
        double y = 0;
        for (var morceau : chemin.split("[mz]")) {
            if (morceau.isBlank()) continue;
            var anneau = new ArrayList<Lieu>();
            double debutX = 0;
            double debutY = 0;
            for (var pas : morceau.strip().split("\\s+")) {
                int virgule = pas.indexOf(',');
                x += Double.parseDouble(pas.substring(0, virgule));
                y += Double.parseDouble(pas.substring(virgule + 1));
                if (anneau.isEmpty()) {
                    debutX = x;
                    debutY = y;
                }
                var lieu = lieu(x, y);
                if (anneau.isEmpty() || !anneau.getLast().equals(lieu)) anneau.add(lieu);
            }
            if (anneau.getFirst().equals(anneau.getLast())) anneau.removeLast();
            anneaux.add(List.copyOf(anneau));
            x = debutX;
            y = debutY;
        }
        return List.copyOf(anneaux);
    }

    /// Neighbours share their points exactly, but for the rounding of sums: a twentieth of a unit, 120 m, joins them.
    private static Lieu lieu(double x, double y) {
        double rondX = Math.round(x * 20) / 20.0;
        double rondY = Math.round(y * 20) / 20.0;
        return new Lieu((rondX - ORIGINE_X) / ECHELLE, Projection.latitude((ORIGINE_Y - rondY) / ECHELLE));
    }

    private static List<Lieu> anneau(String points) {
        return Arrays.stream(points.split(" "))
                .map(p -> p.split(",", -1))
                .map(p -> new Lieu(Double.parseDouble(p[0]), Double.parseDouble(p[1])))
                .toList();
    }

    private static Stream<String[]> lignes(String nom) {
        return ressource(nom).lines().filter(l -> !l.startsWith("#")).map(l -> l.split(";", -1));
    }

    private static String ressource(String nom) {
        try (var flux = LectureDesContours.class.getResourceAsStream(nom)) {
            if (flux == null) throw new IllegalStateException("Missing from the jar: " + nom);
            return new String(flux.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
