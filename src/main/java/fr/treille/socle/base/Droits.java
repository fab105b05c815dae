package fr.treille.socle.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the login of the application may do: read and write every table of the house, only add to those whose rows are
/// never changed (they carry the trigger `socle.inalterable`), read the history of the migrations, change no schema.
/// Asked again at each start, so that a table of a new migration is granted as it comes.
/// @param connexion   connection of the login that migrates
/// @param application  name of the login that runs the application
record Droits(Connection connexion, String application) {
    /// One instance grants at a time.
    private static final String VERROU = "select pg_advisory_xact_lock(7597130196842541421)";

    /// The orders that are missing, none when all is as it should be.
    private static final String ORDRES = """
        with role as (select ?::name as nom),
        espace as (
            select n.oid, n.nspname from pg_namespace n where n.nspowner = current_user::regrole
        ),
        relation as (
            select c.oid, c.oid::regclass::text as nom, c.relkind,
                   exists (select from pg_trigger t
                            where t.tgrelid = c.oid and t.tgfoid = to_regproc('socle.inalterable')) as inalterable
              from pg_class c join espace e on e.oid = c.relnamespace
             where c.relkind in ('r', 'p', 'v', 'm', 'S')
        )
        select format('grant usage on schema %I to %I', e.nspname, r.nom)
          from espace e, role r where not has_schema_privilege(r.nom, e.oid, 'usage')
        union all
        select format('grant usage on sequence %s to %I', s.nom, r.nom)
          from relation s, role r where s.relkind = 'S' and not has_sequence_privilege(r.nom, s.oid, 'usage')
        union all
        select format('grant select on %s to %I', v.nom, r.nom)
          from relation v, role r where v.relkind in ('v', 'm') and not has_table_privilege(r.nom, v.oid, 'select')
        union all
        select format('grant %s on %s to %I', d.droit, t.nom, r.nom)
          from relation t, role r, unnest(array['select', 'insert', 'update', 'delete', 'maintain']) d(droit)
         where t.relkind in ('r', 'p') and not has_table_privilege(r.nom, t.oid, d.droit)
           and (not t.inalterable or d.droit in ('select', 'insert'))
        union all
        select format('revoke %s on %s from %I', d.droit, t.nom, r.nom)
          from relation t, role r,
               unnest(array['update', 'delete', 'truncate', 'references', 'trigger', 'maintain']) d(droit)
         where t.inalterable and has_table_privilege(r.nom, t.oid, d.droit)
        union all
        select format('grant select on public.flyway_schema_history to %I', r.nom)
          from role r where not has_table_privilege(r.nom, 'public.flyway_schema_history', 'select')
        """;

    /// Whether the login that migrates owns the schema, or is the one that will make it.
    boolean proprietaire() throws SQLException {
        return vrai("select not exists (select from pg_namespace where nspname = 'socle' and not pg_has_role(nspowner,"
                + " 'usage'))");
    }

    /// Whether no privilege keeps the login of the application from the rows of the journal.
    boolean peutTout() throws SQLException {
        try (var demande =
                connexion.prepareStatement("select pg_has_role(?::name, relowner, 'member') from pg_class where oid ="
                        + " 'socle.journal'::regclass")) {
            demande.setString(1, application);
            try (var reponse = demande.executeQuery()) {
                return reponse.next() && reponse.getBoolean(1);
            }
        }
    }

    /// Gives what is missing and takes back what is too much.
    void accorder() throws SQLException {
        connexion.setAutoCommit(false);
        try (var ordre = connexion.createStatement()) {
            ordre.execute(VERROU);
            for (var droit : manquants()) ordre.execute(droit);
            connexion.commit();
        } catch (SQLException e) {
            connexion.rollback();
            throw e;
        } finally {
            connexion.setAutoCommit(true);
        }
    }

    private List<String> manquants() throws SQLException {
        try (var demande = connexion.prepareStatement(ORDRES)) {
            demande.setString(1, application);
            try (var reponse = demande.executeQuery()) {
                var ordres = new ArrayList<String>();
                while (reponse.next()) ordres.add(reponse.getString(1));
                return ordres;
            }
        }
    }

    private boolean vrai(String question) throws SQLException {
        try (var demande = connexion.prepareStatement(question);
                var reponse = demande.executeQuery()) {
            return reponse.next() && reponse.getBoolean(1);
        }
    }
}
