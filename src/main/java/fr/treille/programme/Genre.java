package fr.treille.programme;

import fr.treille.socle.Montant;
import fr.treille.socle.Nombres;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the value of a parameter is made of, how it is read from a text and how it is shown.
public enum Genre {
    ENTIER("un nombre entier"),
    EUROS("un montant en euros, au plus deux décimales"),
    PART("une part entre 0 et 1, comme 0,5"),
    FACTEUR("un nombre positif, comme 1,5"),
    OUI_NON("oui ou non"),
    DATE("une date, comme 2022-09-30"),
    TEXTE("un texte"),
    CHOIX("une des valeurs admises"),
    LISTE("une ou plusieurs valeurs admises, séparées par des virgules");

    private static final Pattern NOMBRE = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,9})?");
    private static final Pattern ENTIERS = Pattern.compile("[0-9]{1,9}");
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final String attendu;

    Genre(String attendu) {
        this.attendu = attendu;
    }

    /// What a person should write, to complete the sentence « attendu : … ».
    public String attendu() {
        return attendu;
    }

    /// What a parameter of this kind does to the money, to complete the sentence « Ce paramètre … ».
    public String effet() {
        return switch (this) {
            case EUROS -> "est un montant";
            case PART -> "est une part d'un montant";
            case FACTEUR -> "est un coefficient";
            case ENTIER -> "est un seuil, un rang ou un plafond, qui décide d'une aide";
            case OUI_NON, CHOIX, LISTE -> "est une règle, qui ouvre, ferme ou calcule une aide";
            case DATE -> "est une date, qui décide d'une aide";
            case TEXTE -> "est un texte, qui n'entre dans aucun calcul";
        };
    }

    /// @param admis values a `CHOIX` or a `LISTE` may take; empty when any is right
    /// @throws IllegalArgumentException if the text is not of this kind
    Object lire(String texte, List<String> admis) {
        var propre = texte.strip();
        if (propre.isEmpty()) throw new IllegalArgumentException("Empty value");
        return switch (this) {
            case ENTIER ->
                Integer.valueOf(exiger(propre, ENTIERS.matcher(propre).matches()));
            case EUROS -> Montant.lire(propre);
            case PART -> part(propre);
            case FACTEUR -> nombre(propre);
            case OUI_NON ->
                exiger(propre, propre.equals("oui") || propre.equals("non")).equals("oui");
            case DATE -> LocalDate.parse(propre);
            case TEXTE -> propre;
            case CHOIX -> exiger(propre, admis.contains(propre));
            case LISTE -> liste(propre, admis);
        };
    }

    /// The value as a text [#lire] reads again.
    String ecrire(Object contenu) {
        return switch (contenu) {
            case Montant m -> BigDecimal.valueOf(m.centimes(), 2).toPlainString();
            case BigDecimal n -> n.stripTrailingZeros().toPlainString();
            case Boolean b -> b ? "oui" : "non";
            case List<?> l -> String.join(", ", l.stream().map(Object::toString).toList());
            default -> contenu.toString();
        };
    }

    /// The value as a page shows it.
    String montrer(Object contenu) {
        return switch (contenu) {
            case Montant m -> Nombres.eurosCourts(m.centimes());
            case Integer n -> Nombres.entier(n);
            case LocalDate d -> d.format(JOUR);
            case BigDecimal n
            when this == PART ->
                n.movePointRight(2).stripTrailingZeros().toPlainString().replace('.', ',') + "\u00a0%";
            case BigDecimal n -> n.stripTrailingZeros().toPlainString().replace('.', ',');
            default -> ecrire(contenu);
        };
    }

    private static List<String> liste(String texte, List<String> admis) {
        var valeurs = Arrays.stream(texte.split(",")).map(String::strip).toList();
        exiger(texte, admis.isEmpty() || admis.containsAll(valeurs));
        return valeurs;
    }

    private static BigDecimal nombre(String texte) {
        return new BigDecimal(exiger(texte, NOMBRE.matcher(texte).matches()).replace(',', '.'));
    }

    private static BigDecimal part(String texte) {
        var part = nombre(texte);
        exiger(texte, part.compareTo(BigDecimal.ONE) <= 0);
        return part.setScale(Math.max(part.scale(), 1), RoundingMode.UNNECESSARY);
    }

    private static String exiger(String texte, boolean juste) {
        if (!juste) throw new IllegalArgumentException("Not a value: " + texte);
        return texte;
    }
}
