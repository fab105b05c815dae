package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.bench.Mesure;
import fr.treille.comptes.Compte;
import fr.treille.comptes.jdbc.Comptes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How long a right password takes while a hundred wrong ones come at once, against what it takes alone in the same
/// run.
@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnexionBench {
    private static final int FOIS = 9;

    @Autowired
    Connexion connexion;

    @Autowired
    Comptes comptes;

    @Autowired
    PasswordEncoder codeur;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void sansCompteur() {
        jdbc.sql("delete from comptes.compteur").update();
    }

    @Test
    void a_right_password_among_a_hundred_wrong_ones() {
        var marie = Personnes.nouvelle(comptes, codeur);
        var paul = Personnes.nouvelle(comptes, codeur);
        double seul = mediane(marie, null);
        double memeCompte = mediane(marie, marie);
        double autreCompte = mediane(paul, marie);
        Mesure.ecrire(
                "connexion-attaquee",
                "ms",
                memeCompte,
                "une connexion juste pendant cent essais faux sur le même compte",
                seul,
                "la même connexion seule",
                Map.of("autre_compte", autreCompte));
        assertThat(memeCompte / seul).isLessThan(4);
        assertThat(autreCompte / seul).isLessThan(4);
    }

    /// @param attaque account under attack meanwhile; null for none
    /// @return milliseconds
    private double mediane(Compte compte, @Nullable Compte attaque) {
        var durees = new double[FOIS];
        for (int i = 0; i < FOIS; i++) {
            jdbc.sql("delete from comptes.compteur").update();
            try (var visiteurs = Executors.newVirtualThreadPerTaskExecutor()) {
                if (attaque != null) attaquer(visiteurs, attaque);
                long debut = System.nanoTime();
                assertThat(connexion.tenter(
                                compte.courriel(), Personnes.MOT_DE_PASSE, new Origine("198.51.100.7", null)))
                        .isInstanceOf(Tentative.Reconnue.class);
                durees[i] = (System.nanoTime() - debut) / 1e6;
            }
        }
        Arrays.sort(durees);
        return durees[FOIS / 2];
    }

    private void attaquer(ExecutorService visiteurs, Compte compte) {
        var partis = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            partis.add(visiteurs.submit(
                    () -> connexion.tenter(compte.courriel(), "faux", new Origine("192.0.2.10", null))));
        }
        assertThat(partis).hasSize(100);
    }
}
