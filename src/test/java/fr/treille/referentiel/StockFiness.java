package fr.treille.referentiel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A FINESS stock written by a test: valid lines of Ain unless it says otherwise.
public final class StockFiness {
    private static final List<String> COLONNES = List.of(
            "nofinesset",
            "nofinessej",
            "rs",
            "rslongue",
            "complrs",
            "compldistrib",
            "numvoie",
            "typvoie",
            "voie",
            "compvoie",
            "lieuditbp",
            "commune",
            "departement",
            "libdepartement",
            "ligneacheminement",
            "telephone",
            "telecopie",
            "categetab",
            "libcategetab",
            "categagretab",
            "libcategagretab",
            "siret",
            "codeape",
            "codemft",
            "libmft",
            "codesph",
            "libsph",
            "dateouv",
            "dateautor",
            "datemaj",
            "numuai");

    private final List<String> lignes = new ArrayList<>();

    private StockFiness() {}

    public static StockFiness du(String date) {
        return sansDate().ligne("finess;etalab;111;" + date);
    }

    public static StockFiness sansDate() {
        return new StockFiness();
    }

    /// A number of Ain with its key.
    /// @param rang below a million
    public static String numero(int rang) {
        var debut = "01%06d".formatted(rang);
        int somme = 0;
        for (int i = 0; i < debut.length(); i++) {
            int chiffre = (debut.charAt(debut.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            somme += chiffre > 9 ? chiffre - 9 : chiffre;
        }
        return debut + (10 - somme % 10) % 10;
    }

    /// @param valeurs columns that differ from a valid EHPAD of Bourg-en-Bresse
    public static String structureet(String finess, String og, Map<String, String> valeurs) {
        var champs = new LinkedHashMap<String, String>();
        COLONNES.forEach(c -> champs.put(c, ""));
        champs.put("nofinesset", finess);
        champs.put("nofinessej", og);
        champs.putAll(Map.of(
                "rs", "EHPAD LES TILLEULS",
                "numvoie", "12",
                "typvoie", "R",
                "voie", "DES LILAS",
                "commune", "053",
                "departement", "01",
                "ligneacheminement", "01000 BOURG EN BRESSE",
                "categetab", "500",
                "dateouv", "1979-02-13",
                "datemaj", "2020-02-04"));
        champs.putAll(valeurs);
        return "structureet;" + String.join(";", champs.values());
    }

    public static String structureej(String finess, String nom) {
        return "structureej;%s;%s;;;3;AV;DE LA GARE;;;;053;01000 BOURG EN BRESSE;01;AIN;0474000000;60;Association L.1901 non R.U.P.;;;775672272;9499Z;1965-01-01"
                .formatted(finess, nom);
    }

    public StockFiness ligne(String ligne) {
        lignes.add(ligne);
        return this;
    }

    public StockFiness etablissement(String finess, String og) {
        return etablissement(finess, og, Map.of());
    }

    public StockFiness etablissement(String finess, String og, Map<String, String> valeurs) {
        return ligne(structureet(finess, og, valeurs));
    }

    /// In the middle of Bourg-en-Bresse.
    public StockFiness point(String finess) {
        return ligne("geolocalisation;%s;871000.0;6570000.0;1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93;2021-01-04"
                .formatted(finess));
    }

    public String texte() {
        return String.join("\n", lignes) + "\n";
    }

    public Path ecrire(Path fichier) {
        return ecrire(fichier, StandardCharsets.UTF_8);
    }

    public Path ecrire(Path fichier, Charset encodage) {
        try {
            return Files.writeString(fichier, texte(), encodage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
