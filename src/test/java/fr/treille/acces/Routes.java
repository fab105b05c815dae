package fr.treille.acces;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Every address that the application answers: those of its controllers and endpoints as Spring knows them, then those
/// that filters answer, which no list of Spring's names.
final class Routes {
    /// Answered before any controller. A filter that takes a new address adds it here.
    private static final List<Route> DES_FILTRES = List.of(
            new Route(HttpMethod.POST, "/deconnexion", null), new Route(HttpMethod.GET, "/treille/treille.css", null));

    private static final Pattern CHOIX = Pattern.compile("\\{[a-z]+:([a-z]+(?:\\|[a-z]+)+)}");

    private Routes() {}

    /// @param methode absent for what a filter or the resource handler answers
    record Route(HttpMethod verbe, String chemin, @Nullable HandlerMethod methode) {
        String nom() {
            return "%-6s %s".formatted(verbe, chemin);
        }

        /// The address with what its variables stand for.
        String adresse(Map<String, String> valeurs) {
            var adresse = chemin.replaceAll("\\{([a-zA-Z]+):[^{}]*(?:\\{[^}]*\\}[^{}]*)*\\}", "{$1}");
            for (var valeur : valeurs.entrySet()) {
                var cle = valeur.getKey();
                int deux = cle.indexOf(' ');
                if (deux > 0 && !chemin.startsWith(cle.substring(0, deux))) continue;
                adresse = adresse.replace("{" + cle.substring(deux + 1) + "}", valeur.getValue());
            }
            return adresse.replaceAll(
                            "\\{(id|[a-z]*Id)\\}",
                            UUID.nameUUIDFromBytes(new byte[] {1}).toString())
                    .replaceAll("\\{[^}]+\\}", "absent");
        }

        /// The same once per word that its path lets choose, such as the ending of an export; else itself.
        List<Route> choix() {
            var choix = CHOIX.matcher(chemin);
            if (!choix.find()) return List.of(this);
            return Arrays.stream(choix.group(1).split("\\|"))
                    .map(mot -> new Route(verbe, choix.replaceFirst(mot), methode))
                    .toList();
        }

        boolean fichier() {
            return methode != null
                    && List.of(methode.getMethod().getParameters()).stream()
                            .anyMatch(p -> p.getType() == MultipartFile.class);
        }

        /// What must be given for the question to reach the rule: Spring reads the arguments first.
        Map<String, String> parametres(Map<String, String> valeurs) {
            var parametres = new java.util.TreeMap<String, String>();
            if (methode == null) return parametres;
            for (var parametre : methode.getMethod().getParameters()) {
                var demande = AnnotatedElementUtils.findMergedAnnotation(parametre, RequestParam.class);
                if (demande == null
                        || parametre.getType() == MultipartFile.class
                        || Map.class.isAssignableFrom(parametre.getType())) continue;
                if (!demande.required() || !demande.defaultValue().equals(ValueConstants.DEFAULT_NONE)) continue;
                if (parametre.isAnnotationPresent(Nullable.class)
                        || parametre.getAnnotatedType().isAnnotationPresent(Nullable.class)) continue;
                var nom = demande.name().isEmpty() ? parametre.getName() : demande.name();
                parametres.put(nom, valeurs.getOrDefault(nom, exemple(parametre)));
            }
            return parametres;
        }

        private static String exemple(Parameter parametre) {
            var type = parametre.getType();
            if (type.isEnum()) return type.getEnumConstants()[0].toString();
            if (type == UUID.class)
                return UUID.nameUUIDFromBytes(new byte[] {1}).toString();
            if (type == boolean.class || type == Boolean.class) return "false";
            if (type == java.time.LocalDate.class) return "2026-01-01";
            return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "0" : "x";
        }
    }

    static List<Route> toutes(ApplicationContext maison) {
        var routes = new ArrayList<>(DES_FILTRES);
        maison.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(carte -> carte.getHandlerMethods().forEach((info, methode) -> {
                    if (!Regles.test(methode.getBeanType())) routes.addAll(routes(info, methode));
                }));
        return routes.stream()
                .sorted(Comparator.comparing(Route::chemin)
                        .thenComparing(r -> r.verbe().name()))
                .toList();
    }

    private static List<Route> routes(RequestMappingInfo info, HandlerMethod methode) {
        var verbes = info.getMethodsCondition().getMethods();
        var demandes = verbes.isEmpty() ? List.of(RequestMethod.GET) : verbes;
        return info.getPatternValues().stream()
                .flatMap(chemin -> demandes.stream().map(v -> new Route(v.asHttpMethod(), chemin, methode)))
                .toList();
    }
}
