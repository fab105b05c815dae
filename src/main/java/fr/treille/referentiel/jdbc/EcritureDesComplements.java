package fr.treille.referentiel.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the flow of structures says beside the rows themselves: what it lacks, further addresses, groupings and their
/// members. Within the transaction of the import.
@Component
class EcritureDesComplements {
    private static final String MEMBRES = """
        select g.identifiant, string_agg(coalesce(m.organisme, 'n° ' || m.identifiant), ', '
                   order by coalesce(m.organisme, m.identifiant)) filter (where m.fin is null) as membres
          from referentiel.groupement g
          join lu_groupement l on l.identifiant = g.identifiant
          left join referentiel.membre_de_groupement m on m.groupement = g.id
         group by g.identifiant
        """;

    private final JdbcClient jdbc;

    EcritureDesComplements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ecrire(Fusion.Fichier fichier) {
        jdbc.sql("""
            update referentiel.organisme o set identifiant_plus = l.identifiant
              from lu_organisme l
             where l.finess = o.finess and o.identifiant_plus is distinct from l.identifiant
            """).update();
        absences(fichier);
        adresses(fichier);
        groupements(fichier);
        membres(fichier);
    }

    /// An open establishment that the flow leaves out although it gives its organisme whole: said, not closed.
    private void absences(Fusion.Fichier fichier) {
        jdbc.sql("""
            with absent as (
                update referentiel.etablissement e set absent_depuis = :date
                  from lu_organisme o
                 where o.finess = e.organisme and e.origine = 'FINESS' and e.etat = 'OUVERT' and e.absent_depuis is null
                   and not exists (select from lu_etablissement l where l.finess = e.finess)
                returning e.finess),
            revenu as (
                update referentiel.etablissement e set absent_depuis = null
                  from lu_etablissement l
                 where l.finess = e.finess and e.absent_depuis is not null
                returning e.finess)
            insert into referentiel.evenement (finess, genre, sujet, date_fichier, source, import)
            select finess, genre, 'ETABLISSEMENT', :date, :source, :import
              from (select finess, 'ABSENCE' as genre from absent union all select finess, 'RETOUR' from revenu) e
             order by finess
            """).params(fichier.parametres()).update();
    }

    private void adresses(Fusion.Fichier fichier) {
        jdbc.sql("""
            with lue as (
                select l.finess, string_agg(nullif(concat_ws(', ', a.intitule, a.adresse, a.code_postal, a.ville), ''),
                           ' ; ' order by a.rang) as texte,
                       coalesce(md5(string_agg(a::text, '|' order by a.rang)), '') as empreinte
                  from lu_etablissement l left join lu_adresse a on a.finess = l.finess group by l.finess),
            connue as (
                select a.etablissement as finess,
                       string_agg(nullif(concat_ws(', ', a.intitule, a.adresse, a.code_postal, a.ville), ''),
                           ' ; ' order by a.rang) as texte,
                       md5(string_agg(a::text, '|' order by a.rang)) as empreinte
                  from referentiel.autre_adresse a group by a.etablissement)
            insert into referentiel.evenement (finess, genre, sujet, date_fichier, source, import, avant, apres)
            select l.finess, 'ADRESSES', 'ETABLISSEMENT', :date, :source, :import,
                   jsonb_build_object('autres_adresses', c.texte), jsonb_build_object('autres_adresses', l.texte)
              from lue l left join connue c on c.finess = l.finess
             where l.empreinte <> coalesce(c.empreinte, '')
             order by l.finess
            """).params(fichier.parametres()).update();
        jdbc.sql("""
            delete from referentiel.autre_adresse a
             using referentiel.evenement v
             where v.import = :import and v.genre = 'ADRESSES' and v.finess = a.etablissement
            """).param("import", fichier.importation()).update();
        jdbc.sql("""
            insert into referentiel.autre_adresse
            select a.* from lu_adresse a
              join referentiel.evenement v on v.finess = a.finess and v.genre = 'ADRESSES' and v.import = :import
            """).param("import", fichier.importation()).update();
    }

    /// The kind comes from the legal status of the entity that the grouping is; where it is none, type 001 is our
    /// reading of GHT: 131 of them nationally, named as the GHT are.
    private void groupements(Fusion.Fichier fichier) {
        jdbc.sql("""
            create temp table groupement_lu on commit drop as
            select distinct on (l.identifiant) l.identifiant, coalesce(l.nom, o.nom) as nom, l.numero,
                   o.finess as organisme, o.region, coalesce(l.debut, o.cree_le) as debut,
                   case when not l.ouvert then cast(:date as date) else o.ferme_le end as fin,
                   case when o.statut in ('29', '89') then 'GCS' when o.statut in ('30', '66') then 'GCSMS'
                        when l.type = 'gcc-001' then 'GHT' else 'AUTRE' end as genre
              from lu_groupement l
              left join referentiel.organisme o on o.identifiant_plus = l.porteur
             order by l.identifiant
            """).param("date", fichier.date()).update();
        jdbc.sql("""
            with change as (
                update referentiel.groupement g
                   set genre = l.genre, nom = coalesce(l.nom, g.nom), numero = l.numero,
                       organisme = coalesce(l.organisme, g.organisme), region = coalesce(l.region, g.region),
                       debut = coalesce(l.debut, g.debut),
                       fin = case when l.fin is null then null else coalesce(g.fin, l.fin) end
                  from groupement_lu l
                 where l.identifiant = g.identifiant
                   and (g.genre, g.nom, g.numero, g.organisme, g.region, g.debut, g.fin) is distinct from
                       (l.genre, coalesce(l.nom, g.nom), l.numero, coalesce(l.organisme, g.organisme),
                        coalesce(l.region, g.region), coalesce(l.debut, g.debut),
                        case when l.fin is null then null else coalesce(g.fin, l.fin) end)
                returning g.identifiant, g.nom, g.fin),
            nouveau as (
                insert into referentiel.groupement (id, genre, nom, numero, organisme, region, identifiant, debut, fin,
                    origine)
                select gen_random_uuid(), genre, nom, numero, organisme, region, identifiant, debut, fin, 'FINESS'
                  from groupement_lu l
                 where not exists (select from referentiel.groupement g where g.identifiant = l.identifiant)
                returning identifiant, nom)
            insert into referentiel.evenement (finess, genre, sujet, date_fichier, source, import, apres)
            select identifiant, genre, 'GROUPEMENT', :date, :source, :import, jsonb_build_object('nom', nom)
              from (select identifiant, 'OUVERTURE' as genre, nom from nouveau
                    union all
                    select identifiant, case when fin is null then 'MODIFICATION' else 'FERMETURE' end, nom from change) e
             order by identifiant
            """).params(fichier.parametres()).update();
        jdbc.sql("drop table groupement_lu").update();
    }

    private void membres(Fusion.Fichier fichier) {
        jdbc.sql("create temp table membres_avant on commit drop as " + MEMBRES).update();
        jdbc.sql("""
            update referentiel.membre_de_groupement m set organisme = o.finess
              from referentiel.organisme o
             where m.organisme is null and o.identifiant_plus = m.identifiant
            """).update();
        jdbc.sql("""
            update referentiel.membre_de_groupement m set fin = greatest(:date, m.debut)
              from referentiel.groupement g
              join lu_groupement l on l.identifiant = g.identifiant
             where m.groupement = g.id and m.fin is null and m.identifiant is not null
               and not exists (select from lu_membre x where x.groupement = l.identifiant and x.membre = m.identifiant
                               and x.role = m.role)
            """).param("date", fichier.date()).update();
        jdbc.sql("""
            insert into referentiel.membre_de_groupement (id, groupement, organisme, identifiant, role, source)
            select gen_random_uuid(), groupement, organisme, membre, role, :source
              from (select distinct on (g.id, x.membre) g.id as groupement, o.finess as organisme, x.membre, x.role
                      from lu_membre x
                      join referentiel.groupement g on g.identifiant = x.groupement
                      left join referentiel.organisme o on o.identifiant_plus = x.membre
                     order by g.id, x.membre, x.role desc) n
             where not exists (select from referentiel.membre_de_groupement m
                                where m.groupement = n.groupement and m.fin is null
                                  and (m.identifiant = n.membre or m.organisme = n.organisme))
            """).param("source", fichier.source()).update();
        jdbc.sql("""
            insert into referentiel.evenement (finess, genre, sujet, date_fichier, source, import, avant, apres)
            select p.identifiant, 'COMPOSITION', 'GROUPEMENT', :date, :source, :import,
                   jsonb_build_object('membres', a.membres), jsonb_build_object('membres', p.membres)
              from (%s) p left join membres_avant a on a.identifiant = p.identifiant
             where a.membres is distinct from p.membres
             order by p.identifiant
            """.formatted(MEMBRES)).params(fichier.parametres()).update();
        jdbc.sql("drop table membres_avant").update();
    }
}
