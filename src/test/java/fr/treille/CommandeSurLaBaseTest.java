package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.ImportDuRegistre;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/// A command that works on the database starts the house without its doors.
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "treille.commande=true")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandeSurLaBaseTest {
    @Test
    void the_house_stands_without_a_web_server(@Autowired ApplicationContext maison) {
        assertThat(maison).isNotInstanceOf(WebApplicationContext.class);
        assertThat(maison.getBean(ImportDuRegistre.class)).isNotNull();
    }
}
