package fr.treille.referentiel.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the flow of activities says: what each establishment exercises and with which capacities. A capacity that
/// changes is kept with the dates between which the flows gave it. Within the transaction of the import.
@Component
class EcritureDesActivites {
    /// Open activities, and their places: unit 02, whole, by status.
    private static final String RESUME = """
        select e.finess,
               (select string_agg(distinct concat_ws('/', a.activite, a.modalite, a.public_servi), ', ')
                  from referentiel.activite a where a.etablissement = e.finess and a.etat = 'OUVERT') as activites,
               (select sum(c.nombre) from referentiel.activite a join referentiel.capacite c on c.activite = a.id
                 where a.etablissement = e.finess and a.etat = 'OUVERT' and c.jusqu_au is null and c.unite = '02'
                   and c.precision = '' and c.statut = 'INSTALLEE') as installees,
               (select sum(c.nombre) from referentiel.activite a join referentiel.capacite c on c.activite = a.id
                 where a.etablissement = e.finess and a.etat = 'OUVERT' and c.jusqu_au is null and c.unite = '02'
                   and c.precision = '' and c.statut = 'AUTORISEE') as autorisees
          from (select distinct l.finess from lu_activite l
                  join referentiel.etablissement t on t.finess = l.finess) e
        """;

    private static final String COLONNES =
            "etablissement, autorisation, nature, activite, modalite, public_servi, age_min, age_max, debut, fin, etat";
    private static final String LUES = """
        select l.id, l.finess as etablissement, l.autorisation, l.nature, l.activite, l.modalite, l.public_servi,
               l.age_min, l.age_max, l.debut, l.fin, case when l.ouverte then 'OUVERT' else 'FERME' end as etat
          from lu_activite l join referentiel.etablissement e on e.finess = l.finess
        """;

    private final JdbcClient jdbc;

    EcritureDesActivites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return counts of activities; those of an establishment the register does not know count for nothing
    Fusion.Comptes ecrire(Fusion.Fichier fichier) {
        horsDuRegistre(fichier);
        jdbc.sql("create temp table resume on commit drop as " + RESUME).update();
        jdbc.sql("create temp table lue on commit drop as " + LUES).update();
        jdbc.sql("create unique index on lue (id)").update();
        jdbc.sql("analyze lue, resume").update();
        int lues = jdbc.sql("select count(*) from lue").query(Integer.class).single();
        int fermes = jdbc.sql("""
            select count(*) from lue l join referentiel.activite a on a.id = l.id
             where a.etat = 'OUVERT' and l.etat = 'FERME'
            """).query(Integer.class).single();
        int changes = jdbc.sql("""
            update referentiel.activite a set (%1$s, vue_le) = row (%2$s, cast(:date as date))
              from lue l where l.id = a.id and (%3$s) is distinct from (%2$s)
            """.formatted(COLONNES, prefixe("l"), prefixe("a")))
                .param("date", fichier.date())
                .update();
        int crees = jdbc.sql("""
            insert into referentiel.activite (id, %1$s, vue_le)
            select l.id, %2$s, :date from lue l
             where not exists (select from referentiel.activite a where a.id = l.id) order by l.id
            """.formatted(COLONNES, prefixe("l")))
                .param("date", fichier.date())
                .update();
        capacites(fichier);
        evenements(fichier);
        jdbc.sql("drop table resume, lue").update();
        return new Fusion.Comptes(crees, changes - fermes, fermes, lues - crees - changes, 0);
    }

    private void capacites(Fusion.Fichier fichier) {
        jdbc.sql("""
            create temp table capacite_lue on commit drop as
            select c.activite, c.statut, c.unite, c.precision, max(c.nombre) as nombre
              from lu_capacite c join lue l on l.id = c.activite
             group by c.activite, c.statut, c.unite, c.precision
            """).update();
        jdbc.sql("analyze capacite_lue").update();
        jdbc.sql("""
            update referentiel.capacite c set jusqu_au = greatest(:date, c.depuis)
              from lue l
             where l.id = c.activite and c.jusqu_au is null
               and not exists (select from capacite_lue n
                                where (n.activite, n.statut, n.unite, n.precision)
                                      = (c.activite, c.statut, c.unite, c.precision)
                                  and n.nombre is not distinct from c.nombre)
            """).param("date", fichier.date()).update();
        jdbc.sql("""
            insert into referentiel.capacite (activite, statut, unite, precision, nombre, depuis, import)
            select n.activite, n.statut, n.unite, n.precision, n.nombre, :date, :import
              from capacite_lue n
             where not exists (select from referentiel.capacite c
                                where (c.activite, c.statut, c.unite, c.precision)
                                      = (n.activite, n.statut, n.unite, n.precision)
                                  and c.jusqu_au is null)
             order by n.activite, n.statut, n.unite, n.precision
            """)
                .param("date", fichier.date())
                .param("import", fichier.importation())
                .update();
        jdbc.sql("drop table capacite_lue").update();
    }

    private void evenements(Fusion.Fichier fichier) {
        jdbc.sql("""
            insert into referentiel.evenement (finess, genre, sujet, date_fichier, source, import, avant, apres)
            select p.finess, g.genre, 'ETABLISSEMENT', :date, :source, :import, g.avant, g.apres
              from (%s) p
              join resume a on a.finess = p.finess
             cross join lateral (values
                   ('ACTIVITES', jsonb_build_object('activites', a.activites),
                       jsonb_build_object('activites', p.activites)),
                   ('CAPACITE', jsonb_build_object('places_installees', a.installees, 'places_autorisees', a.autorisees),
                       jsonb_build_object('places_installees', p.installees, 'places_autorisees', p.autorisees)))
                   as g (genre, avant, apres)
             where g.avant <> g.apres
             order by p.finess, g.genre
            """.formatted(RESUME)).params(fichier.parametres()).update();
    }

    /// Said once, until the register knows the establishment.
    private void horsDuRegistre(Fusion.Fichier fichier) {
        jdbc.sql("""
            insert into referentiel.evenement (finess, genre, sujet, date_fichier, source, import, apres)
            select l.finess, 'HORS_REGISTRE', 'ETABLISSEMENT', :date, :source, :import,
                   jsonb_build_object('activites', count(*))
              from lu_activite l
             where not exists (select from referentiel.etablissement e where e.finess = l.finess)
               and not exists (select from referentiel.evenement v
                                where v.finess = l.finess and v.genre = 'HORS_REGISTRE')
             group by l.finess order by l.finess
            """).params(fichier.parametres()).update();
    }

    private static String prefixe(String alias) {
        return alias + "." + COLONNES.replace(", ", ", " + alias + ".");
    }
}
