package fr.treille.socle.api;

import fr.treille.socle.securite.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// All that the rooms publish, with who may ask, read from the rule of each controller. Drawn at the first question: a
/// start costs nothing.
@Component
@ConditionalOnWebApplication
public class Catalogue {
    private static final Pattern ROLE = Pattern.compile("'([A-Z_]+)'");
    private final ObjectProvider<Ressource.DUnePiece> pieces;
    private final ObjectProvider<RequestMappingHandlerMapping> adresses;

    Catalogue(
            ObjectProvider<Ressource.DUnePiece> pieces,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> adresses) {
        this.pieces = pieces;
        this.adresses = adresses;
    }

    /// @param qui      who may ask, as a sentence
    /// @param publique without a token too
    public record Publiee(Ressource ressource, String qui, boolean publique) {}

    /// By section, in the order of the addresses.
    public List<Publiee> toutes() {
        var regles = regles();
        return pieces.stream()
                .flatMap(p -> p.toutes().stream())
                .map(r -> publiee(r, Optional.ofNullable(regles.get(r.chemin())).orElse("")))
                .sorted(Comparator.comparing((Publiee p) -> p.ressource().section())
                        .thenComparing(p -> p.ressource().chemin()))
                .toList();
    }

    /// Patterns of the addresses that controllers answer, with the security rule of each.
    Map<String, String> regles() {
        return adresses.getObject().getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().isAnnotationPresent(PorteDeLApi.class))
                .flatMap(e -> e.getKey().getPatternValues().stream().map(chemin -> Map.entry(chemin, e.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> regle(e.getValue())));
    }

    Optional<Ressource> trouver(String chemin) {
        return pieces.stream()
                .flatMap(p -> p.toutes().stream())
                .filter(r -> r.chemin().equals(chemin))
                .findFirst();
    }

    private static String regle(HandlerMethod methode) {
        var regle = AnnotatedElementUtils.findMergedAnnotation(methode.getMethod(), PreAuthorize.class);
        if (regle == null)
            regle = AnnotatedElementUtils.findMergedAnnotation(methode.getBeanType(), PreAuthorize.class);
        return regle == null ? "" : regle.value();
    }

    private static Publiee publiee(Ressource ressource, String regle) {
        return switch (regle) {
            case "permitAll()" -> new Publiee(ressource, "Tout le monde, même sans jeton", true);
            case "isAuthenticated()" -> new Publiee(ressource, "Tout jeton, dans son périmètre", false);
            default -> new Publiee(ressource, "Jeton de : " + String.join(", ", roles(regle)), false);
        };
    }

    private static List<String> roles(String regle) {
        var roles = new ArrayList<String>();
        ROLE.matcher(regle)
                .results()
                .forEach(r -> roles.add(Role.valueOf(r.group(1)).libelle()));
        return roles;
    }
}
