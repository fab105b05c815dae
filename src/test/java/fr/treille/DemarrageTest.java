package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class DemarrageTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void every_schema_is_there() {
        assertThat(jdbc.sql("select socle.simplifier('Élan d''Argent (E.H.P.A.D.)')")
                        .query(String.class)
                        .single())
                .isEqualTo("elan d argent e h p a d");
    }
}
