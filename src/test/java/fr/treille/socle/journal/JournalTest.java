package fr.treille.socle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.securite.Acces;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalTest {
    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String objet = "essai:" + UUID.randomUUID();

    @Test
    void the_trace_stays_with_the_act_or_not_at_all() {
        transaction.executeWithoutResult(suite -> {
            journal.noter(new Fait("ESSAI_FAIT", objet));
            suite.setRollbackOnly();
        });
        assertThat(numeros(objet)).isEmpty();
        noter(new Fait("ESSAI_FAIT", objet));
        assertThat(numeros(objet)).hasSize(1);
        assertThatThrownBy(() -> journal.noter(new Fait("ESSAI_FAIT", objet)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void it_says_who_and_the_database_says_when() {
        Acces.commeLaMaison(() -> {
            noter(new Fait("ESSAI_FAIT", objet, null, "{\"vu\":true}", "Pour\0 voir"));
            return "";
        });
        assertThat(jdbc.sql("select nom || ' ' || apres || ' ' || motif || ' ' || (le between now() - interval '1 min'"
                                + " and now()) from socle.journal where objet = :objet")
                        .param("objet", objet)
                        .query(String.class)
                        .single())
                .isEqualTo("Treille {\"vu\":true} Pour voir true");
    }

    @Test
    void two_facts_of_one_act_are_two_rows_in_their_order() {
        transaction.executeWithoutResult(_ -> {
            journal.noter(new Fait("UN", objet));
            journal.noter(new Fait("UN", objet));
            journal.noter(new Fait("DEUX", objet));
        });
        assertThat(jdbc.sql("select acte from socle.journal where objet = :objet order by numero")
                        .param("objet", objet)
                        .query(String.class)
                        .list())
                .containsExactly("UN", "UN", "DEUX");
    }

    @Test
    void numbers_have_no_gap_when_many_write_and_some_give_up() throws Exception {
        try (var gens = Executors.newVirtualThreadPerTaskExecutor()) {
            var actes = IntStream.range(0, 60)
                    .<Future<?>>mapToObj(i -> gens.submit(() -> transaction.executeWithoutResult(suite -> {
                        journal.noter(new Fait("ESSAI_FAIT", objet));
                        if (i % 3 == 0) suite.setRollbackOnly();
                    })))
                    .toList();
            for (var acte : actes) acte.get();
        }
        assertThat(numeros(objet)).hasSize(40);
        var tous = numeros(null);
        assertThat(tous)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, tous.size()).boxed().toList());
        assertThat(jdbc.sql("select count(*) from (select le < lag(le) over (order by numero) as recule from"
                                + " socle.journal) where recule")
                        .query(Integer.class)
                        .single())
                .as("rows older than the one before")
                .isZero();
    }

    @Test
    void nobody_chooses_his_place_in_the_chain() {
        jdbc.sql("""
            insert into socle.journal (numero, le, nom, acte, objet, precedent, empreinte)
            values (1, '2001-01-01', 'Faussaire', 'ESSAI_FAIT', :objet, '', '')
            """).param("objet", objet).update();
        assertThat(jdbc.sql("select numero > 0 and le > now() - interval '1 min' and length(empreinte) = 32 and"
                                + " length(precedent) = 32 from socle.journal where objet = :objet")
                        .param("objet", objet)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_code_or_an_object_out_of_form_is_a_defect() {
        assertThatThrownBy(() -> new Fait("Essai fait", objet)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fait("ESSAI_FAIT", "sans genre")).isInstanceOf(IllegalArgumentException.class);
    }

    private void noter(Fait fait) {
        transaction.executeWithoutResult(_ -> journal.noter(fait));
    }

    private List<Long> numeros(@Nullable String objet) {
        return jdbc.sql("select numero from socle.journal where :objet::text is null or objet = :objet order by numero")
                .param("objet", objet)
                .query(Long.class)
                .list();
    }
}
