package fr.treille.socle.securite;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The perimeters of a reader as the parameters of a query, so that what he may not see never leaves the database. A
/// room writes the predicate on its own columns, for instance
/// `(:nation or g.region = any(:regions) or g.id::text = any(:grappes))`.
/// @param roles those that open the rows of this query; the habilitations of other roles count for nothing
public record Perimetres(Lecteur lecteur, Role... roles) {
    public Map<String, Object> parametres() {
        Map<Perimetre.Genre, List<String>> parGenre = lecteur.habilitations().stream()
                .filter(h -> roles.length == 0 || Arrays.asList(roles).contains(h.role()))
                .collect(groupingBy(Habilitation::genre, mapping(Habilitation::identifiant, toList())));
        var parametres = new HashMap<String, Object>();
        parametres.put("nation", parGenre.containsKey(Perimetre.Genre.NATION));
        parametres.put("regions", tableau(parGenre.get(Perimetre.Genre.REGION)));
        parametres.put("departements", tableau(parGenre.get(Perimetre.Genre.DEPARTEMENT)));
        parametres.put("ogs", tableau(parGenre.get(Perimetre.Genre.OG)));
        parametres.put("etablissements", tableau(parGenre.get(Perimetre.Genre.ESSMS)));
        parametres.put("grappes", tableau(parGenre.get(Perimetre.Genre.GRAPPE)));
        parametres.put("compte", lecteur.compte());
        return parametres;
    }

    private static String[] tableau(@Nullable List<String> valeurs) {
        return valeurs == null ? new String[0] : valeurs.toArray(String[]::new);
    }
}
