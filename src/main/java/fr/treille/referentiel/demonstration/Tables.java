package fr.treille.referentiel.demonstration;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.treille.referentiel.Champ;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;

/// The figures of the real country that the fictional one follows; each file says its source.
/// @param densites   ESSMS by département (INSEE code), then by field
/// @param categories of each field, the most frequent first
/// @param tailles    number of OG by number of ESSMS held
/// @param mots       by kind
record Tables(
        SequencedMap<String, Map<Champ, Integer>> densites,
        Map<Champ, List<Categorie>> categories,
        SequencedMap<Integer, Integer> tailles,
        Map<String, List<String>> mots) {

    /// @param ape empty where the register seldom has one
    /// @param nom first words of the names
    record Categorie(String code, int nombre, String ape, String nom) {}

    static Tables lire() {
        var densites = new TreeMap<String, Map<Champ, Integer>>();
        lignes("densites.csv", l -> densites.put(l.getField("departement"), parChamp(l)));
        var categories = new EnumMap<Champ, List<Categorie>>(Champ.class);
        lignes(
                        "categories.csv",
                        l -> Map.entry(
                                Champ.valueOf(l.getField("champ")),
                                new Categorie(
                                        l.getField("categorie"),
                                        Integer.parseInt(l.getField("nombre")),
                                        l.getField("ape"),
                                        l.getField("nom"))))
                .forEach(e -> categories
                        .computeIfAbsent(e.getKey(), _ -> new java.util.ArrayList<>())
                        .add(e.getValue()));
        var tailles = new TreeMap<Integer, Integer>();
        lignes(
                "tailles.csv",
                l -> tailles.put(Integer.valueOf(l.getField("taille")), Integer.valueOf(l.getField("organismes"))));
        var mots = new TreeMap<String, List<String>>();
        lignes("mots.csv", l -> {
            var liste = l.getField("mots");
            return mots.put(l.getField("genre"), Arrays.asList(liste.split(liste.contains("|") ? "\\|" : " ")));
        });
        return new Tables(densites, categories, tailles, mots);
    }

    int essms() {
        return densites.values().stream()
                .flatMap(m -> m.values().stream())
                .mapToInt(n -> n)
                .sum();
    }

    List<String> mots(String genre) {
        return mots.getOrDefault(genre, List.of());
    }

    private static Map<Champ, Integer> parChamp(NamedCsvRecord ligne) {
        var parChamp = new EnumMap<Champ, Integer>(Champ.class);
        for (var champ : Champ.values()) parChamp.put(champ, Integer.valueOf(ligne.getField(champ.name())));
        return parChamp;
    }

    private static <T extends @org.jspecify.annotations.Nullable Object> List<T> lignes(
            String fichier, Function<NamedCsvRecord, T> lecture) {
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource("demonstration/" + fichier).getInputStream(), StandardCharsets.UTF_8))) {
            return csv.stream().map(lecture).collect(java.util.stream.Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
