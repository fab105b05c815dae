package fr.treille.socle.api;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.treille.socle.tableaux.Colonne;
import fr.treille.socle.tableaux.Tableau;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// What each field of the API means: its column says its name, its label and its type; the files `dictionnaire/*.csv`
/// say the rest, each room its own.
@Component
@ConditionalOnWebApplication
public class Dictionnaire {
    /// Of a table, whatever its name: the fields that mean the same everywhere.
    private static final String PARTOUT = "*";

    /// The sheet of one `import` says its fields as the list `imports` does.
    private static final String PLURIEL = "s";

    private static final Tableau<Ligne> TABLEAU = Tableau.<Ligne>nomme(
                    "dictionnaire", "Chaque champ de l'API", "Aucun champ ne répond à cette recherche.")
            .texte("ressource", "Ressource", Ligne::ressource)
            .texte("champ", "Champ", Ligne::champ)
            .texte("libelle", "Libellé", Ligne::libelle)
            .texte("type", "Type", Ligne::type)
            .texte("unite", "Unité", l -> l.definition().unite())
            .texte("description", "Description", l -> l.definition().description())
            .texte("source", "Source", l -> l.definition().source())
            .texte("absence", "Quand il est nul", l -> l.definition().absence())
            .texte("qui", "Qui le voit", Ligne::qui);
    private final Catalogue catalogue;

    Dictionnaire(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// @param unite   empty where a value has none
    /// @param absence what a null value means, empty where there is always a value
    /// @param qui     who sees it, empty for all who see the line
    public record Definition(String description, String unite, String source, String absence, String qui) {}

    /// @param champ    its name, after that of the list that holds it: `activites.debut`
    public record Ligne(
            String ressource, String champ, String libelle, String type, Definition definition, String qui) {
        boolean contient(String texte) {
            return (ressource + " " + champ + " " + libelle + " " + definition.description())
                    .toLowerCase(java.util.Locale.FRENCH)
                    .contains(texte);
        }
    }

    static Tableau<Ligne> tableau() {
        return TABLEAU;
    }

    /// @param texte in any of the words, empty for all
    List<Ligne> lignes(String texte) {
        var definitions = definitions();
        var lignes = new ArrayList<Ligne>();
        for (var publiee : catalogue.toutes()) {
            publiee.ressource().tableaux().forEach((liste, tableau) -> {
                for (var colonne : tableau.colonnes()) {
                    var definition =
                            definition(definitions, tableau, colonne).orElse(new Definition("", "", "", "", ""));
                    lignes.add(new Ligne(
                            publiee.ressource().adresse(),
                            (liste.isEmpty() ? "" : liste + ".") + Donnees.nom(colonne),
                            colonne.titre(),
                            type(colonne),
                            definition,
                            definition.qui().isEmpty() ? publiee.qui() : definition.qui()));
                }
            });
        }
        var cherche = texte.strip().toLowerCase(java.util.Locale.FRENCH);
        return lignes.stream().filter(l -> l.contient(cherche)).toList();
    }

    /// That of the table, else of the list that the object stands in, else the one that is the same everywhere.
    static Optional<Definition> definition(
            Map<String, Definition> definitions, Tableau<?> tableau, Colonne<?> colonne) {
        return Stream.of(tableau.nom(), tableau.nom() + PLURIEL, PARTOUT)
                .flatMap(nom -> Optional.ofNullable(definitions.get(nom + "." + colonne.cle())).stream())
                .findFirst();
    }

    /// By name of the table and key of the column.
    static Map<String, Definition> definitions() {
        var lues = new LinkedHashMap<String, Definition>();
        try {
            for (var fichier : new PathMatchingResourcePatternResolver().getResources("classpath:dictionnaire/*.csv")) {
                try (var lignes = CsvReader.builder()
                        .fieldSeparator(';')
                        .ofNamedCsvRecord(new InputStreamReader(fichier.getInputStream(), StandardCharsets.UTF_8))) {
                    for (var l : lignes) {
                        lues.put(
                                l.getField("tableau") + "." + l.getField("colonne"),
                                new Definition(
                                        l.getField("description"),
                                        l.getField("unite"),
                                        l.getField("source"),
                                        l.getField("absence"),
                                        l.getField("qui")));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lues;
    }

    static String type(Colonne<?> colonne) {
        return switch (colonne.genre()) {
            case TEXTE -> colonne.code() == null ? "texte" : "code";
            case ENTIER -> "entier";
            case DECIMAL -> "nombre";
            case POURCENT -> "part de 1";
            case MONTANT -> "entier, en centimes";
            case DATE -> "jour (AAAA-MM-JJ)";
            case INSTANT -> "instant (UTC)";
            case OUI_NON -> "booléen";
            case LISTE -> "liste de textes";
        };
    }
}
