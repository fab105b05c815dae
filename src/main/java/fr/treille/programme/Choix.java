package fr.treille.programme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/// How a page says what a campaign chooses: the files hold codes, and nobody reads `AU_MOINS_UN_PETIT_OG` aloud.
final class Choix {
    static final Properties PHRASES = lire();

    private Choix() {}

    /// @return the code itself where the value is already what people say, such as the number of a category
    static String dit(Parametre parametre, String code) {
        return PHRASES.getProperty(parametre.cle() + "." + code, code);
    }

    static String dits(Parametre parametre, List<?> codes) {
        return String.join(
                ", ",
                codes.stream().map(code -> dit(parametre, code.toString())).toList());
    }

    private static Properties lire() {
        try (var fichier = Choix.class.getResourceAsStream("/campagnes/choix.properties")) {
            if (fichier == null) throw new IllegalStateException("campagnes/choix.properties is missing");
            var phrases = new Properties();
            phrases.load(new InputStreamReader(fichier, StandardCharsets.UTF_8));
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
