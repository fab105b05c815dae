package fr.treille.referentiel.recherche;

import fr.treille.referentiel.Amas;
import fr.treille.referentiel.Champ;
import fr.treille.referentiel.Position;
import fr.treille.socle.Finess;
import fr.treille.socle.cartes.Boite;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// A square of a map, with the establishments that stand in it.
final class Carreau {
    private final Fiche une;
    private int nombre;
    private double latitudes;
    private double longitudes;
    private double ouest = Double.MAX_VALUE;
    private double sud = Double.MAX_VALUE;
    private double est = -Double.MAX_VALUE;
    private double nord = -Double.MAX_VALUE;

    private record Case(long x, long y) {}

    private Carreau(Fiche une) {
        this.une = une;
    }

    /// @param pasLongitude side of the squares in degrees, likewise `pasLatitude`
    /// @return from south to north; what has no place is left out
    static List<Amas> amas(Stream<Fiche> fiches, double pasLongitude, double pasLatitude) {
        var carreaux = new HashMap<Case, Carreau>();
        fiches.filter(Fiche::placee)
                .forEach(fiche -> carreaux.computeIfAbsent(
                                new Case((long) Math.floor(fiche.longitude() / pasLongitude), (long)
                                        Math.floor(fiche.latitude() / pasLatitude)),
                                _ -> new Carreau(fiche))
                        .ajouter(fiche));
        return carreaux.values().stream()
                .sorted(Comparator.<Carreau>comparingDouble(c -> c.sud).thenComparingDouble(c -> c.ouest))
                .map(Carreau::amas)
                .toList();
    }

    private void ajouter(Fiche fiche) {
        nombre++;
        latitudes += fiche.latitude();
        longitudes += fiche.longitude();
        ouest = Math.min(ouest, fiche.longitude());
        sud = Math.min(sud, fiche.latitude());
        est = Math.max(est, fiche.longitude());
        nord = Math.max(nord, fiche.latitude());
    }

    private Amas amas() {
        var champ = une.champ();
        return new Amas(
                nombre,
                new Position(latitudes / nombre, longitudes / nombre),
                new Boite(ouest, sud, est, nord),
                new Finess(une.finess()),
                une.nom(),
                champ == null ? null : Champ.valueOf(champ));
    }
}
