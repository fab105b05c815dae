package fr.treille.referentiel.recherche;

import fr.treille.referentiel.Categorie;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.socle.Departement;
import fr.treille.socle.Region;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The words of the nomenclatures: regions, départements, categories.
@Component
class Vocabulaire {
    /// `S.E.S.S.A.D.`, `EHPAD`
    private static final Pattern SIGLE = Pattern.compile("(?:[A-Z]\\.?){3,}");

    private static final Pattern ARTICLE = Pattern.compile("^(?:la|le|les|l) ");

    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, List<Departement>> departements = new HashMap<>();
    private final Map<String, Set<String>> categories = new HashMap<>();
    private final Map<String, List<String>> departementsParRegion = new HashMap<>();

    Vocabulaire(Nomenclatures nomenclatures) {
        for (var region : nomenclatures.regions()) {
            var nom = Mots.simplifier(region.nom());
            regions.put(nom, region);
            regions.put(ARTICLE.matcher(nom).replaceFirst(""), region);
        }
        for (var departement : nomenclatures.departements()) {
            var nom = Mots.simplifier(departement.nom());
            departements.put(nom, List.of(departement));
            departements.put(departement.code().toLowerCase(java.util.Locale.ROOT), List.of(departement));
            departementsParRegion
                    .computeIfAbsent(departement.region(), _ -> new java.util.ArrayList<>())
                    .add(departement.code());
        }
        departements.put("20", List.of(corse(nomenclatures, "2A"), corse(nomenclatures, "2B")));
        nomenclatures.categories().forEach(this::sigles);
        MotsDeCategorie.USAGE.forEach((mot, codes) ->
                categories.computeIfAbsent(mot, _ -> new HashSet<>()).addAll(codes));
    }

    private static Departement corse(Nomenclatures nomenclatures, String code) {
        return nomenclatures.departement(code).orElseThrow();
    }

    private void sigles(Categorie categorie) {
        if (!categorie.estEssms()) return;
        var court = categorie.libelleCourt();
        if (court == null || !SIGLE.matcher(court).matches()) return;
        categories
                .computeIfAbsent(court.replace(".", "").toLowerCase(java.util.Locale.ROOT), _ -> new HashSet<>())
                .add(categorie.code());
    }

    Optional<Region> region(String mots) {
        return Optional.ofNullable(regions.get(mots));
    }

    /// By name or by code; two for `20`, the code of Corsica before 1976.
    List<Departement> departements(String mots) {
        return departements.getOrDefault(mots, List.of());
    }

    List<String> departementsDe(Region region) {
        return departementsParRegion.getOrDefault(region.code(), List.of());
    }

    /// Codes of the categories that these words name.
    Set<String> categories(String mots) {
        return categories.getOrDefault(mots, Set.of());
    }
}
