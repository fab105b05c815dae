package fr.treille.acces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The committed table: one line per route, one column per role. `200/404` is the answer inside then outside of the
/// perimeter, one value when both are the same.
record TableDesAcces(List<String> colonnes, Map<String, List<String>> lignes) {
    static final Path FICHIER = Path.of("src/test/resources/acces.txt");
    private static final String PREAMBULE = """
        # Ce que chaque adresse répond à chaque rôle : « dedans/dehors » de son périmètre, une valeur quand c'est la même.
        # connexion : renvoi vers la page de connexion ; 3xx : l'acte est fait, suite sur une autre page ;
        # 403 : ce rôle n'y a pas droit ; 404 : rien de tel dans son périmètre ; 422 : l'acte est refusé avec ses motifs.
        # Écrit par : mvn test -Dtest=AccesTest -Dtreille.acces.ecrire=oui   (puis relire ce qui a changé)
        """;

    static TableDesAcces lire() throws IOException {
        var lignes = new LinkedHashMap<String, List<String>>();
        List<String> colonnes = List.of();
        if (Files.exists(FICHIER)) {
            for (var texte : Files.readAllLines(FICHIER)) {
                if (texte.isBlank() || texte.startsWith("#")) continue;
                var cellules = List.of(texte.split("\\s+\\|\\s+"));
                var reponses = cellules.subList(1, cellules.size());
                if (colonnes.isEmpty()) colonnes = reponses;
                else lignes.put(cellules.getFirst(), reponses);
            }
        }
        return new TableDesAcces(colonnes, lignes);
    }

    void ecrire() throws IOException {
        var largeurs = new ArrayList<Integer>();
        int premiere = lignes.keySet().stream().mapToInt(String::length).max().orElse(10);
        for (int i = 0; i < colonnes.size(); i++) {
            int rang = i;
            largeurs.add(Math.max(
                    colonnes.get(i).length(),
                    lignes.values().stream()
                            .mapToInt(l -> l.get(rang).length())
                            .max()
                            .orElse(1)));
        }
        var texte = new StringBuilder(PREAMBULE);
        texte.append(ligne("adresse", colonnes, premiere, largeurs));
        lignes.forEach((nom, reponses) -> texte.append(ligne(nom, reponses, premiere, largeurs)));
        Files.writeString(FICHIER, texte);
    }

    private static String ligne(String nom, List<String> cellules, int premiere, List<Integer> largeurs) {
        var texte = new StringBuilder(nom).append(" ".repeat(premiere - nom.length()));
        for (int i = 0; i < cellules.size(); i++) {
            texte.append(" | ")
                    .append(cellules.get(i))
                    .append(" ".repeat(largeurs.get(i) - cellules.get(i).length()));
        }
        return texte.toString().stripTrailing() + "\n";
    }

    /// What this table, the committed one, should say to agree with what was answered.
    /// @return one sentence per line that is missing, false, or too much
    List<String> ecarts(TableDesAcces repondu) {
        var ecarts = new ArrayList<String>();
        if (!colonnes.equals(repondu.colonnes))
            ecarts.add("The columns are now: " + String.join(" | ", repondu.colonnes));
        repondu.lignes.forEach((nom, reponses) -> {
            var attendues = lignes.get(nom);
            var ligne = nom + " | " + String.join(" | ", reponses);
            if (attendues == null) {
                ecarts.add("%s is not in %s. Read this line, and add it if it is right:\n  %s"
                        .formatted(nom, FICHIER, ligne));
            } else if (!attendues.equals(reponses)) {
                ecarts.add("%s answers otherwise than %s says: %s"
                        .formatted(nom, FICHIER, difference(repondu.colonnes, attendues, reponses)));
            }
        });
        lignes.keySet().stream()
                .filter(nom -> !repondu.lignes.containsKey(nom))
                .forEach(nom -> ecarts.add("%s is no longer a route: remove its line from %s".formatted(nom, FICHIER)));
        return ecarts;
    }

    private static String difference(List<String> colonnes, List<String> attendues, List<String> reponses) {
        var differences = new ArrayList<String>();
        for (int i = 0; i < reponses.size() && i < colonnes.size(); i++) {
            var attendue = i < attendues.size() ? attendues.get(i) : "nothing";
            if (!attendue.equals(reponses.get(i))) {
                differences.add("%s expects %s and gets %s".formatted(colonnes.get(i), attendue, reponses.get(i)));
            }
        }
        return String.join(", ", differences);
    }
}
