package fr.treille.socle.journal;

import fr.treille.socle.securite.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// How each act, each object and each organisation is called on the page: each room has its file in `journal/`.
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

    /// The object of an act in words: « Grappe 63305caf-… » for `grappe:63305caf-…`.
    ///
    /// @return the object as it is written when nobody has named its kind
    String objet(String objet) {
        var genre = libelles.getProperty("objet." + genre(objet));
        return genre == null ? objet : genre + " " + identifiant(objet);
    }

    /// @return absent when the object has no page
    @Nullable
    String adresse(String objet) {
        var adresse = libelles.getProperty("adresse." + genre(objet));
        return adresse == null ? null : adresse + identifiant(objet);
    }

    /// Whom an act was done for, in words: « Chargé de mission de l'ARS (53) » for `instructeur_ars:53`.
    @Nullable
    String organisation(@Nullable String code) {
        if (code == null) return null;
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(genre(code)))
                .findFirst()
                .map(role -> identifiant(code).equals("FR")
                        ? role.libelle()
                        : role.libelle() + " (" + identifiant(code) + ")")
                .orElse(code);
    }

    private static String genre(String code) {
        return code.substring(0, Math.max(0, code.indexOf(':')));
    }

    private static String identifiant(String code) {
        return code.substring(code.indexOf(':') + 1);
    }

    Set<String> codes() {
        return libelles.stringPropertyNames().stream()
                .filter(code -> code.indexOf('.') < 0)
                .collect(Collectors.toSet());
    }

    /// One act of the filter.
    public record Choix(String code, String libelle) {}
}
