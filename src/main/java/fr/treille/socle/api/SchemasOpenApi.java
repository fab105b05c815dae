package fr.treille.socle.api;

import fr.treille.socle.api.Dictionnaire.Definition;
import fr.treille.socle.tableaux.Colonne;
import fr.treille.socle.tableaux.Tableau;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The objects of the API, one schema per table.
final class SchemasOpenApi {
    private final Map<String, Definition> definitions;
    private final Map<String, Object> schemas = new TreeMap<>();

    SchemasOpenApi(Map<String, Definition> definitions) {
        this.definitions = definitions;
        schemas.put(
                "probleme",
                objet(
                        "type",
                        "object",
                        "description",
                        "Ce qui n'a pas été fait, et que faire (RFC 9457).",
                        "properties",
                        objet(
                                "type", objet("type", "string"),
                                "title", objet("type", "string"),
                                "status", objet("type", "integer"),
                                "detail", objet("type", "string"),
                                "instance", objet("type", "string"))));
    }

    Map<String, Object> tous() {
        return schemas;
    }

    /// What the address answers; the schemas of its tables are kept.
    Map<String, Object> reponse(Ressource ressource) {
        if (ressource.forme() == Ressource.Forme.OBJET) {
            var nom = ressource.tableau().nom();
            var champs = champs(ressource.tableau());
            ressource
                    .listes()
                    .forEach(
                            (liste, tableau) -> champs.put(liste, objet("type", "array", "items", reference(tableau))));
            schemas.put(nom, objet("type", "object", "properties", champs));
            return objet("$ref", "#/components/schemas/" + nom);
        }
        var enveloppe = objet(
                "donnees",
                objet("type", "array", "items", reference(ressource.tableau())),
                "suivant",
                objet(
                        "type",
                        List.of("string", "null"),
                        "description",
                        ressource.forme() == Ressource.Forme.PAGES
                                ? "Adresse de la page suivante ; nulle sur la dernière."
                                : "Toujours nulle : la liste est entière."));
        return objet("type", "object", "required", List.of("donnees", "suivant"), "properties", enveloppe);
    }

    private Map<String, Object> reference(Tableau<?> tableau) {
        schemas.putIfAbsent(tableau.nom(), objet("type", "object", "properties", champs(tableau)));
        return objet("$ref", "#/components/schemas/" + tableau.nom());
    }

    private Map<String, Object> champs(Tableau<?> tableau) {
        var champs = objet();
        for (var colonne : tableau.colonnes()) champs.put(Donnees.nom(colonne), champ(tableau, colonne));
        return champs;
    }

    private Map<String, Object> champ(Tableau<?> tableau, Colonne<?> colonne) {
        var definition = Dictionnaire.definition(definitions, tableau, colonne);
        boolean nulle = definition.map(d -> !d.absence().isEmpty()).orElse(true);
        var type = type(colonne);
        var champ = objet("type", nulle ? List.of(type, "null") : type);
        var format = format(colonne);
        if (!format.isEmpty()) champ.put("format", format);
        if (type.equals("array")) champ.put("items", objet("type", "string"));
        champ.put("title", colonne.titre());
        definition.ifPresent(d -> champ.put(
                "description", d.absence().isEmpty() ? d.description() : d.description() + " Nul : " + d.absence()));
        return champ;
    }

    private static String type(Colonne<?> colonne) {
        return switch (colonne.genre()) {
            case TEXTE, DATE, INSTANT -> "string";
            case ENTIER, MONTANT -> "integer";
            case DECIMAL, POURCENT -> "number";
            case OUI_NON -> "boolean";
            case LISTE -> "array";
        };
    }

    private static String format(Colonne<?> colonne) {
        return switch (colonne.genre()) {
            case DATE -> "date";
            case INSTANT -> "date-time";
            case ENTIER, MONTANT -> "int64";
            default -> "";
        };
    }

    /// A JSON object, its names and values in turn, in this order.
    static Map<String, Object> objet(Object... couples) {
        var objet = new LinkedHashMap<String, Object>();
        for (int i = 0; i < couples.length; i += 2) objet.put((String) couples[i], couples[i + 1]);
        return objet;
    }
}
