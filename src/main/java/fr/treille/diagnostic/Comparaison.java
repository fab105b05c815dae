package fr.treille.diagnostic;

import fr.treille.socle.Finess;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The levels around, without saying whose. Each organisme counts once, since its establishments inherit its answers.
/// @param niveaux    mean of the organismes, to the half degree, of the domains where at least [#MINIMUM] are known
/// @param organismes most that one of these means holds, 0 when there is none
public record Comparaison(Map<Domaine, BigDecimal> niveaux, int organismes) {
    /// Fewer would let one guess who answered what.
    public static final int MINIMUM = 5;

    private static final BigDecimal DEUX = BigDecimal.TWO;

    record Voisin(Finess organisme, Map<Domaine, BigDecimal> niveaux) {}

    static Comparaison entre(List<Voisin> voisins) {
        var niveaux = new EnumMap<Domaine, BigDecimal>(Domaine.class);
        int organismes = 0;
        for (var domaine : Domaine.values()) {
            var parOrganisme = new LinkedHashMap<Finess, List<BigDecimal>>();
            for (var voisin : voisins) {
                var niveau = voisin.niveaux().get(domaine);
                if (niveau != null) {
                    parOrganisme
                            .computeIfAbsent(voisin.organisme(), _ -> new java.util.ArrayList<>())
                            .add(niveau);
                }
            }
            if (parOrganisme.size() < MINIMUM) continue;
            organismes = Math.max(organismes, parOrganisme.size());
            niveaux.put(
                    domaine,
                    demi(moyenne(parOrganisme.values().stream()
                            .map(Comparaison::moyenne)
                            .toList())));
        }
        return new Comparaison(niveaux, organismes);
    }

    private static BigDecimal moyenne(List<BigDecimal> valeurs) {
        return valeurs.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(valeurs.size()), 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal demi(BigDecimal valeur) {
        return valeur.multiply(DEUX).setScale(0, RoundingMode.HALF_UP).divide(DEUX, 1, RoundingMode.UNNECESSARY);
    }
}
