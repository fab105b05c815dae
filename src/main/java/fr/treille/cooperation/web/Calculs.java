package fr.treille.cooperation.web;

import fr.treille.cooperation.TableauDeBord;
import fr.treille.programme.Composante;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.programme.Parametre;
import fr.treille.programme.VersementPrevu;
import fr.treille.socle.Montant;
import fr.treille.socle.Nombres;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/// How each euro of a funding was reached, in words.
public final class Calculs {
    private Calculs() {}

    /// `20 000 € × 10 000 h sur 12 500 h = 16 000 €, ramenés au devis de 8 500 €`
    public static String detail(LigneDeFinancement ligne) {
        var calcul = ligne.calcul();
        var texte = new StringBuilder(euros(calcul.bareme()));
        if (calcul.unites() != 1) texte.append(" × ").append(calcul.unites());
        var eligibles = calcul.heuresEligibles();
        var totales = calcul.heuresTotales();
        if (eligibles != null && totales != null) {
            texte.append(" × ").append(heures(eligibles)).append(" sur ").append(heures(totales));
        }
        if (calcul.unites() != 1 || eligibles != null) texte.append(" = ").append(euros(calcul.plafond()));
        var devis = calcul.devis();
        if (devis != null)
            texte.append(", ramenés au devis accepté (").append(euros(devis)).append(")");
        return texte.toString();
    }

    /// What the line comes from, as the campaign calls it.
    public static String regle(LigneDeFinancement ligne) {
        return Parametre.deCle(ligne.regle()).map(Parametre::libelle).orElse(ligne.regle());
    }

    public static Map<Composante, Montant> parComposante(TableauDeBord tableau) {
        var totaux = new EnumMap<Composante, Montant>(Composante.class);
        tableau.financement().lignes().forEach(l -> totaux.merge(l.composante(), l.montant(), Montant::plus));
        return totaux;
    }

    /// `50 %`
    public static String part(VersementPrevu versement) {
        return versement
                        .part()
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',') + "\u00a0%";
    }

    /// What the sum is called: due only when nothing stands in the way.
    public static String titre(TableauDeBord tableau) {
        if (tableau.incalculable()) return "Total non calculable ; ce qui est connu";
        return tableau.financement().total() == null ? "Estimation une fois les points levés" : "Total";
    }

    private static String euros(Montant montant) {
        return Nombres.eurosCourts(montant.centimes());
    }

    private static String heures(BigDecimal heures) {
        var entieres = heures.toBigInteger().longValueExact();
        var reste = heures.subtract(BigDecimal.valueOf(entieres));
        var decimales =
                reste.signum() == 0 ? "" : reste.toPlainString().substring(1).replace('.', ',');
        return Nombres.entier(entieres) + decimales + "\u00a0h";
    }
}
