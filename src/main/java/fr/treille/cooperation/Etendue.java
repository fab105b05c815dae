package fr.treille.cooperation;

import fr.treille.referentiel.Position;
import fr.treille.socle.Finess;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far the members of a grappe are from each other, as the crow flies.
/// @param coeur member from which the others are nearest in all, the lowest number among equals
/// @param km    from the heart, by number; a member without a known position is absent
public record Etendue(MembreInscrit coeur, Map<Finess, Double> km) {
    /// @return empty when no member has a known position
    static Optional<Etendue> de(List<MembreInscrit> membres) {
        record Place(MembreInscrit membre, Position position) {}
        var places = membres.stream()
                .flatMap(m -> Optional.ofNullable(m.etablissement().position()).map(p -> new Place(m, p)).stream())
                .toList();
        return places.stream()
                .min(Comparator.<Place>comparingDouble(a -> places.stream()
                                .mapToDouble(b -> a.position().kmJusqua(b.position()))
                                .sum())
                        .thenComparing(a -> a.membre().membre().finess().numero()))
                .map(coeur -> {
                    var km = new LinkedHashMap<Finess, Double>();
                    places.forEach(p -> km.put(
                            p.membre().membre().finess(), coeur.position().kmJusqua(p.position())));
                    return new Etendue(coeur.membre(), km);
                });
    }

    /// Mean distance of the others from the heart.
    public double moyenne() {
        return km.size() < 2 ? 0 : km.values().stream().mapToDouble(d -> d).sum() / (km.size() - 1);
    }

    public double maximum() {
        return km.values().stream().mapToDouble(d -> d).max().orElse(0);
    }
}
