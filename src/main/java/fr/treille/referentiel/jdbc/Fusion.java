package fr.treille.referentiel.jdbc;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings a table of the register to what a file says, by set operations within the current transaction, and writes
/// what happened. Nothing is erased: an absence closes, and only inside the départements that the file covers.
@Component
class Fusion {
    private final JdbcClient jdbc;

    Fusion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param source name of the file
    record Fichier(UUID importation, LocalDate date, String source) {
        /// What every event of the import carries.
        Map<String, Object> parametres() {
            return Map.of("date", date, "source", source, "import", importation);
        }
    }

    record Comptes(int crees, int modifies, int fermes, int inchanges, int alertes) {
        int changes() {
            return crees + modifies + fermes;
        }
    }

    record Fermetures(String departement, String nom, int fermes, int ouverts) {}

    /// Makes the rows the file asks for, those that differ, and those it no longer holds. A flow of FINESS+ holds what
    /// is closed: what it lacks is not closed by that.
    void preparer(TableDuRegistre table, boolean plus, boolean points) {
        jdbc.sql("create temp table cible on commit drop as " + table.cible(plus))
                .param("points", points)
                .update();
        jdbc.sql("create unique index on cible (finess)").update();
        jdbc.sql("analyze cible").update();
        jdbc.sql("""
            create temp table change on commit drop as
            select t.finess, t.ferme_le is not null and c.ferme_le is null as rouvert,
                   t.ferme_le is null and c.ferme_le is not null as ferme
              from referentiel.%s t
              join cible c on c.finess = t.finess
             where t.ferme_le is distinct from c.ferme_le or (%s) is distinct from (%s)
            """.formatted(table.nom(), table.colonnes("t"), table.colonnes("c")))
                .update();
        jdbc.sql("""
            create temp table absent on commit drop as
            select t.finess, t.departement
              from referentiel.%1$s t
              left join referentiel.departement d on d.code = t.departement
             where not :plus and t.origine = 'FINESS' and t.etat = 'OUVERT'
               and not exists (select from cible c where c.finess = t.finess)
               and coalesce(d.code_finess, t.departement) in (
                   select coalesce(d.code_finess, c.departement)
                     from (select distinct departement from cible) c
                     left join referentiel.departement d on d.code = c.departement)
            """.formatted(table.nom())).param("plus", plus).update();
        jdbc.sql("analyze change, absent").update();
    }

    /// The départements where more than one structure in twenty would close because a file that should hold it
    /// does not; or more than one in ten, and ten at least, with those that a flow says to have closed within its
    /// last year. The flow of August 2026 closes 7 % of Loire-Atlantique on one day; the first flow brings all
    /// that closed in years.
    /// @param date of the file
    List<Fermetures> fermeturesMassives(TableDuRegistre table, LocalDate date) {
        return jdbc.sql("""
            select a.departement, coalesce(d.nom, a.departement) as nom, a.fermes, o.ouverts
              from (select departement, count(*)::int as fermes, count(*) filter (where absente) as absents
                      from (select departement, true as absente from absent
                            union all
                            select t.departement, false
                              from change x
                              join referentiel.%1$s t on t.finess = x.finess
                              join cible c on c.finess = x.finess
                             where x.ferme and c.ferme_le > :unAnAvant) f
                     group by departement) a
              join lateral (select count(*)::int as ouverts from referentiel.%1$s t
                             where t.departement = a.departement and t.etat = 'OUVERT') o on true
              left join referentiel.departement d on d.code = a.departement
             where a.absents * 20 > o.ouverts or a.fermes >= 10 and a.fermes * 10 > o.ouverts
             order by a.departement
            """.formatted(table.nom()))
                .param("unAnAvant", date.minusYears(1))
                .query((l, _) -> new Fermetures(
                        l.getString("departement"), l.getString("nom"), l.getInt("fermes"), l.getInt("ouverts")))
                .list();
    }

    Comptes appliquer(TableDuRegistre table, Fichier fichier, Runnable etape) {
        evenements(table, fichier);
        etape.run();
        if (table == TableDuRegistre.ETABLISSEMENT) nommerLesOrganismes();
        int dits = fermer(table, fichier);
        int changes = modifier(table);
        int fermes = dits + fermerLesAbsents(table, fichier);
        etape.run();
        int crees = creer(table, fichier);
        etape.run();
        var totaux = jdbc.sql("select count(*), count(*) filter (where alertes <> '{}') from cible")
                .query((l, _) -> new int[] {l.getInt(1), l.getInt(2)})
                .single();
        return new Comptes(crees, changes - dits, fermes, totaux[0] - crees - changes, totaux[1]);
    }

    void oublier() {
        jdbc.sql("drop table cible, change, absent").update();
    }

    /// One event per kind of change of a row, with the columns concerned before and after.
    private void evenements(TableDuRegistre table, Fichier fichier) {
        jdbc.sql("""
            insert into referentiel.evenement (finess, genre, sujet, date_fichier, source, import, avant, apres)
            select finess, 'REOUVERTURE', :sujet, :date, :source, :import,
                   jsonb_build_object('etat', 'FERME'), jsonb_build_object('etat', 'OUVERT')
              from change where rouvert
            """).params(parametres(table, fichier)).update();
        jdbc.sql(GenresDeChangement.EVENEMENTS.formatted(table.nom()))
                .params(parametres(table, fichier))
                .param("colonnes", table.colonnes().toArray(String[]::new))
                .update();
    }

    /// An organisme that an establishment names and the register does not know gets a row with its number alone.
    private void nommerLesOrganismes() {
        jdbc.sql("""
            insert into referentiel.organisme (finess, essms, origine)
            select organisme, count(*) filter (where essms), 'FINESS'
              from cible c
             where not exists (select from referentiel.organisme o where o.finess = c.organisme)
             group by organisme
             order by organisme
            """).update();
    }

    private int modifier(TableDuRegistre table) {
        return jdbc.sql("""
            update referentiel.%s t
               set (%s, etat, ferme_le) =
                   row (%s, case when c.ferme_le is null then 'OUVERT' else 'FERME' end, c.ferme_le)
              from cible c join change x on x.finess = c.finess
             where t.finess = c.finess
            """.formatted(table.nom(), String.join(", ", table.colonnes()), table.colonnes("c")))
                .update();
    }

    /// Writes what the file says to be closed now; the rows themselves change with the others.
    private int fermer(TableDuRegistre table, Fichier fichier) {
        return jdbc.sql("""
            insert into referentiel.evenement (finess, genre, sujet, date_fichier, effet_le, source, import, avant, apres)
            select c.finess, 'FERMETURE', :sujet, :date, c.ferme_le, :source, :import,
                   jsonb_build_object('etat', 'OUVERT'), jsonb_build_object('etat', 'FERME', 'ferme_le', c.ferme_le)
              from change x join cible c on c.finess = x.finess
             where x.ferme order by c.finess
            """).params(parametres(table, fichier)).update();
    }

    private int fermerLesAbsents(TableDuRegistre table, Fichier fichier) {
        jdbc.sql("""
            insert into referentiel.evenement (finess, genre, sujet, date_fichier, source, import, avant, apres)
            select finess, 'FERMETURE', :sujet, :date, :source, :import,
                   jsonb_build_object('etat', 'OUVERT'), jsonb_build_object('etat', 'FERME')
              from absent order by finess
            """).params(parametres(table, fichier)).update();
        return jdbc.sql("""
            update referentiel.%s t set etat = 'FERME', ferme_le = :date
              from absent a where a.finess = t.finess
            """.formatted(table.nom()))
                .param("date", fichier.date())
                .update();
    }

    private int creer(TableDuRegistre table, Fichier fichier) {
        jdbc.sql("""
            insert into referentiel.evenement (finess, genre, sujet, date_fichier, effet_le, source, import, apres)
            select c.finess, case when c.ferme_le is null then 'OUVERTURE' else 'ENTREE_FERMEE' end, :sujet, :date,
                   c.ferme_le, :source, :import,
                   case when c.ferme_le is not null
                        then jsonb_build_object('etat', 'FERME', 'ferme_le', c.ferme_le) end
              from cible c
             where not exists (select from referentiel.%s t where t.finess = c.finess)
             order by c.finess
            """.formatted(table.nom())).params(parametres(table, fichier)).update();
        return jdbc.sql("""
            insert into referentiel.%1$s (finess, %2$s, etat, ferme_le, origine)
            select c.finess, %3$s, case when c.ferme_le is null then 'OUVERT' else 'FERME' end, c.ferme_le, 'FINESS'
              from cible c
             where not exists (select from referentiel.%1$s t where t.finess = c.finess)
             order by c.finess
            """.formatted(table.nom(), String.join(", ", table.colonnes()), table.colonnes("c")))
                .update();
    }

    private static Map<String, Object> parametres(TableDuRegistre table, Fichier fichier) {
        var parametres = new HashMap<>(fichier.parametres());
        parametres.put("sujet", table.name());
        return parametres;
    }

    /// Stops an import between two steps.
    static void arreterSi(boolean annule) {
        if (annule) throw new CancellationException();
    }
}
