package fr.treille.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads the file of one campaign and says everything that is wrong with it at once. Scalars stay texts, so that a
/// date or a region such as `01` is read as it is written.
final class LectureDeCampagne {
    private static final Set<String> CLES =
            Set.of("campagne", "libelle", "annee", "texte", "herite", "sources", "regles", "parametres");
    private static final Set<String> CLES_D_UNE_VALEUR = Set.of("valeur", "source", "certitude", "note");
    private final String fichier;
    private final List<String> raisons = new ArrayList<>();

    LectureDeCampagne(String fichier) {
        this.fichier = fichier;
    }

    /// @param lues campaigns read before, by code: one of them may be inherited from
    /// @throws CampagneInvalide if the file is not a campaign, with every reason
    Campagne lire(String yaml, Map<String, Campagne> lues) {
        Object racine;
        try {
            racine = new Yaml(
                            new SafeConstructor(options()),
                            new Representer(new DumperOptions()),
                            new DumperOptions(),
                            options(),
                            new TextesSeuls())
                    .load(yaml);
        } catch (YAMLException e) {
            throw new CampagneInvalide(fichier, List.of("ce n'est pas du YAML (" + e.getMessage() + ")"));
        }
        var donnees = table(racine, "(racine)");
        donnees.keySet().stream().filter(c -> !CLES.contains(c)).forEach(c -> raisons.add(c + " : clé inconnue"));
        var sources = textes(donnees.get("sources"), "sources");
        var regles = textes(donnees.get("regles"), "regles");
        regles.replaceAll((code, cles) -> source(cles, sources, "regles." + code));
        var code = texte(donnees, "campagne");
        var herite = donnees.get("herite") instanceof String h ? h : null;
        var valeurs = new EnumMap<Parametre, Valeur>(Parametre.class);
        if (herite != null) {
            var base = lues.get(herite);
            if (base == null) {
                raisons.add("herite : la campagne " + herite + " n'est pas lue avant celle-ci");
            } else {
                valeurs.putAll(base.valeurs());
                base.regles().forEach(regles::putIfAbsent);
            }
        }
        table(donnees.get("parametres"), "parametres").forEach((cle, dite) -> lireValeur(cle, dite, sources, valeurs));
        Arrays.stream(Parametre.values())
                .filter(p -> !valeurs.containsKey(p))
                .forEach(p -> raisons.add(p.cle() + " : paramètre absent"));
        var annee = texte(donnees, "annee");
        if (!annee.matches("20[0-9]{2}")) raisons.add("annee : une année est attendue");
        Echeances.incoherence(valeurs).ifPresent(raisons::add);
        if (!raisons.isEmpty()) throw new CampagneInvalide(fichier, raisons);
        return new Campagne(
                code,
                texte(donnees, "libelle"),
                Integer.parseInt(annee),
                texte(donnees, "texte"),
                herite,
                valeurs,
                regles,
                null);
    }

    private void lireValeur(
            String cle, @Nullable Object dite, Map<String, String> sources, Map<Parametre, Valeur> valeurs) {
        var parametre = Parametre.deCle(cle);
        if (parametre.isEmpty()) {
            raisons.add(cle + " : clé inconnue");
            return;
        }
        var champs = table(dite, cle);
        champs.keySet().stream()
                .filter(c -> !CLES_D_UNE_VALEUR.contains(c))
                .forEach(c -> raisons.add(cle + "." + c + " : clé inconnue"));
        if (!champs.containsKey("valeur")) raisons.add(cle + " : valeur absente (null dit « inconnu »)");
        var certitude = Arrays.stream(Certitude.values())
                .filter(c -> c.name().equals(champs.get("certitude")))
                .findFirst();
        var source = source(String.valueOf(champs.get("source")), sources, cle);
        if (certitude.isEmpty()) {
            raisons.add(cle + " : certitude absente ou inconnue");
            return;
        }
        var brut = champs.get("valeur") == null ? null : String.valueOf(champs.get("valeur"));
        try {
            valeurs.put(
                    parametre.get(),
                    new Valeur(
                            parametre.get(),
                            brut,
                            source,
                            certitude.get(),
                            champs.get("note") instanceof String note ? note : null));
        } catch (RuntimeException e) {
            var p = parametre.get();
            raisons.add("%s : « %s » ne convient pas, attendu : %s%s (ou null avec la certitude INCONNU)"
                    .formatted(cle, brut, p.genre().attendu(), p.admis().isEmpty() ? "" : " " + p.admis()));
        }
    }

    private String source(String cles, Map<String, String> sources, String pour) {
        return Arrays.stream(cles.split(","))
                .map(String::strip)
                .map(cle -> {
                    var texte = sources.get(cle);
                    if (texte == null) raisons.add(pour + " : la source « " + cle + " » n'est pas dite");
                    return String.valueOf(texte);
                })
                .collect(Collectors.joining(" ; "));
    }

    private String texte(Map<String, @Nullable Object> donnees, String cle) {
        if (donnees.get(cle) instanceof String texte && !texte.isBlank()) return texte;
        raisons.add(cle + " : texte absent");
        return "";
    }

    private Map<String, String> textes(@Nullable Object dits, String cle) {
        var textes = new LinkedHashMap<String, String>();
        table(dits, cle).forEach((nom, texte) -> textes.put(nom, String.valueOf(texte)));
        return textes;
    }

    private Map<String, @Nullable Object> table(@Nullable Object dite, String cle) {
        var table = new LinkedHashMap<String, @Nullable Object>();
        if (dite instanceof Map<?, ?> lue) {
            lue.forEach((nom, contenu) -> table.put(String.valueOf(nom), contenu));
        } else {
            raisons.add(cle + " : des clés et leurs valeurs sont attendues");
        }
        return table;
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return options;
    }

    private static final class TextesSeuls extends Resolver {
        private static final Pattern RIEN = Pattern.compile("null");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, RIEN, "n");
        }
    }
}
