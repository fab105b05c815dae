package fr.treille.socle.cartes;

import fr.treille.socle.cartes.Cadre.Pixel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a map shows: its frames (one, or the hexagone with its insets) and where each place falls in the drawing.
public final class Vue {
    private static final Boite HEXAGONE = new Boite(-5.2, 41.33, 9.6, 51.1);
    /// A map of fewer kilometres would show outlines finer than they are.
    private static final double ETENDUE_MINIMALE_KM = 24;
    private static final double MAILLE = 58;

    private static final List<List<String>> ENCARTS = List.of(
            List.of("971"), List.of("972"), List.of("973"), List.of("974"), List.of("976"), List.of("978", "977"));

    private final List<Cadre> cadres;
    private final int largeur;
    private final int hauteur;
    private final Set<String> departements;
    private final Boite boite;

    private Vue(List<Cadre> cadres, int largeur, int hauteur, Set<String> departements) {
        this.cadres = List.copyOf(cadres);
        this.largeur = largeur;
        this.hauteur = hauteur;
        this.departements = Set.copyOf(departements);
        this.boite = cadres.stream().map(Cadre::boite).reduce(Boite::avec).orElseThrow();
    }

    /// The whole country: the hexagone and Corsica, and six insets, each at its own scale.
    public static Vue france() {
        var cadres = new ArrayList<Cadre>();
        for (int i = 0; i < ENCARTS.size(); i++) {
            cadres.add(encart(ENCARTS.get(i), 4 + i % 2 * 82.0, 232 + i / 2 * 98.0, 76, 92));
        }
        cadres.add(Cadre.ajuste(Projection.LAMBERT_93, HEXAGONE, 84, 6, 548, 516, ""));
        return new Vue(cadres, 640, 528, Set.of());
    }

    /// The same for a phone: the insets below, twice as large against the letters.
    public static Vue franceEtroite() {
        var cadres = new ArrayList<Cadre>();
        for (int i = 0; i < ENCARTS.size(); i++) {
            cadres.add(encart(ENCARTS.get(i), 2 + i % 3 * 106.5, 312 + i / 3 * 96.0, 103, 92));
        }
        cadres.add(Cadre.ajuste(Projection.LAMBERT_93, HEXAGONE, 4, 4, 312, 302, ""));
        return new Vue(cadres, 320, 504, Set.of());
    }

    /// @param code INSEE code of a region; the other regions recede
    /// @throws fr.treille.socle.Introuvable if there is no such region
    public static Vue region(String code) {
        return region(code, 400, 340);
    }

    /// A region as wide as a page, or as a phone.
    /// @throws fr.treille.socle.Introuvable if there is no such region
    public static Vue region(String code, boolean etroite) {
        return etroite ? region(code, 320, 290) : region(code, 640, 460);
    }

    private static Vue region(String code, int largeur, int hauteur) {
        var departements = Contours.france().region(code).departements();
        if (!code.equals("01")) return desDepartements(departements, largeur, hauteur);
        // Saint-Martin and Saint-Barthélemy are 250 km away from the island their region is named after.
        var guadeloupe = desDepartements(List.of("971"), largeur, hauteur);
        var cadres = new ArrayList<>(List.of(encart(List.of("978", "977"), largeur - 90.0, hauteur - 86.0, 84, 80)));
        cadres.addAll(guadeloupe.cadres);
        return new Vue(cadres, guadeloupe.largeur, guadeloupe.hauteur, Set.copyOf(departements));
    }

    /// @param code INSEE code of a département, such as `2A`
    /// @throws fr.treille.socle.Introuvable if there is no such département
    public static Vue departement(String code) {
        return desDepartements(List.of(code), 400, 340);
    }

    /// The box, and some room around it, in a drawing of 400 by 270 units.
    public static Vue boite(Boite boite) {
        return dans(boite, 400, 270, Set.of());
    }

    /// The view that shows these places: fitted to them when one frame can, the whole country when they lie in
    /// territories far apart, or when there is none.
    public static Vue autour(Collection<Lieu> lieux) {
        return eloignes(lieux) ? france() : boite(Boite.autour(lieux));
    }

    /// The same, as wide as a page or as a phone.
    public static Vue autour(Collection<Lieu> lieux, boolean etroite) {
        if (eloignes(lieux)) return etroite ? franceEtroite() : france();
        var boite = Boite.autour(lieux);
        return etroite ? dans(boite, 320, 270, Set.of()) : dans(boite, 640, 400, Set.of());
    }

    private static boolean eloignes(Collection<Lieu> lieux) {
        if (lieux.isEmpty()) return true;
        var boite = Boite.autour(lieux);
        return new Lieu(boite.ouest(), boite.sud()).kilometres(new Lieu(boite.est(), boite.nord())) > 700;
    }

    /// The places this view shows, in degrees: what the caller asks of the database.
    public Boite boite() {
        return boite;
    }

    /// Squares of about 58 units of the drawing, the room a group takes.
    public Grille grille() {
        var principal = cadres.getLast();
        return Grille.de(principal.boite(), principal.largeur() / MAILLE);
    }

    /// Whether a place appears in one of the frames.
    public boolean montre(Lieu lieu) {
        return pixel(lieu).isPresent();
    }

    Optional<Pixel> pixel(Lieu lieu) {
        for (var cadre : cadres) {
            if (cadre.encart() ? cadre.boite().contient(lieu) : cadre.montre(cadre.pixel(lieu), -1)) {
                return Optional.of(cadre.pixel(lieu));
            }
        }
        return Optional.empty();
    }

    /// The frame a point of the drawing was placed in.
    Cadre cadre(Pixel p) {
        return cadres.stream().filter(c -> c.montre(p, 0)).findFirst().orElse(cadres.getLast());
    }

    /// The whole country, whose names and scale would say nothing.
    boolean nationale() {
        return cadres.size() > 2;
    }

    boolean etroite() {
        return largeur < 400;
    }

    List<Cadre> cadres() {
        return cadres;
    }

    int largeur() {
        return largeur;
    }

    int hauteur() {
        return hauteur;
    }

    Set<String> departements() {
        return departements;
    }

    private static Vue desDepartements(List<String> codes, int largeur, int hauteur) {
        var boite = codes.stream()
                .map(Contours.france()::departement)
                .map(Contour::boite)
                .reduce(Boite::avec)
                .orElseThrow();
        return dans(boite, largeur, hauteur, new HashSet<>(codes));
    }

    private static Vue dans(Boite demandee, int largeur, int hauteur, Set<String> departements) {
        var centre = demandee.centre();
        double degresNord = ETENDUE_MINIMALE_KM / 111.2 / 2;
        double degresEst = degresNord / Math.cos(Math.toRadians(centre.latitude()));
        var assez = demandee.avec(new Boite(
                Math.max(-180, centre.longitude() - degresEst),
                Math.max(-90, centre.latitude() - degresNord),
                Math.min(180, centre.longitude() + degresEst),
                Math.min(90, centre.latitude() + degresNord)));
        boolean metropole = HEXAGONE.contient(centre);
        var projection = metropole ? Projection.LAMBERT_93 : Projection.locale(centre.latitude());
        int marge = departements.isEmpty() ? 26 : 12;
        var serre = Cadre.ajuste(projection, assez, marge, marge, largeur - 2.0 * marge, hauteur - 2.0 * marge, "");
        return new Vue(List.of(serre.etendu(largeur, hauteur)), largeur, hauteur, departements);
    }

    private static Cadre encart(List<String> codes, double x, double y, double largeur, double hauteur) {
        var contours = codes.stream().map(Contours.france()::departement).toList();
        var boite = contours.stream().map(Contour::boite).reduce(Boite::avec).orElseThrow();
        var nom = codes.size() > 1 ? "Îles du Nord" : contours.getFirst().nom();
        var projection = Projection.locale(boite.centre().latitude());
        var dedans = Cadre.ajuste(projection, boite, x + 5, y + 5, largeur - 10, hauteur - 22, nom);
        return dedans.dans(x, y, largeur, hauteur);
    }
}
