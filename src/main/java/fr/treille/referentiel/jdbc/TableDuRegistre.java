package fr.treille.referentiel.jdbc;

import java.util.List;

/// The two tables that a FINESS file feeds: their columns, and how the lines read become rows.
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
            """
            with place as (
                select l.*, coalesce(a.commune, l.commune) as commune_actuelle, k.region as region_lue,
                       case when a.commune in ('97701', '97801') then left(a.commune, 3)
                            else coalesce(k.insee, l.departement) end as insee
                  from lu_etablissement l
                  left join referentiel.ancienne_commune a on a.code = l.commune
                  left join code_de_departement k on k.lu = l.departement),
            situe as (
                select p.*, x.latitude, x.longitude, d.code is not null as departement_connu,
                       x.latitude is not null and (d.ouest is null
                           or x.latitude between d.sud and d.nord and x.longitude between d.ouest and d.est) as juste
                  from place p
                  left join referentiel.departement d on d.code = p.insee
                  left join lu_point x on x.finess = p.finess)
            select s.finess, s.organisme, s.nom, s.nom_long, s.adresse, s.lieu_dit, s.code_postal, s.ville,
                   s.commune_actuelle as commune, s.insee as departement, s.region_lue as region, s.telephone,
                   s.categorie, s.libelle_categorie, c.champ,
                   c.essms is not distinct from 'yes' and c.champ is not null as essms,
                   s.siret, s.ape, s.mode_de_tarification, s.ouvert_le, s.autorise_le, s.maj_le,
                   case when :points then case when s.juste then s.latitude end
                        when (e.commune, e.adresse) is not distinct from (s.commune_actuelle, s.adresse)
                        then e.latitude end as latitude,
                   case when :points then case when s.juste then s.longitude end
                        when (e.commune, e.adresse) is not distinct from (s.commune_actuelle, s.adresse)
                        then e.longitude end as longitude,
                   s.alertes || array_remove(array[
                       case when c.code is null then 'CATEGORIE_INCONNUE' end,
                       case when not s.departement_connu then 'DEPARTEMENT_INCONNU' end,
                       case when m.code is null then 'COMMUNE_INCONNUE' end,
                       case when :points and s.latitude is null then 'POINT_ABSENT' end,
                       case when :points and s.latitude is not null and not s.juste then 'POINT_DOUTEUX' end],
                       null) as alertes
              from situe s
              left join referentiel.categorie c on c.code = s.categorie
              left join referentiel.commune m on m.code = s.commune_actuelle
              left join referentiel.etablissement e on not :points and e.finess = s.finess and e.origine = 'FINESS'
            """),
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
            """
            with place as (
                select l.*, coalesce(a.commune, l.commune) as commune_actuelle, k.region as region_lue,
                       case when a.commune in ('97701', '97801') then left(a.commune, 3)
                            else coalesce(k.insee, l.departement) end as insee
                  from lu_organisme l
                  left join referentiel.ancienne_commune a on a.code = l.commune
                  left join code_de_departement k on k.lu = l.departement)
            select p.finess, p.nom, p.nom_long, p.siren, p.statut, s.secteur, p.categorie, p.ape, p.adresse,
                   p.code_postal, p.ville, p.commune_actuelle as commune, nullif(p.insee, '') as departement,
                   p.region_lue as region, p.telephone, p.cree_le,
                   p.alertes || array_remove(array[
                       case when s.code is null then 'STATUT_INCONNU' end,
                       case when d.code is null then 'DEPARTEMENT_INCONNU' end,
                       case when m.code is null then 'COMMUNE_INCONNUE' end], null) as alertes
              from place p
              left join referentiel.statut_juridique s on s.code = p.statut
              left join referentiel.departement d on d.code = p.insee
              left join referentiel.commune m on m.code = p.commune_actuelle
              where :points is not null
            """);

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

    TableDuRegistre(String nom, List<String> colonnes, String cible) {
        this.nom = nom;
        this.colonnes = colonnes;
        this.cible = cible;
    }

    /// Name in the schema `referentiel`.
    String nom() {
        return nom;
    }

    /// What the file says of a row, its number aside.
    List<String> colonnes() {
        return colonnes;
    }

    /// Query that makes the rows from the staging tables; `:points` says whether the file gives positions.
    String cible() {
        return cible;
    }

    /// The columns, each after this alias.
    String colonnes(String alias) {
        return String.join(", ", colonnes.stream().map(c -> alias + "." + c).toList());
    }
}
