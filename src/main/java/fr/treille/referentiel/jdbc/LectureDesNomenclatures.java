package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.Categorie;
import fr.treille.referentiel.Champ;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The nomenclatures of the database, complete: its constructor waits for their loading.
@Component
public class LectureDesNomenclatures {
    private final JdbcClient jdbc;

    LectureDesNomenclatures(JdbcClient jdbc, ChargementDesNomenclatures chargement) {
        this.jdbc = jdbc;
        chargement.charger();
    }

    /// Differs when the categories have changed.
    public String marque() {
        return jdbc.sql("select chargee_le::text from referentiel.nomenclatures_chargees")
                .query(String.class)
                .optional()
                .orElse("");
    }

    public List<Categorie> categories() {
        return jdbc.sql("""
            select code, libelle, libelle_court, agregat, libelle_agregat, champ, base_du_champ, essms, jdv_j254, sons
              from referentiel.categorie
             order by code
            """)
                .query((l, _) -> new Categorie(
                        l.getString("code"),
                        l.getString("libelle"),
                        l.getString("libelle_court"),
                        l.getString("agregat"),
                        l.getString("libelle_agregat"),
                        Optional.ofNullable(l.getString("champ"))
                                .map(Champ::valueOf)
                                .orElse(null),
                        l.getString("base_du_champ"),
                        l.getString("essms"),
                        l.getBoolean("jdv_j254"),
                        l.getBoolean("sons")))
                .list();
    }
}
