package fr.treille.referentiel.collecte;

import fr.treille.socle.Dates;
import fr.treille.socle.base.DemarrageImpossible;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/// Where and when the flows are fetched: `TREILLE_FINESS_PLUS_ADRESSE`, `_FLUX`, `_QUAND`, `_DELAI`, `_TAILLE_MAX`.
/// @param adresse   folder of the flows, empty for none: nothing is fetched
/// @param flux      names of the files in this folder, or whole addresses; the structures first
/// @param quand     cron of six fields, in the time of Paris
/// @param delai     longest time one file may take
/// @param tailleMax largest file, in bytes
@ConfigurationProperties("treille.finess-plus")
record ReglagesDeLaCollecte(
        @DefaultValue("") String adresse,

        @DefaultValue({"finess-structures.json.gz", "finess-activites.json.gz"})
        List<String> flux,

        @DefaultValue("0 0 4 * * *") String quand,
        @DefaultValue("30m") Duration delai,
        @DefaultValue("1000000000") long tailleMax) {
    private static final Set<String> ICI = Set.of("localhost", "127.0.0.1", "[::1]");

    ReglagesDeLaCollecte {
        if (!adresse.isBlank() && !CronExpression.isValidExpression(quand)) {
            throw new DemarrageImpossible(
                    "Le moment où aller chercher les flux FINESS+ (TREILLE_FINESS_PLUS_QUAND) ne se lit pas : « %s »."
                            .formatted(quand));
        }
    }

    boolean active() {
        return !adresse.isBlank();
    }

    /// @throws DemarrageImpossible if one is no address, or not a safe one
    List<URI> adresses() {
        return flux.stream().map(String::strip).map(this::adresse).toList();
    }

    private URI adresse(String nom) {
        try {
            var dossier = adresse.strip();
            var entiere =
                    URI.create(dossier.endsWith("/") ? dossier : dossier + "/").resolve(nom);
            if (sure(entiere)) return entiere;
        } catch (IllegalArgumentException illisible) {
            // Said below.
        }
        throw new DemarrageImpossible(
                "L'adresse des flux FINESS+ (TREILLE_FINESS_PLUS_ADRESSE) doit commencer par https:// : « %s »."
                        .formatted(adresse));
    }

    /// Whether what it answers cannot have been changed on its way.
    static boolean sure(URI adresse) {
        var hote = Objects.requireNonNullElse(adresse.getHost(), "").toLowerCase(Locale.ROOT);
        return !hote.isEmpty()
                && ("https".equals(adresse.getScheme()) || "http".equals(adresse.getScheme()) && ICI.contains(hote));
    }

    /// The next time, as planned.
    Instant suivante(Instant apres) {
        var suivante = CronExpression.parse(quand).next(apres.atZone(Dates.PARIS));
        return suivante == null ? apres.plus(Duration.ofDays(1)) : suivante.toInstant();
    }
}
