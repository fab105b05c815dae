package fr.treille.constitution.commandes;

import fr.treille.constitution.Candidat;
import fr.treille.constitution.Parametres;
import fr.treille.constitution.Poids;
import fr.treille.socle.commandes.MauvaisUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the bounds and weights. What the file does not say keeps the value of the benchmark.
final class FichierDeParametres {
    private static final int MINIMUM = 15;
    private static final int MAXIMUM = 49;
    private static final double DISTANCE_MAX_KM = 150;
    private static final Map<String, Integer> ILES = Map.of("94", 8, "01", 8, "02", 8, "03", 8, "04", 8, "06", 8);
    private final String nom;

    private FichierDeParametres(String nom) {
        this.nom = nom;
    }

    /// @param fichier   absent: every default
    /// @param candidats without a list of solutions, those they name are all there is
    /// @throws MauvaisUsage if the file is absent, is not JSON, or holds a value that cannot be
    static Parametres lire(@Nullable Path fichier, List<Candidat> candidats) {
        if (fichier == null)
            return new FichierDeParametres("").parametres(JsonMapper.shared().createObjectNode(), candidats);
        if (!Files.isRegularFile(fichier)) throw new MauvaisUsage("Le fichier %s n'existe pas.".formatted(fichier));
        try {
            var racine = JsonMapper.shared().readTree(Files.readString(fichier));
            return new FichierDeParametres(fichier.toString()).parametres(racine, candidats);
        } catch (IOException | JacksonException e) {
            throw new MauvaisUsage("Le fichier %s n'est pas un document JSON lisible.".formatted(fichier));
        }
    }

    private Parametres parametres(JsonNode racine, List<Candidat> candidats) {
        if (!racine.isObject()) throw mauvais("un objet est attendu");
        var parRegion = new HashMap<String, Integer>();
        var iles = racine.get("minimumParRegion");
        if (iles == null) parRegion.putAll(ILES);
        else iles.propertyNames().forEach(region -> parRegion.put(region, entier(iles, region, 0, Integer.MAX_VALUE)));
        return new Parametres(
                entier(racine, "minimum", MINIMUM, Integer.MAX_VALUE),
                parRegion,
                entier(racine, "maximum", MAXIMUM, Parametres.PLUS_GRANDE_GRAPPE),
                distance(racine),
                solutions(racine, candidats),
                poids(racine));
    }

    private double distance(JsonNode racine) {
        var valeur = racine.get("distance_max_km");
        if (valeur == null) return DISTANCE_MAX_KM;
        if (!valeur.isNumber() || valeur.asDouble() < 0)
            throw mauvais("distance_max_km attend un nombre de kilomètres");
        return valeur.asDouble();
    }

    private List<String> solutions(JsonNode racine, List<Candidat> candidats) {
        var valeur = racine.get("solutions");
        if (valeur == null) {
            return candidats.stream()
                    .flatMap(c -> c.solutions().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
        if (!valeur.isArray()) throw mauvais("solutions attend une liste de textes");
        return valeur.valueStream().map(JsonNode::asString).distinct().toList();
    }

    private Poids poids(JsonNode racine) {
        var poids = racine.get("poids");
        if (poids == null) return Poids.DEFAUT;
        if (!poids.isObject()) throw mauvais("poids attend un objet");
        var defaut = Poids.DEFAUT;
        return new Poids(
                entier(poids, "nonPlace", defaut.nonPlace(), Poids.PLUS_GRAND),
                entier(poids, "grappe", defaut.grappe(), Poids.PLUS_GRAND),
                entier(poids, "champ", defaut.champ(), Poids.PLUS_GRAND),
                entier(poids, "maturite", defaut.maturite(), Poids.PLUS_GRAND),
                entier(poids, "taille", defaut.taille(), Poids.PLUS_GRAND),
                entier(poids, "tailleSeuil", defaut.tailleSeuil(), Poids.PLUS_GRAND),
                entier(poids, "affinite", defaut.affinite(), Poids.PLUS_GRAND));
    }

    private int entier(JsonNode objet, String cle, int defaut, int plus) {
        var valeur = objet.get(cle);
        if (valeur == null) return defaut;
        if (!valeur.isIntegralNumber() || valeur.asLong() < 0 || valeur.asLong() > plus) {
            throw mauvais("%s attend un nombre entier de 0 à %d, pas %s".formatted(cle, plus, valeur));
        }
        return valeur.asInt();
    }

    private MauvaisUsage mauvais(String raison) {
        return new MauvaisUsage("Le fichier %s ne convient pas : %s.".formatted(nom, raison));
    }
}
