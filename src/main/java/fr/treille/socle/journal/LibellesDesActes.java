package fr.treille.socle.journal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// How each act is called on the page: each room has its file in `journal/`.
@Component
public class LibellesDesActes {
    private final Properties libelles = new Properties();

    LibellesDesActes() throws IOException {
        for (var fichier : new PathMatchingResourcePatternResolver().getResources("classpath:journal/*.properties")) {
            try (var texte = new InputStreamReader(fichier.getInputStream(), StandardCharsets.UTF_8)) {
                libelles.load(texte);
            }
        }
    }

    /// @return the code in small letters when nobody has named the act
    String libelle(String acte) {
        return libelles.getProperty(acte, acte.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    Set<String> codes() {
        return libelles.stringPropertyNames();
    }

    /// One act of the filter.
    public record Choix(String code, String libelle) {}
}
