package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.comptes.Identification;
import fr.treille.socle.base.VersionPrecedente;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// This version starts on the database that the version before left, with somebody's work in it.
@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MiseANiveauTest {
    @TempDir
    static Path dossier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Identification identification;

    @DynamicPropertySource
    static void base(DynamicPropertyRegistry reglages) throws IOException, SQLException {
        var url = VersionPrecedente.base("mise_a_niveau", dossier);
        reglages.add("TREILLE_DATABASE_URL", () -> url);
        reglages.add("TREILLE_DATABASE_USERNAME", () -> "treille_application");
        reglages.add("TREILLE_DATABASE_PASSWORD", () -> "application");
        reglages.add("TREILLE_DATABASE_MIGRATION_USERNAME", () -> "treille");
        reglages.add("TREILLE_DATABASE_MIGRATION_PASSWORD", () -> "treille");
        reglages.add("treille.demonstration", () -> "non");
    }

    @Test
    void people_keep_their_account_and_what_they_were_granted() {
        var connecte = (Acces.LecteurConnecte) identification.loadUserByUsername("directrice@exemple.fr");
        assertThat(connecte.lecteur().habilitations()).singleElement().satisfies(h -> {
            assertThat(h.role()).isEqualTo(Role.DIRECTEUR_OG);
            assertThat(h.identifiant()).isEqualTo("350000014");
        });
    }

    @Test
    void grappes_and_the_register_are_as_they_were() {
        assertThat(nombre("referentiel.etablissement")).isEqualTo(1_000);
        assertThat(nombre("cooperation.membre where sorti_le is null")).isEqualTo(15);
        assertThat(jdbc.sql("select devis_editeur from cooperation.grappe")
                        .query(Long.class)
                        .single())
                .isEqualTo(123_456);
        assertThat(nombre("programme.version where version = '2025@essai'")).isEqualTo(1);
    }

    private int nombre(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
