package fr.treille.referentiel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Valid rows of the register for tests, each a copy of which only what matters is named. They are inserted in the
/// transaction of the test.
final class Fiches {
    private final JdbcClient jdbc;

    Fiches(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("truncate referentiel.evenement, referentiel.import, referentiel.etablissement, referentiel.organisme,"
                        + " referentiel.commune, referentiel.departement, referentiel.region, referentiel.categorie,"
                        + " referentiel.statut_juridique cascade")
                .update();
        region("53", "Bretagne");
        region("94", "Corse");
        region("04", "La Réunion");
        departement("35", "Ille-et-Vilaine", "53", "35");
        departement("29", "Finistère", "53", "29");
        departement("2A", "Corse-du-Sud", "94", "2A");
        departement("2B", "Haute-Corse", "94", "2B");
        departement("974", "La Réunion", "04", "9D");
        commune("35238", "Rennes", "35", "53", 225081, "35000", "35200", "35700");
        commune("29019", "Brest", "29", "53", 139619, "29200");
        commune("35288", "Saint-Malo", "35", "53", 47255, "35400");
        commune("2A004", "Ajaccio", "2A", "94", 73822, "20000", "20090");
        commune("2B033", "Bastia", "2B", "94", 48503, "20200", "20600");
        commune("97411", "Saint-Denis", "974", "04", 154765, "97400", "97490");
        categorie("500", "Etablissement d'hébergement pour personnes âgées dépendantes", "EHPAD", "PA", "aggregate");
        categorie("182", "Service d'Éducation Spéciale et de Soins à Domicile", "S.E.S.S.A.D.", "PH", "aggregate");
        categorie("252", "Foyer Hébergement Adultes Handicapés", "Foyer Héberg.A.H.", "PH", "aggregate");
        categorie("460", "Service autonomie aide (SAA)", "S.A.A.", "DOM", "judgement");
        jdbc.sql("insert into referentiel.statut_juridique(code, libelle, secteur, source) values ('60',"
                        + " 'Association Loi 1901 non Reconnue d''Utilité Publique', 'PRIVE_NON_LUCRATIF',"
                        + " 'essai')")
                .update();
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

    private void region(String code, String nom) {
        jdbc.sql("insert into referentiel.region values (:c, :n, 'metro', null, 'Europe/Paris', 'essai', '2026-01-01')")
                .param("c", code)
                .param("n", nom)
                .update();
    }

    private void departement(String code, String nom, String region, String finess) {
        jdbc.sql("insert into referentiel.departement values (:c, :n, :r, 'metro', null, :f, 'essai', '2026-01-01')")
                .param("c", code)
                .param("n", nom)
                .param("r", region)
                .param("f", finess)
                .update();
    }

    private void commune(
            String code, String nom, String departement, String region, int population, String... codesPostaux) {
        inserer(
                "commune",
                Map.of(),
                "code",
                code,
                "nom",
                nom,
                "departement",
                departement,
                "region",
                region,
                "codes_postaux",
                codesPostaux,
                "population",
                population);
    }

    private void categorie(String code, String libelle, String court, String champ, String base) {
        inserer(
                "categorie",
                Map.of(),
                "code",
                code,
                "libelle",
                libelle,
                "libelle_court",
                court,
                "champ",
                champ,
                "base_du_champ",
                base,
                "essms",
                "yes",
                "jdv_j254",
                false,
                "sons",
                true,
                "source",
                "essai");
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
