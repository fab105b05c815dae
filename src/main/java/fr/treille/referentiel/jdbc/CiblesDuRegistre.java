package fr.treille.referentiel.jdbc;

/// How what was read becomes rows of the register, codes resolved. A classic stock says all of a row. The flow of
/// FINESS+ has no label of category, no APE code of an establishment, and a position for two in three: what it cannot
/// say stays as it was known, where the establishment did not move.
final class CiblesDuRegistre {
    private static final String SITUE = """
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
        """;

    static final String ETABLISSEMENT = SITUE + """
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
                    then e.longitude end as longitude, s.ferme_le,
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
        """;

    static final String ETABLISSEMENT_PLUS = SITUE + """
        , garde as (
            select s.*, e.ape as ape_connu,
                   case when e.categorie = s.categorie then e.libelle_categorie end as libelle_connu,
                   case when e.mode_de_tarification like s.mode_de_tarification || ' %'
                        then e.mode_de_tarification else s.mode_de_tarification end as mode,
                   case when i.immobile then e.latitude end as latitude_connue,
                   case when i.immobile then e.longitude end as longitude_connue
              from situe s
              left join referentiel.etablissement e on e.finess = s.finess and e.origine = 'FINESS'
             cross join lateral (
                 select s.latitude is null and e.commune is not distinct from s.commune_actuelle
                    and referentiel.adresse_reduite(coalesce(e.adresse, ''))
                        = referentiel.adresse_reduite(coalesce(s.adresse, '')) as immobile) i)
        select s.finess, s.organisme, s.nom, s.nom_long, s.adresse, s.lieu_dit, s.code_postal, s.ville,
               s.commune_actuelle as commune, s.insee as departement, s.region_lue as region, s.telephone,
               s.categorie, s.libelle_connu as libelle_categorie, c.champ,
               c.essms is not distinct from 'yes' and c.champ is not null as essms,
               s.siret, s.ape_connu as ape, s.mode as mode_de_tarification, s.ouvert_le, s.autorise_le, s.maj_le,
               case when s.juste then s.latitude when s.latitude is null then s.latitude_connue end as latitude,
               case when s.juste then s.longitude when s.latitude is null then s.longitude_connue end as longitude,
               s.ferme_le,
               s.alertes || array_remove(array[
                   case when c.code is null then 'CATEGORIE_INCONNUE' end,
                   case when not s.departement_connu then 'DEPARTEMENT_INCONNU' end,
                   case when m.code is null then 'COMMUNE_INCONNUE' end,
                   case when s.latitude is null and s.latitude_connue is null then 'POINT_ABSENT' end,
                   case when s.latitude is not null and not s.juste then 'POINT_DOUTEUX' end],
                   null) as alertes
          from garde s
          left join referentiel.categorie c on c.code = s.categorie
          left join referentiel.commune m on m.code = s.commune_actuelle
          where :points is not null
        """;

    static final String ORGANISME = """
        with place as (
            select l.*, coalesce(a.commune, l.commune) as commune_actuelle, k.region as region_lue,
                   case when a.commune in ('97701', '97801') then left(a.commune, 3)
                        else coalesce(k.insee, l.departement) end as insee
              from lu_organisme l
              left join referentiel.ancienne_commune a on a.code = l.commune
              left join code_de_departement k on k.lu = l.departement)
        select p.finess, p.nom, p.nom_long, p.siren, p.statut, s.secteur,
               coalesce(p.categorie, o.categorie) as categorie, p.ape, p.adresse, p.code_postal, p.ville, p.commune_actuelle as commune, nullif(p.insee, '') as departement,
               p.region_lue as region, p.telephone, p.cree_le, p.ferme_le,
               p.alertes || array_remove(array[
                   case when s.code is null then 'STATUT_INCONNU' end,
                   case when d.code is null then 'DEPARTEMENT_INCONNU' end,
                   case when m.code is null then 'COMMUNE_INCONNUE' end], null) as alertes
          from place p
          left join referentiel.statut_juridique s on s.code = p.statut
          left join referentiel.departement d on d.code = p.insee
          left join referentiel.commune m on m.code = p.commune_actuelle
          left join referentiel.organisme o on o.finess = p.finess
          where :points is not null
        """;

    private CiblesDuRegistre() {}
}
