package fr.treille.socle;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Regions and départements, from the dated files that come with the application and say their sources; the register
/// loads the same into its tables.
public final class Territoires {
    public static final String FICHIER_DES_REGIONS = "territoires/regions-2026-01-01.csv";
    public static final String FICHIER_DES_DEPARTEMENTS = "territoires/departements-2026-01-01.csv";

    static final SequencedMap<String, Region> REGIONS = lire(
            FICHIER_DES_REGIONS,
            Region::code,
            l -> new Region(
                    l.getField("code"),
                    l.getField("nom"),
                    l.getField("zone"),
                    ZoneId.of(l.getField("fuseau")),
                    new Periode(date(l, "du"), date(l, "au")),
                    texte(l, "devenue")));
    static final SequencedMap<String, Departement> DEPARTEMENTS = lire(
            FICHIER_DES_DEPARTEMENTS,
            Departement::code,
            l -> new Departement(
                    l.getField("code"),
                    l.getField("nom"),
                    l.getField("region"),
                    texte(l, "code_finess"),
                    new Periode(date(l, "du"), null)));

    private Territoires() {}

    private static <T> SequencedMap<String, T> lire(
            String fichier, Function<T, String> code, Function<NamedCsvRecord, T> lecture) {
        var lus = new LinkedHashMap<String, T>();
        InputStream flux = Objects.requireNonNull(Territoires.class.getResourceAsStream("/" + fichier), fichier);
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(flux, StandardCharsets.UTF_8))) {
            for (var ligne : csv) {
                var territoire = lecture.apply(ligne);
                lus.put(code.apply(territoire), territoire);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lus;
    }

    private static @Nullable String texte(NamedCsvRecord ligne, String colonne) {
        var valeur = ligne.getField(colonne);
        return valeur.isEmpty() ? null : valeur;
    }

    private static @Nullable LocalDate date(NamedCsvRecord ligne, String colonne) {
        var valeur = texte(ligne, colonne);
        return valeur == null ? null : LocalDate.parse(valeur);
    }
}
