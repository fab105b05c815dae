package fr.treille.socle.cartes;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// A rectangle of longitudes and latitudes, in degrees; its four sides belong to it. None crosses the antimeridian.
public record Boite(double ouest, double sud, double est, double nord) {
    public Boite {
        if (!(-180 <= ouest && ouest <= est && est <= 180 && -90 <= sud && sud <= nord && nord <= 90)) {
            throw new IllegalArgumentException("Not a box: %s %s %s %s".formatted(ouest, sud, est, nord));
        }
    }

    /// The smallest box around these places.
    /// @throws IllegalArgumentException if there is none
    public static Boite autour(Collection<Lieu> lieux) {
        double o = 180;
        double s = 90;
        double e = -180;
        double n = -90;
        for (var lieu : lieux) {
            o = Math.min(o, lieu.longitude());
            s = Math.min(s, lieu.latitude());
            e = Math.max(e, lieu.longitude());
            n = Math.max(n, lieu.latitude());
        }
        return new Boite(o, s, e, n);
    }

    /// Reads what [#toString] writes, as an address holds it. Anything else is empty.
    public static Optional<Boite> lire(String texte) {
        var cotes = texte.split(",", -1);
        if (cotes.length != 4) return Optional.empty();
        try {
            return Optional.of(new Boite(
                    Double.parseDouble(cotes[0]),
                    Double.parseDouble(cotes[1]),
                    Double.parseDouble(cotes[2]),
                    Double.parseDouble(cotes[3])));
        } catch (IllegalArgumentException faux) {
            return Optional.empty();
        }
    }

    public boolean contient(Lieu lieu) {
        return ouest <= lieu.longitude()
                && lieu.longitude() <= est
                && sud <= lieu.latitude()
                && lieu.latitude() <= nord;
    }

    public boolean touche(Boite autre) {
        return ouest <= autre.est && autre.ouest <= est && sud <= autre.nord && autre.sud <= nord;
    }

    public Boite avec(Boite autre) {
        return new Boite(
                Math.min(ouest, autre.ouest),
                Math.min(sud, autre.sud),
                Math.max(est, autre.est),
                Math.max(nord, autre.nord));
    }

    public Lieu centre() {
        return new Lieu((ouest + est) / 2, (sud + nord) / 2);
    }

    /// `ouest,sud,est,nord` with four decimals (about ten metres).
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", ouest, sud, est, nord);
    }
}
