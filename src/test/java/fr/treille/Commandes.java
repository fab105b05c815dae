package fr.treille;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs a command within the test and keeps what it writes.
final class Commandes {
    private Commandes() {}

    record Reponse(int code, String sortie, String erreurs) {
        JsonNode json() {
            return JsonMapper.shared().readTree(sortie);
        }
    }

    static Reponse executer(String... mots) {
        var sortie = System.out;
        var erreurs = System.err;
        var lueSortie = new ByteArrayOutputStream();
        var luesErreurs = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(lueSortie, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(luesErreurs, true, StandardCharsets.UTF_8));
            int code = Treille.executer(mots);
            return new Reponse(
                    code, lueSortie.toString(StandardCharsets.UTF_8), luesErreurs.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(sortie);
            System.setErr(erreurs);
        }
    }
}
