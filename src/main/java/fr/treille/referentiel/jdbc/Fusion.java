package fr.treille.referentiel.jdbc;

import java.time.LocalDate;
import java.util.List;
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
    record Fichier(UUID importation, LocalDate date, String source) {}

    record Comptes(int crees, int modifies, int fermes, int inchanges, int alertes) {}

    record Fermetures(String departement, String nom, int fermes, int ouverts) {}

    /// Makes the rows the file asks for, those that differ, and those it no longer holds.
    void preparer(TableDuRegistre table, boolean points) {
        jdbc.sql("create temp table cible on commit drop as " + table.cible())
                .param("points", points)
                .update();
        jdbc.sql("create unique index on cible (finess)").update();
        jdbc.sql("analyze cible").update();
        jdbc.sql("""
            create temp table change on commit drop as
            select t.finess, t.etat = 'FERME' as rouvert
              from referentiel.%s t
              join cible c on c.finess = t.finess
             where t.etat = 'FERME' or (%s) is distinct from (%s)
            """.formatted(table.nom(), table.colonnes("t"), table.colonnes("c")))
                .update();
        jdbc.sql("""
            create temp table absent on commit drop as
            select t.finess, t.departement
              from referentiel.%1$s t
              left join referentiel.departement d on d.code = t.departement
             where t.origine = 'FINESS' and t.etat = 'OUVERT'
               and not exists (select from cible c where c.finess = t.finess)
               and coalesce(d.code_finess, t.departement) in (
                   select coalesce(d.code_finess, c.departement)
                     from (select distinct departement from cible) c
                     left join referentiel.departement d on d.code = c.departement)
            """.formatted(table.nom())).update();
        jdbc.sql("analyze change, absent").update();
    }

    /// The départements where more than one structure in twenty would close.
    List<Fermetures> fermeturesMassives(TableDuRegistre table) {
        return jdbc.sql("""
            select a.departement, coalesce(d.nom, a.departement) as nom, a.fermes, o.ouverts
              from (select departement, count(*)::int as fermes from absent group by departement) a
              join lateral (select count(*)::int as ouverts from referentiel.%s t
                             where t.departement = a.departement and t.etat = 'OUVERT') o on true
              left join referentiel.departement d on d.code = a.departement
             where a.fermes * 20 > o.ouverts
             order by a.departement
            """.formatted(table.nom()))
                .query((l, _) -> new Fermetures(
                        l.getString("departement"), l.getString("nom"), l.getInt("fermes"), l.getInt("ouverts")))
                .list();
    }

    Comptes appliquer(TableDuRegistre table, Fichier fichier, Runnable etape) {
        evenements(table, fichier);
        etape.run();
        if (table == TableDuRegistre.ETABLISSEMENT) nommerLesOrganismes();
        int modifies = modifier(table);
        int fermes = fermer(table, fichier);
        etape.run();
        int crees = creer(table, fichier);
        etape.run();
        var totaux = jdbc.sql("select count(*), count(*) filter (where alertes <> '{}') from cible")
                .query((l, _) -> new int[] {l.getInt(1), l.getInt(2)})
                .single();
        return new Comptes(crees, modifies, fermes, totaux[0] - crees - modifies, totaux[1]);
    }

    void oublier() {
        jdbc.sql("drop table cible, change, absent").update();
    }

    /// One event per kind of change of a row, with the columns concerned before and after.
    private void evenements(TableDuRegistre table, Fichier fichier) {
        jdbc.sql("""
            insert into referentiel.evenement (finess, genre, date_fichier, source, import, avant, apres)
            select finess, 'REOUVERTURE', :date, :source, :import,
                   jsonb_build_object('etat', 'FERME'), jsonb_build_object('etat', 'OUVERT')
              from change where rouvert
            """).params(parametres(fichier)).update();
        jdbc.sql("""
            insert into referentiel.evenement (finess, genre, date_fichier, source, import, avant, apres)
            select finess, genre, :date, :source, :import,
                   jsonb_object_agg(colonne, avant), jsonb_object_agg(colonne, apres)
              from (select finess, colonne, avant, apres,
                           case when colonne = 'organisme' then 'CHANGEMENT_OG'
                                when colonne in ('categorie', 'libelle_categorie', 'champ', 'essms')
                                     and bool_or(colonne = 'categorie') over ligne then 'CHANGEMENT_CATEGORIE'
                                when colonne in ('nom', 'nom_long')
                                     and bool_or(colonne = 'nom' and avant <> 'null') over ligne then 'RENOMMAGE'
                                when colonne in ('adresse', 'lieu_dit', 'code_postal', 'ville', 'commune',
                                                 'departement', 'region', 'latitude', 'longitude')
                                     and bool_or(colonne in ('adresse', 'commune') and avant <> 'null') over ligne then 'DEMENAGEMENT'
                                else 'MODIFICATION' end as genre
                      from (select t.finess, k.colonne, to_jsonb(t) -> k.colonne as avant,
                                   to_jsonb(c) -> k.colonne as apres
                              from change x
                              join referentiel.%s t on t.finess = x.finess
                              join cible c on c.finess = x.finess
                             cross join unnest(:colonnes::text[]) as k (colonne)) paires
                     where avant is distinct from apres
                    window ligne as (partition by finess)) ecarts
             group by finess, genre
             order by finess, genre
            """.formatted(table.nom()))
                .params(parametres(fichier))
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
               set (%s, etat, ferme_le) = row (%s, 'OUVERT', null)
              from cible c join change x on x.finess = c.finess
             where t.finess = c.finess
            """.formatted(table.nom(), String.join(", ", table.colonnes()), table.colonnes("c")))
                .update();
    }

    private int fermer(TableDuRegistre table, Fichier fichier) {
        jdbc.sql("""
            insert into referentiel.evenement (finess, genre, date_fichier, source, import, avant, apres)
            select finess, 'FERMETURE', :date, :source, :import,
                   jsonb_build_object('etat', 'OUVERT'), jsonb_build_object('etat', 'FERME')
              from absent order by finess
            """).params(parametres(fichier)).update();
        return jdbc.sql("""
            update referentiel.%s t set etat = 'FERME', ferme_le = :date
              from absent a where a.finess = t.finess
            """.formatted(table.nom()))
                .param("date", fichier.date())
                .update();
    }

    private int creer(TableDuRegistre table, Fichier fichier) {
        jdbc.sql("""
            insert into referentiel.evenement (finess, genre, date_fichier, source, import)
            select c.finess, 'OUVERTURE', :date, :source, :import
              from cible c
             where not exists (select from referentiel.%s t where t.finess = c.finess)
             order by c.finess
            """.formatted(table.nom())).params(parametres(fichier)).update();
        return jdbc.sql("""
            insert into referentiel.%1$s (finess, %2$s, origine)
            select c.finess, %3$s, 'FINESS'
              from cible c
             where not exists (select from referentiel.%1$s t where t.finess = c.finess)
             order by c.finess
            """.formatted(table.nom(), String.join(", ", table.colonnes()), table.colonnes("c")))
                .update();
    }

    private static java.util.Map<String, Object> parametres(Fichier fichier) {
        return java.util.Map.of("date", fichier.date(), "source", fichier.source(), "import", fichier.importation());
    }

    /// Stops an import between two steps.
    static void arreterSi(boolean annule) {
        if (annule) throw new CancellationException();
    }
}
