package fr.treille.referentiel.jdbc;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.treille.socle.Territoires;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The files shipped in the jar: ours, dated by their name, each saying its source in its first lines; and the communes
/// of Etalab.
final class FichiersDeNomenclature {
    static final String CATEGORIES = "categories-2025-05-26.csv";
    static final String STATUTS = "statuts-juridiques-2025-05-26.csv";
    static final String REGIONS = Territoires.FICHIER_DES_REGIONS;
    static final String DEPARTEMENTS = Territoires.FICHIER_DES_DEPARTEMENTS;
    static final String SOLUTIONS = "solutions-2025-01-01.csv";
    private static final ClassPathResource COMMUNES = new ClassPathResource("decoupage/communes.json");

    private FichiersDeNomenclature() {}

    /// @param valeurs gives the columns of one row, in the order of the statement, `null` where the file is empty
    static List<@Nullable Object[]> lignes(String fichier, Function<Champs, @Nullable Object[]> valeurs) {
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(ressource(fichier).getInputStream(), StandardCharsets.UTF_8))) {
            return csv.stream().map(Champs::new).map(valeurs).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Champs(NamedCsvRecord ligne) {
        @Nullable
        String texte(String colonne) {
            var valeur = ligne.getField(colonne);
            return valeur.isEmpty() ? null : valeur;
        }

        java.time.@Nullable LocalDate date(String colonne) {
            var valeur = texte(colonne);
            return valeur == null ? null : java.time.LocalDate.parse(valeur);
        }

        @Nullable
        Double nombre(String colonne) {
            var valeur = texte(colonne);
            return valeur == null ? null : Double.valueOf(valeur);
        }

        boolean oui(String colonne) {
            return "yes".equals(texte(colonne));
        }
    }

    static List<Commune> communes() {
        try (var flux = COMMUNES.getInputStream();
                var lues = JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build()
                        .readerFor(Commune.class)
                        .<Commune>readValues(flux)) {
            return new ArrayList<>(lues.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param chefLieu     commune that now holds a `commune-deleguee` or a `commune-associee`
    /// @param anciensCodes codes it had before
    record Commune(
            String code,
            String nom,
            String type,
            String departement,
            String region,
            @Nullable List<String> codesPostaux,
            @Nullable Integer population,
            @Nullable String chefLieu,
            @Nullable List<String> anciensCodes) {
        boolean actuelle() {
            return type.equals("commune-actuelle") || type.equals("arrondissement-municipal");
        }
    }

    /// Print of all the files. The communes weigh eight megabytes: their size stands for them, so that a start that has
    /// nothing to load stays quick.
    static String empreinte() {
        try {
            var condense = MessageDigest.getInstance("SHA-256");
            for (var fichier : List.of(CATEGORIES, STATUTS, REGIONS, DEPARTEMENTS, SOLUTIONS)) {
                condense.update(ressource(fichier).getContentAsByteArray());
            }
            return HexFormat.of().formatHex(condense.digest()) + "-" + COMMUNES.contentLength();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClassPathResource ressource(String fichier) {
        return new ClassPathResource(fichier.contains("/") ? fichier : "nomenclatures/" + fichier);
    }
}
