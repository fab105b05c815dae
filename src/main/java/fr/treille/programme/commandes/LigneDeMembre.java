package fr.treille.programme.commandes;

import fr.treille.programme.Declarations;
import fr.treille.programme.Declarations.DejaFinance;
import fr.treille.programme.MembreDuProjet;
import fr.treille.programme.Nature;
import fr.treille.programme.Territoire;
import fr.treille.referentiel.Categorie;
import fr.treille.referentiel.Champ;
import fr.treille.socle.Montant;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of a file of members. What is wrong with it is said in sentences, all of them; a number that is missing
/// or malformed is not wrong here, because the rules have findings for it.
final class LigneDeMembre {
    private static final Pattern TAILLE = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern HEURES = Pattern.compile("-?[0-9]{1,9}([.,][0-9]{1,6})?");
    private static final Pattern ANNEE = Pattern.compile("(.*?)[\\s,;:/(-]*\\b(20[0-9]{2})\\)?");
    private final int numero;
    private final Map<Colonne, String> cellules;
    private final List<String> raisons;

    /// @param raisons where what is wrong is added
    LigneDeMembre(int numero, Map<Colonne, String> cellules, List<String> raisons) {
        this.numero = numero;
        this.cellules = cellules;
        this.raisons = raisons;
    }

    Optional<MembreDuProjet> membre(Map<String, Categorie> categories) {
        int avant = raisons.size();
        var finess = texte(Colonne.FINESS);
        var og = texte(Colonne.OG);
        if (og.isEmpty()) refuser("og est vide");
        var taille = lire(Colonne.TAILLE_OG, "un nombre d'ESSMS d'au moins 1", t -> {
            if (!TAILLE.matcher(t).matches()) throw new IllegalArgumentException(t);
            return Integer.valueOf(t);
        });
        var champ = lire(Colonne.CHAMP, parmi(Champ.values()), t -> Champ.valueOf(t.toUpperCase(Locale.ROOT)));
        var nature = lire(Colonne.NATURE, parmi(Nature.values()), t -> Nature.valueOf(t.toUpperCase(Locale.ROOT)));
        if (taille == null && texte(Colonne.TAILLE_OG).isEmpty()) refuser("taille_og est vide");
        if (champ == null && texte(Colonne.CHAMP).isEmpty()) refuser("champ est vide");
        if (nature == null && texte(Colonne.NATURE).isEmpty()) refuser("nature est vide");
        var eligibles = heures(Colonne.HEURES_ELIGIBLES);
        var totales = heures(Colonne.HEURES_TOTALES);
        var devis = lire(
                Colonne.DEVIS_EQUIPEMENT, "un montant en euros, au plus deux décimales, jamais négatif", Montant::lire);
        var declarations = declarations(categories);
        if (raisons.size() > avant || taille == null || champ == null || nature == null) return Optional.empty();
        return Optional.of(new MembreDuProjet(
                finess, nom(finess), og, null, taille, champ, nature, eligibles, totales, devis, declarations));
    }

    private Declarations declarations(Map<String, Categorie> categories) {
        var saisie = new Declarations.Saisie()
                .region(lire(Colonne.REGION, "le code INSEE d'une région, comme 11 ou 94", r -> {
                    if (Territoire.deLaRegion(r).isEmpty()) throw new IllegalArgumentException(r);
                    return r;
                }))
                .solution(libre(Colonne.SOLUTION))
                .sons(libre(Colonne.SONS))
                .autreEurope(libre(Colonne.AUTRE_EUROPE) == null ? null : Boolean.TRUE)
                .retenu(ouiNon(Colonne.RETENU))
                .dejaFinance(dejaFinance());
        var categorie = categories.get(texte(Colonne.CATEGORIE));
        return (categorie == null ? saisie : saisie.categorie(categorie)).fin();
    }

    /// `SILAO 2022`, `SILAO (2022)`, or `oui` when the software is not known.
    private @Nullable DejaFinance dejaFinance() {
        var dit = libre(Colonne.DEJA_FINANCE);
        if (dit == null) return null;
        var decoupe = ANNEE.matcher(dit);
        var solution = decoupe.matches() ? decoupe.group(1).strip() : dit;
        var annee = decoupe.matches() ? Integer.valueOf(decoupe.group(2)) : null;
        return new DejaFinance(solution.isEmpty() || solution.equalsIgnoreCase("oui") ? null : solution, annee);
    }

    /// @return absent for an empty cell and for `non`, which declare nothing
    private @Nullable String libre(Colonne colonne) {
        var texte = texte(colonne);
        return texte.isEmpty() || texte.equalsIgnoreCase("non") ? null : texte;
    }

    private @Nullable Boolean ouiNon(Colonne colonne) {
        return lire(colonne, "oui ou non", t -> switch (t.toLowerCase(Locale.ROOT)) {
            case "oui" -> true;
            case "non" -> false;
            default -> throw new IllegalArgumentException(t);
        });
    }

    private @Nullable BigDecimal heures(Colonne colonne) {
        return lire(colonne, "un nombre d'heures", t -> {
            var propre = t.replaceAll("[\\s\\u00a0\\u202f]", "");
            if (!HEURES.matcher(propre).matches()) throw new IllegalArgumentException(t);
            return new BigDecimal(propre.replace(',', '.'));
        });
    }

    private @Nullable String nom(String finess) {
        var nom = texte(Colonne.NOM);
        if (!nom.isEmpty()) return nom;
        return finess.isEmpty() ? "de la ligne " + numero : null;
    }

    private <T> @Nullable T lire(Colonne colonne, String attendu, Function<String, T> lecture) {
        var texte = texte(colonne);
        if (texte.isEmpty()) return null;
        try {
            return lecture.apply(texte);
        } catch (IllegalArgumentException e) {
            refuser("%s « %s » n'est pas %s".formatted(colonne.titre(), texte, attendu));
            return null;
        }
    }

    private void refuser(String raison) {
        raisons.add("ligne %d : %s".formatted(numero, raison));
    }

    private String texte(Colonne colonne) {
        return cellules.getOrDefault(colonne, "").strip();
    }

    private static String parmi(Enum<?>[] valeurs) {
        return "parmi "
                + String.join(", ", Arrays.stream(valeurs).map(Enum::name).toList());
    }
}
