package fr.treille.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// One measure of the bench: a figure, the reference measured in the same run, and their ratio.
public final class Mesure {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Mesure() {}

    /// Writes `target/bench/NAME.json` and says it on the console.
    /// @param figure    what was measured, in `unite`
    /// @param reference what it is compared with, same unit
    /// @param details   anything else worth reading
    public static void ecrire(
            String nom,
            String unite,
            double figure,
            String quoi,
            double reference,
            String aQuoi,
            Map<String, ?> details) {
        var mesure = new LinkedHashMap<String, Object>();
        mesure.put("nom", nom);
        mesure.put("quoi", quoi);
        mesure.put("unite", unite);
        mesure.put("valeur", arrondi(figure));
        mesure.put("reference", arrondi(reference));
        mesure.put("reference_quoi", aQuoi);
        mesure.put("rapport", arrondi(figure / reference));
        mesure.putAll(details);
        try {
            var fichier = Files.createDirectories(Path.of("target/bench")).resolve(nom + ".json");
            Files.writeString(fichier, JSON.writeValueAsString(mesure) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.err.println("bench " + mesure);
    }

    /// @param part between 0 and 1: 0.5 is the median, 0.95 the p95; nearest rank
    public static double centile(double[] valeurs, double part) {
        var triees = valeurs.clone();
        Arrays.sort(triees);
        return triees[Math.clamp((int) Math.ceil(part * triees.length) - 1, 0, triees.length - 1)];
    }

    private static double arrondi(double x) {
        return Math.round(x * 1000) / 1000.0;
    }
}
