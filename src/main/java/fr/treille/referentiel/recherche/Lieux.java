package fr.treille.referentiel.recherche;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The communes that a phrase may name, asked in one statement with the state of the register.
@Component
class Lieux {
    private final JdbcClient jdbc;

    Lieux(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param cle simplified name, that of the city for an arrondissement
    record Commune(
            String code, String nom, String departement, int population, String cle, List<String> codesPostaux) {}

    /// @param marque identifies the last file loaded
    record Reponse(String marque, List<Commune> communes) {}

    Reponse chercher(Collection<String> noms, Collection<String> codesPostaux) {
        var communes = new ArrayList<Commune>();
        var marque = new String[] {"vide"};
        jdbc.sql("""
            select null as code, i.id::text as nom, null as departement, 0 as population, null as cle,
                   null::text[] as codes_postaux
              from (select id from referentiel.import order by fini_le desc, id limit 1) i
            union all
            select code, nom, departement, coalesce(population, 0), referentiel.nom_de_ville(recherche),
                   codes_postaux
              from referentiel.commune
             where referentiel.nom_de_ville(recherche) = any(:noms) or codes_postaux && :codes::text[]
            """)
                .param("noms", noms.toArray(String[]::new))
                .param("codes", codesPostaux.toArray(String[]::new))
                .query(r -> {
                    @Nullable String code = r.getString("code");
                    if (code == null) {
                        marque[0] = r.getString("nom");
                    } else {
                        communes.add(new Commune(
                                code,
                                r.getString("nom"),
                                r.getString("departement"),
                                r.getInt("population"),
                                r.getString("cle"),
                                List.of((String[]) r.getArray("codes_postaux").getArray())));
                    }
                });
        return new Reponse(marque[0], communes);
    }
}
