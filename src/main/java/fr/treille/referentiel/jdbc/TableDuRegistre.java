package fr.treille.referentiel.jdbc;

import java.util.List;

/// The two tables that a FINESS file feeds: their columns, and how what was read becomes rows. A classic stock says all
/// of a row. The flow of FINESS+ has no label of category, no APE code of an establishment, and a position for two in
/// three: what it cannot say stays as it was known.
enum TableDuRegistre {
    ETABLISSEMENT(
            "etablissement",
            List.of(
                    "organisme",
                    "nom",
                    "nom_long",
                    "adresse",
                    "lieu_dit",
                    "code_postal",
                    "ville",
                    "commune",
                    "departement",
                    "region",
                    "telephone",
                    "categorie",
                    "libelle_categorie",
                    "champ",
                    "essms",
                    "siret",
                    "ape",
                    "mode_de_tarification",
                    "ouvert_le",
                    "autorise_le",
                    "maj_le",
                    "latitude",
                    "longitude",
                    "alertes"),
            CiblesDuRegistre.ETABLISSEMENT,
            CiblesDuRegistre.ETABLISSEMENT_PLUS),
    ORGANISME(
            "organisme",
            List.of(
                    "nom",
                    "nom_long",
                    "siren",
                    "statut",
                    "secteur",
                    "categorie",
                    "ape",
                    "adresse",
                    "code_postal",
                    "ville",
                    "commune",
                    "departement",
                    "region",
                    "telephone",
                    "cree_le",
                    "alertes"),
            CiblesDuRegistre.ORGANISME,
            CiblesDuRegistre.ORGANISME);

    /// A département by the code that FINESS gives it (`9A` is Guadeloupe unless the commune says otherwise) or by its
    /// own. Saint-Martin and Saint-Barthélemy belong to the ARS of Guadeloupe: region 01.
    static final String CODES_DE_DEPARTEMENT = """
        create temp table code_de_departement on commit drop as
        select distinct on (lu) lu, insee, case when insee in ('977', '978') then '01' else region end as region
          from (select code_finess as lu, code as insee, region from referentiel.departement
                 where code_finess is not null
                union all
                select code, code, region from referentiel.departement) c
         order by lu, insee
        """;

    private final String nom;
    private final List<String> colonnes;
    private final String cible;
    private final String ciblePlus;

    TableDuRegistre(String nom, List<String> colonnes, String cible, String ciblePlus) {
        this.nom = nom;
        this.colonnes = colonnes;
        this.cible = cible;
        this.ciblePlus = ciblePlus;
    }

    /// Name in the schema `referentiel`.
    String nom() {
        return nom;
    }

    /// What the file says of a row, its number aside.
    List<String> colonnes() {
        return colonnes;
    }

    /// Query that makes the rows from the staging tables, with the day of closing of what the file gives as closed;
    /// `:points` says whether a classic file gives positions.
    String cible(boolean plus) {
        return plus ? ciblePlus : cible;
    }

    /// The columns, each after this alias.
    String colonnes(String alias) {
        return String.join(", ", colonnes.stream().map(c -> alias + "." + c).toList());
    }
}
