package fr.treille.socle.graphiques;

import fr.treille.socle.Montant;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a chart shows, as a table: whole, exact, in the order given.
public record Donnees<L>(Tableau<L> tableau, List<L> lignes) {
    static final String INCONNU = "non renseigné";

    /// One label and its figures, one for each series.
    record Rangee(String libelle, List<@Nullable BigDecimal> valeurs) {}

    /// @param axe what the labels are: `Région`
    static Donnees<Rangee> de(Enonce enonce, String axe, List<String> series, Unite unite, List<Rangee> rangees) {
        var tableau = Tableau.<Rangee>nomme(enonce.nom(), enonce.titre(), "Aucune donnée pour l’instant.")
                .texte("libelle", axe, Rangee::libelle);
        for (int i = 0; i < series.size(); i++) {
            int rang = i;
            tableau = tableau.avec(
                    "serie-" + i, entete(series.get(i), unite), unite.genre(), r -> valeur(r.valeurs.get(rang), unite));
        }
        return new Donnees<>(tableau, List.copyOf(rangees));
    }

    static Donnees<Rangee> de(Enonce enonce, String axe, Unite unite, List<Donnee> donnees) {
        return de(
                enonce,
                axe,
                List.of(""),
                unite,
                donnees.stream()
                        .map(d -> new Rangee(d.libelle(), java.util.Collections.singletonList(d.valeur())))
                        .toList());
    }

    /// The table for a page or a document. What is not known is said.
    public Vue vue() {
        var vue = Vue.entiere(tableau, lignes);
        var rangees = vue.rangees().stream()
                .map(r -> r.stream()
                        .map(c -> c.texte().isEmpty() ? new Vue.Cellule(c.titre(), INCONNU, c.numerique(), null) : c)
                        .toList())
                .toList();
        return vue.avec(rangees);
    }

    /// Answers with the file of these data.
    public void envoyer(FormatDeTableau format, HttpServletResponse reponse) throws IOException {
        format.envoyer(reponse, tableau, lignes::forEach);
    }

    private static String entete(String serie, Unite unite) {
        if (serie.isEmpty()) return unite.enTete();
        return unite.nom().isEmpty() ? serie : "%s (%s)".formatted(serie, unite.nom());
    }

    private static @Nullable Object valeur(@Nullable BigDecimal valeur, Unite unite) {
        if (valeur == null) return null;
        return switch (unite.genre()) {
            case MONTANT ->
                new Montant(valeur.movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
            case ENTIER -> valeur.setScale(0, RoundingMode.HALF_UP).longValueExact();
            case DECIMAL -> valeur.setScale(unite.decimales(), RoundingMode.HALF_UP);
            case POURCENT -> valeur;
            case TEXTE, DATE, INSTANT, OUI_NON, LISTE ->
                throw new IllegalArgumentException("Not a figure: " + unite.genre());
        };
    }
}
