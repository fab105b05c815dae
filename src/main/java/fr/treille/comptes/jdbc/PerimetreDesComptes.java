package fr.treille.comptes.jdbc;

import fr.treille.comptes.GrappesConnues;
import fr.treille.comptes.Octroi;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Whose accesses a reader sees, and which ones he answers for, as conditions on a row `h` that holds `role`, `genre`
/// and `identifiant`. The same rule as [Octroi], for lists.
@Component
class PerimetreDesComptes {
    private static final String CONDITION = """
        (:%1$snation
         or h.role = any(:%1$sroles_region) and case h.genre
              when 'REGION' then h.identifiant = any(:%1$sregions)
              when 'DEPARTEMENT' then exists (select from referentiel.departement pd
                                               where pd.code = h.identifiant and pd.region = any(:%1$sregions))
              when 'OG' then exists (select from referentiel.organisme o
                                      where o.finess = h.identifiant and %2$s = any(:%1$sregions))
              when 'ESSMS' then exists (select from referentiel.etablissement pe
                                         where pe.finess = h.identifiant and pe.region = any(:%1$sregions))
              when 'GRAPPE' then h.identifiant = any(:%1$sgrappes_region) else false end
         or h.role = any(:%1$sroles_og) and case h.genre
              when 'OG' then h.identifiant = any(:%1$sogs)
              when 'ESSMS' then exists (select from referentiel.etablissement pe
                                         where pe.finess = h.identifiant and pe.organisme = any(:%1$sogs))
              when 'GRAPPE' then h.identifiant = any(:%1$sgrappes_og) else false end
         or h.role = any(:%1$sroles_grappe) and h.genre = 'GRAPPE' and h.identifiant = any(:%1$sgrappes))
        """;
    /// Those who answer for these accesses, and the officers of the ARS.
    static final String VISIBLE = CONDITION.formatted("voit_", LectureDesLieux.REGION_D_OG);
    /// Those who may grant, end, hand over and confirm.
    static final String GERABLE = CONDITION.formatted("gere_", LectureDesLieux.REGION_D_OG);

    private final GrappesConnues grappes;

    PerimetreDesComptes(GrappesConnues grappes) {
        this.grappes = grappes;
    }

    Map<String, Object> parametres(Lecteur lecteur) {
        var tous = Set.of(Role.values());
        var parametres = new HashMap<String, Object>();
        var ogs = tenus(lecteur, Role.DIRECTEUR_OG);
        var regions = Stream.concat(
                        tenus(lecteur, Role.DIRECTION_ARS).stream(), tenus(lecteur, Role.INSTRUCTEUR_ARS).stream())
                .distinct()
                .toList();
        var connues = ogs.isEmpty() && regions.isEmpty()
                ? List.<GrappesConnues.Connue>of()
                : grappes.dans(ogs, regions, false);
        poser(parametres, "voit_", lecteur, regions, connues, _ -> tous);
        poser(parametres, "gere_", lecteur, tenus(lecteur, Role.DIRECTION_ARS), connues, Octroi::accordables);
        parametres.put("compte", lecteur.compte());
        return parametres;
    }

    private static void poser(
            Map<String, Object> parametres,
            String prefixe,
            Lecteur lecteur,
            Collection<String> regions,
            List<GrappesConnues.Connue> connues,
            Function<Role, Set<Role>> accordables) {
        var ogs = tenus(lecteur, Role.DIRECTEUR_OG);
        parametres.put(prefixe + "nation", lecteur.a(Role.ADMINISTRATEUR_NATIONAL));
        parametres.put(prefixe + "regions", tableau(regions));
        parametres.put(prefixe + "ogs", tableau(ogs));
        parametres.put(prefixe + "grappes", tableau(tenus(lecteur, Role.PORTEUR)));
        parametres.put(
                prefixe + "grappes_region", grappes(connues, g -> g.region() != null && regions.contains(g.region())));
        parametres.put(prefixe + "grappes_og", grappes(connues, g -> g.porteur() != null && ogs.contains(g.porteur())));
        parametres.put(prefixe + "roles_region", noms(accordables.apply(Role.DIRECTION_ARS)));
        parametres.put(prefixe + "roles_og", noms(accordables.apply(Role.DIRECTEUR_OG)));
        parametres.put(prefixe + "roles_grappe", noms(accordables.apply(Role.PORTEUR)));
    }

    private static Set<String> tenus(Lecteur lecteur, Role role) {
        return lecteur.habilitations().stream()
                .filter(h -> h.role() == role && h.genre() != Genre.NATION)
                .map(Habilitation::identifiant)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String[] grappes(
            List<GrappesConnues.Connue> connues, java.util.function.Predicate<GrappesConnues.Connue> gardees) {
        return connues.stream()
                .filter(gardees)
                .map(GrappesConnues.Connue::identifiant)
                .toArray(String[]::new);
    }

    private static String[] noms(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private static String[] tableau(Collection<String> valeurs) {
        return Arrays.copyOf(valeurs.toArray(), valeurs.size(), String[].class);
    }
}
