package fr.treille.socle.api;

import static fr.treille.socle.api.SchemasOpenApi.objet;

import fr.treille.socle.api.Catalogue.Publiee;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// The description of the API for programs, OpenAPI 3.1, drawn from what the rooms publish. `docs/openapi.json` is the
/// same, kept so that a change is seen before it is published.
@Component
@ConditionalOnWebApplication
class OpenApi {
    static final String VERSION = "1.0.0";
    private final Catalogue catalogue;

    OpenApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Map<String, Object> document() {
        var schemas = new SchemasOpenApi(Dictionnaire.definitions());
        var chemins = new LinkedHashMap<String, Object>();
        for (var publiee : catalogue.toutes()) {
            chemins.put(publiee.ressource().adresse(), Map.of("get", question(publiee, schemas)));
        }
        return objet(
                "openapi",
                "3.1.0",
                "info",
                objet(
                        "title",
                        "API de lecture de Treille",
                        "version",
                        VERSION,
                        "description",
                        "Chaque liste de Treille en JSON, en lecture seule. Un jeton ouvre ce que voit son titulaire"
                            + " dans un de ses accès ; sans jeton, ce qui est public. Un montant est en centimes, un"
                            + " jour s'écrit AAAA-MM-JJ, une valeur nulle est dite dans le dictionnaire.",
                        "license",
                        objet("name", "EUPL-1.2", "identifier", "EUPL-1.2")),
                "externalDocs",
                objet("description", "Mode d'emploi et dictionnaire des données", "url", "/api"),
                "paths",
                chemins,
                "components",
                objet(
                        "schemas",
                        schemas.tous(),
                        "responses",
                        reponses(),
                        "securitySchemes",
                        objet(
                                "jeton",
                                objet(
                                        "type",
                                        "http",
                                        "scheme",
                                        "bearer",
                                        "description",
                                        "Jeton créé dans Mon compte, page Jetons. Il se donne dans l'en-tête"
                                                + " Authorization, jamais dans l'adresse."))));
    }

    private static Map<String, Object> question(Publiee publiee, SchemasOpenApi schemas) {
        var ressource = publiee.ressource();
        List<Object> acces = new ArrayList<>();
        if (publiee.publique()) acces.add(Map.of());
        acces.add(Map.of("jeton", List.of()));
        var reponses = new LinkedHashMap<String, Object>();
        reponses.put(
                "200",
                objet(
                        "description",
                        ressource.titre(),
                        "headers",
                        objet(
                                "ETag",
                                objet(
                                        "description",
                                        "Empreinte du contenu, à rendre dans If-None-Match.",
                                        "schema",
                                        objet("type", "string"))),
                        "content",
                        objet("application/json", objet("schema", schemas.reponse(ressource)))));
        reponses.put("304", objet("description", "Rien n'a changé depuis l'empreinte donnée."));
        for (var code : List.of("400", "401", "403", "404", "429", "500")) {
            reponses.put(code, objet("$ref", "#/components/responses/" + code));
        }
        return objet(
                "operationId",
                operation(ressource),
                "tags",
                List.of(ressource.section()),
                "summary",
                ressource.titre(),
                "description",
                publiee.qui() + ".",
                "parameters",
                parametres(ressource),
                "security",
                acces,
                "responses",
                reponses);
    }

    private static String operation(Ressource ressource) {
        return ressource
                .adresse()
                .substring("/api/v1/".length())
                .replaceAll("[{}]", "")
                .replaceAll("[/-]", "_");
    }

    private static List<Object> parametres(Ressource ressource) {
        var parametres = new ArrayList<Object>();
        for (var variable : ressource.variables()) {
            parametres.add(objet(
                    "name",
                    variable,
                    "in",
                    "path",
                    "required",
                    true,
                    "description",
                    ressource.variable(variable),
                    "schema",
                    objet("type", "string")));
        }
        for (var parametre : ressource.deLaQuestion()) {
            var schema = objet("type", parametre.nom().equals(PageDemandee.LIMITE) ? "integer" : "string");
            if (!parametre.admis().isEmpty()) schema.put("enum", parametre.admis());
            parametres.add(objet(
                    "name",
                    parametre.nom(),
                    "in",
                    "query",
                    "description",
                    parametre.description(),
                    "schema",
                    parametre.multiple() ? objet("type", "array", "items", schema) : schema));
        }
        return parametres;
    }

    private static Map<String, Object> reponses() {
        return objet(
                "400", probleme("L'adresse demande ce que l'API ne connaît pas."),
                "401", probleme("Il faut un jeton, ou celui-ci n'ouvre plus rien. Voir WWW-Authenticate."),
                "403", probleme("L'accès de ce jeton n'ouvre pas cette adresse."),
                "404", probleme("Rien de tel, ou pas dans le périmètre du jeton."),
                "429", probleme("Trop de demandes : attendez le nombre de secondes de Retry-After."),
                "500", probleme("Une erreur de Treille."));
    }

    private static Map<String, Object> probleme(String description) {
        return objet(
                "description",
                description,
                "content",
                objet("application/problem+json", objet("schema", objet("$ref", "#/components/schemas/probleme"))));
    }
}
