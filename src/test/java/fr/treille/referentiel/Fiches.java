package fr.treille.referentiel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Valid rows of the register for tests, of which only what matters is named. They are inserted in the transaction of
/// the test, in an empty register with the real nomenclatures.
final class Fiches {
    private final JdbcClient jdbc;

    Fiches(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("""
            with e as (delete from referentiel.evenement), i as (delete from referentiel.import),
                 l as (delete from referentiel.etablissement)
            delete from referentiel.organisme
            """).update();
    }

    void og(String finess, @Nullable String nom, int essms) {
        inserer(
                "organisme",
                Map.of(),
                "finess",
                finess,
                "nom",
                nom,
                "essms",
                essms,
                "origine",
                "FINESS",
                "statut",
                nom == null ? null : "60",
                "secteur",
                nom == null ? null : "PRIVE_NON_LUCRATIF");
    }

    /// An open EHPAD of Rennes, in the centre of the town.
    void etablissement(String finess, String og, String nom, Map<String, ? extends @Nullable Object> autres) {
        inserer(
                "etablissement",
                autres,
                "finess",
                finess,
                "organisme",
                og,
                "nom",
                nom,
                "code_postal",
                "35000",
                "ville",
                "RENNES",
                "commune",
                "35238",
                "departement",
                "35",
                "region",
                "53",
                "categorie",
                "500",
                "champ",
                "PA",
                "essms",
                true,
                "latitude",
                48.117,
                "longitude",
                -1.677,
                "origine",
                "FINESS");
    }

    void etablissement(String finess, String og, String nom) {
        etablissement(finess, og, nom, Map.of());
    }

    /// The register changed: what was remembered of it is drawn again.
    void chargees() {
        jdbc.sql("""
            insert into referentiel.import values (gen_random_uuid(), 'ETABLISSEMENTS', 'essai.csv', 'x', '2021-01-08',
                'essai', false, now(), now(), 1, 0, 1, 0, 0, 0)
            """).update();
    }

    private void inserer(String table, Map<String, ? extends @Nullable Object> autres, @Nullable Object... paires) {
        var valeurs = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < paires.length; i += 2) valeurs.put(String.valueOf(paires[i]), paires[i + 1]);
        valeurs.putAll(autres);
        var ordre = jdbc.sql("insert into referentiel.%s(%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", valeurs.keySet()),
                        valeurs.keySet().stream().map(c -> ":" + c).collect(Collectors.joining(", "))));
        valeurs.forEach(ordre::param);
        ordre.update();
    }
}
