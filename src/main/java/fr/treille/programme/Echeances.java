package fr.treille.programme;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// The one thing that binds two parameters: the shares of a known schedule make the whole.
final class Echeances {
    private Echeances() {}

    /// @return why the shares do not fit, in French, starting with the key
    static Optional<String> incoherence(Map<Parametre, Valeur> valeurs) {
        var avance = valeurs.get(Parametre.AVANCE);
        var solde = valeurs.get(Parametre.SOLDE);
        if (avance == null || solde == null) return Optional.empty();
        return avance.contenu() instanceof BigDecimal a
                        && solde.contenu() instanceof BigDecimal s
                        && a.add(s).compareTo(BigDecimal.ONE) != 0
                ? Optional.of(Parametre.SOLDE.cle() + " : l'avance et le solde ne font pas le tout")
                : Optional.empty();
    }
}
