package fr.treille.programme.regles;

import fr.treille.programme.Parametre;
import fr.treille.socle.Constat;
import fr.treille.socle.Constat.Gravite;
import fr.treille.socle.Montant;
import fr.treille.socle.Nombres;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Compares the amount per ESSMS with the average the national atlas reports. The band is ours: an alert, never a
/// refusal.
public final class Repere {
    private Repere() {}

    public static List<Constat> constats(Examen examen, Montant total) {
        var campagne = examen.campagne();
        if (!(campagne.valeur(Parametre.REPERE).contenu() instanceof Montant repere)
                || !(campagne.valeur(Parametre.REPERE_BAS).contenu() instanceof BigDecimal bas)
                || !(campagne.valeur(Parametre.REPERE_HAUT).contenu() instanceof BigDecimal haut)
                || examen.essms() == 0) {
            return List.of();
        }
        var moyenne = BigDecimal.valueOf(total.centimes())
                .divide(BigDecimal.valueOf(examen.essms()), 0, RoundingMode.HALF_UP);
        var attendue = BigDecimal.valueOf(repere.centimes());
        if (moyenne.compareTo(attendue.multiply(bas)) >= 0 && moyenne.compareTo(attendue.multiply(haut)) <= 0) {
            return List.of();
        }
        return List.of(examen.constat(
                Gravite.ALERTE,
                "REPERE",
                "L'aide moyenne est de %s par ESSMS ; le repère constaté est de %s."
                        .formatted(
                                Nombres.eurosCourts(moyenne.longValueExact()), Nombres.eurosCourts(repere.centimes())),
                "Vérifiez les natures, les devis et la taille des organismes ; la fourchette est une"
                        + " proposition de Treille."));
    }
}
