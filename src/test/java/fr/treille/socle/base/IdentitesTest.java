package fr.treille.socle.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.BaseDeTest;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the login of the application may do in the database, and what only the one that migrates may.
@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentitesTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Source source;

    @BeforeEach
    void une_trace() {
        transaction.executeWithoutResult(_ -> journal.noter(new Fait("ESSAI_FAIT", "essai:identites")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update socle.journal set motif = 'autre'",
                "delete from socle.journal",
                "truncate socle.journal cascade",
                "alter table socle.journal disable trigger all",
                "drop trigger enchainer on socle.journal",
                "drop table socle.journal",
                "create trigger autre before insert on socle.journal for each row execute function socle.inalterable()",
                "create or replace function socle.inalterable() returns trigger language plpgsql as 'begin return new;"
                        + " end'",
                "set session_replication_role = replica",
                "delete from socle.sceau",
                "create table socle.autre (n int)",
                "create table public.autre (n int)",
                "alter table comptes.compte add column autre int",
                "delete from public.flyway_schema_history",
                "set role treille"
            })
    void the_application_is_refused(String ordre) {
        assertThatThrownBy(() -> jdbc.sql(ordre).update())
                .rootCause()
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .as("insufficient privilege")
                .isEqualTo("42501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update socle.journal set motif = 'autre'",
                "delete from socle.journal",
                "truncate socle.journal cascade"
            })
    void the_owner_meets_the_trigger(String ordre) {
        assertThatThrownBy(() -> BaseDeTest.enProprietaire(jdbc, ordre)).hasMessageContaining("only ever added");
    }

    @Test
    void the_application_reads_and_writes_every_other_table() {
        assertThat(jdbc.sql("""
            select c.oid::regclass::text
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspowner = 'treille'::regrole
               and not exists (select from pg_trigger t
                                where t.tgrelid = c.oid and t.tgfoid = 'socle.inalterable'::regproc)
               and not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
                        and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete'))
            """).query(String.class).list()).isEmpty();
    }

    @Test
    void a_table_of_a_new_migration_is_granted_and_one_that_becomes_unchangeable_is_taken_back() throws Exception {
        try (var connexion = source.enMigration();
                var ordre = connexion.createStatement()) {
            ordre.execute("create schema demain");
            ordre.execute("create table demain.registre (n bigserial)");
            var droits = new Droits(connexion, source.application().nom());
            try {
                droits.accorder();
                jdbc.sql("insert into demain.registre default values").update();
                jdbc.sql("update demain.registre set n = 7").update();
                ordre.execute("create trigger inalterable before update on demain.registre"
                        + " for each statement execute function socle.inalterable()");
                droits.accorder();
                assertThatThrownBy(() ->
                                jdbc.sql("update demain.registre set n = 8").update())
                        .rootCause()
                        .hasMessageContaining("permission denied");
            } finally {
                ordre.execute("drop schema demain cascade");
            }
        }
    }

    @Test
    void one_login_for_all_is_seen() throws Exception {
        try (var connexion = source.enMigration()) {
            assertThat(new Droits(connexion, source.application().nom()).peutTout())
                    .isFalse();
            assertThat(new Droits(connexion, source.migration().nom()).peutTout())
                    .isTrue();
            assertThat(new Droits(connexion, source.migration().nom()).proprietaire())
                    .isTrue();
        }
        try (var connexion = DriverManager.getConnection(
                source.url(), source.application().nom(), source.application().motDePasse())) {
            assertThat(new Droits(connexion, source.application().nom()).proprietaire())
                    .as("the application alone cannot bring the schema up")
                    .isFalse();
        }
    }
}
