package fr.treille.socle.cartes;

import fr.treille.socle.cartes.Cadre.Pixel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The lines between outlines, cut where the neighbours change, so that two neighbours simplify their common border in
/// the same way and no gap opens between them.
final class Frontieres {
    private static final Comparator<Lieu> ORDRE =
            Comparator.comparingDouble(Lieu::longitude).thenComparingDouble(Lieu::latitude);

    /// Degrees: about a kilometre.
    private static final double A_COTE = 0.012;

    private final Map<String, List<List<Trait>>> anneaux = new LinkedHashMap<>();
    private final Map<List<Lieu>, Trait> traits = new LinkedHashMap<>();

    /// A stretch of border with the same outlines on its sides.
    /// @param points in the order of the ring it was first met in
    /// @param codes  one outline (a coast, a foreign border) or two
    record Trait(List<Lieu> points, Set<String> codes) {}

    Frontieres(Collection<Contour> contours) {
        var voisins = new HashMap<Arete, Set<String>>();
        for (var contour : contours) {
            for (var anneau : contour.anneaux()) {
                for (int i = 0; i < anneau.size(); i++) {
                    voisins.computeIfAbsent(arete(anneau, i), _ -> new LinkedHashSet<>())
                            .add(contour.code());
                }
            }
        }
        retrouver(voisins, contours);
        for (var contour : contours) {
            var siens = contour.anneaux().stream().map(a -> couper(a, voisins)).toList();
            anneaux.put(contour.code(), siens);
        }
    }

    Collection<Trait> traits() {
        return traits.values();
    }

    /// The rings of one outline, simplified and projected.
    List<List<Pixel>> anneaux(String code, Cadre cadre, double tolerance) {
        return anneaux.getOrDefault(code, List.of()).stream()
                .map(ring -> {
                    var points = new ArrayList<Pixel>();
                    for (var trait : ring) {
                        var simples = simplifier(trait, cadre, tolerance);
                        points.addAll(simples.subList(0, Math.max(1, simples.size() - 1)));
                    }
                    return (List<Pixel>) points;
                })
                .filter(points -> points.size() > 2)
                .toList();
    }

    /// One stretch, simplified by Douglas and Peucker's rule in the plane of the frame.
    /// @param tolerance in units of the drawing
    static List<Pixel> simplifier(Trait trait, Cadre cadre, double tolerance) {
        var points = trait.points().stream().map(cadre::pixel).toList();
        boolean envers = ORDRE.compare(trait.points().getFirst(), trait.points().getLast()) > 0;
        var gardes = garder(envers ? points.reversed() : points, tolerance);
        return envers ? gardes.reversed() : gardes;
    }

    private static List<Pixel> garder(List<Pixel> points, double tolerance) {
        if (points.size() < 3) return points;
        var a = points.getFirst();
        var b = points.getLast();
        double longueur = Math.hypot(b.x() - a.x(), b.y() - a.y());
        double plusLoin = -1;
        int ou = 0;
        for (int i = 1; i < points.size() - 1; i++) {
            var p = points.get(i);
            double ecart = longueur == 0
                    ? Math.hypot(p.x() - a.x(), p.y() - a.y())
                    : Math.abs((p.x() - a.x()) * (b.y() - a.y()) - (p.y() - a.y()) * (b.x() - a.x())) / longueur;
            if (ecart > plusLoin) {
                plusLoin = ecart;
                ou = i;
            }
        }
        if (plusLoin <= tolerance) return List.of(a, b);
        var gauche = garder(points.subList(0, ou + 1), tolerance);
        var resultat = new ArrayList<>(gauche.subList(0, gauche.size() - 1));
        resultat.addAll(garder(points.subList(ou, points.size()), tolerance));
        return resultat;
    }

    /// Where two neighbours were not drawn with the same points, the place just beside the edge says who is there.
    private static void retrouver(Map<Arete, Set<String>> voisins, Collection<Contour> contours) {
        for (var entree : voisins.entrySet()) {
            if (entree.getValue().size() > 1) continue;
            var a = entree.getKey().a();
            var b = entree.getKey().b();
            double longueur = Math.hypot(b.longitude() - a.longitude(), b.latitude() - a.latitude());
            double dx = (b.latitude() - a.latitude()) / longueur * A_COTE;
            double dy = (a.longitude() - b.longitude()) / longueur * A_COTE;
            double x = (a.longitude() + b.longitude()) / 2;
            double y = (a.latitude() + b.latitude()) / 2;
            for (var lieu : List.of(new Lieu(x + dx, y + dy), new Lieu(x - dx, y - dy))) {
                contours.stream()
                        .filter(c -> c.contient(lieu))
                        .forEach(c -> entree.getValue().add(c.code()));
            }
        }
    }

    private List<Trait> couper(List<Lieu> anneau, Map<Arete, Set<String>> voisins) {
        int n = anneau.size();
        int depart = 0;
        while (depart < n && cote(anneau, depart, voisins).equals(cote(anneau, (depart + n - 1) % n, voisins)))
            depart++;
        // One neighbour all round: start at the smallest point, so that both sides start at the same.
        if (depart == n) depart = anneau.indexOf(anneau.stream().min(ORDRE).orElseThrow());
        var decoupe = new ArrayList<Trait>();
        var points = new ArrayList<>(List.of(anneau.get(depart)));
        for (int i = 0; i < n; i++) {
            int ici = (depart + i) % n;
            points.add(anneau.get((ici + 1) % n));
            var cote = cote(anneau, ici, voisins);
            if (i == n - 1 || !cote(anneau, (ici + 1) % n, voisins).equals(cote)) {
                var trait = new Trait(List.copyOf(points), cote);
                var envers = traits.get(trait.points().reversed());
                if (envers == null) traits.putIfAbsent(trait.points(), trait);
                decoupe.add(trait);
                points = new ArrayList<>(List.of(anneau.get((ici + 1) % n)));
            }
        }
        return decoupe;
    }

    private static Set<String> cote(List<Lieu> anneau, int i, Map<Arete, Set<String>> voisins) {
        return voisins.getOrDefault(arete(anneau, i), Set.of());
    }

    private static Arete arete(List<Lieu> anneau, int i) {
        var a = anneau.get(i);
        var b = anneau.get((i + 1) % anneau.size());
        return ORDRE.compare(a, b) <= 0 ? new Arete(a, b) : new Arete(b, a);
    }

    private record Arete(Lieu a, Lieu b) {}
}
