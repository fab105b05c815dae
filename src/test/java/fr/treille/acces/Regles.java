package fr.treille.acces;

import fr.treille.socle.commandes.Commande;
import fr.treille.socle.commandes.CommandeSurLaBase;
import fr.treille.socle.securite.Role;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;

/// The rules that the code carries, in sentences: what `docs/droits.md` says.
final class Regles {
    private static final Pattern ROLE = Pattern.compile("'([A-Z_]+)'");

    private Regles() {}

    static String document(ApplicationContext maison) {
        var texte = new StringBuilder("""
            # Qui peut quoi

            Cette page est écrite par `DroitsTest` d'après les règles que portent les contrôleurs, les services et les
            commandes ; elle ne se corrige pas à la main. La règle dit qui peut demander ; ce que chacun voit dans sa
            réponse est restreint à son périmètre par la requête. `src/test/resources/acces.txt` dit ce que chaque
            adresse répond à chaque rôle.

            ## Adresses

            | adresse | qui |
            |---|---|
            """);
        for (var route : Routes.toutes(maison)) {
            var methode = route.methode();
            texte.append("| `%s %s` | %s |\n"
                    .formatted(
                            route.verbe(),
                            route.chemin().replace("|", "\\|"),
                            methode == null || !methode.getBeanType().getName().startsWith("fr.treille.")
                                    ? "Tout le monde (réponse du serveur lui-même)"
                                    : phrase(regle(
                                            methode.getMethod(), ClassUtils.getUserClass(methode.getBeanType())))));
        }
        texte.append("\n## Commandes\n\n| commande | qui |\n|---|---|\n");
        for (var commande : commandes()) {
            texte.append("| `%s` | %s |\n"
                    .formatted(
                            nom(commande),
                            commande instanceof CommandeSurLaBase
                                    ? "Qui tient la console du serveur, au nom de la maison"
                                    : "Qui la lance, avec ses propres fichiers et réglages"));
        }
        texte.append("\n## Services\n\n| pièce | acte | qui |\n|---|---|---|\n");
        services(maison).forEach(texte::append);
        return texte.toString();
    }

    static List<Commande> commandes() {
        return ServiceLoader.load(Commande.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Regles::nom))
                .toList();
    }

    static String nom(Commande commande) {
        return new CommandLine(commande).getCommandName();
    }

    private static List<String> services(ApplicationContext maison) {
        var lignes = new ArrayList<String>();
        for (var service : maison.getBeansWithAnnotation(Service.class).values()) {
            var classe = AopUtils.getTargetClass(service);
            if (!classe.getName().startsWith("fr.treille.") || test(classe)) continue;
            for (var methode : classe.getDeclaredMethods()) {
                if (!Modifier.isPublic(methode.getModifiers()) || methode.isSynthetic()) continue;
                if (Modifier.isStatic(methode.getModifiers())) continue;
                lignes.add("| %s | `%s.%s(%s)` | %s |\n"
                        .formatted(
                                classe.getName().split("\\.")[2],
                                classe.getSimpleName(),
                                methode.getName(),
                                Arrays.stream(methode.getParameterTypes())
                                        .map(Class::getSimpleName)
                                        .collect(Collectors.joining(", ")),
                                phrase(regle(methode, classe))));
            }
        }
        return lignes.stream().sorted().toList();
    }

    /// Whether a class is a fixture of the tests.
    static boolean test(Class<?> classe) {
        return classe.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    /// The rule of a method, else that of its class.
    static @Nullable String regle(Method methode, Class<?> classe) {
        var regle = AnnotatedElementUtils.findMergedAnnotation(methode, PreAuthorize.class);
        if (regle == null) regle = AnnotatedElementUtils.findMergedAnnotation(classe, PreAuthorize.class);
        return regle == null ? null : regle.value();
    }

    static String phrase(@Nullable String regle) {
        if (regle == null) return "**aucune règle**";
        if (regle.equals("permitAll()")) return "Tout le monde";
        if (regle.equals("isAuthenticated()")) return "Toute personne connectée";
        var roles = ROLE.matcher(regle)
                .results()
                .map(r -> Role.valueOf(r.group(1)).libelle())
                .toList();
        return regle.matches("has(Any)?Role\\([^()]*\\)") ? String.join(", ", roles) : "`%s`".formatted(regle);
    }
}
