package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.comptes.Compte;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConnexionTest extends AuthentificationDeTest {
    private static final String BUREAU = "192.0.2.10";
    private static final String AILLEURS = "198.51.100.7";

    @Autowired
    Connexion connexion;

    @Test
    void the_right_password_opens_the_page_that_was_wanted() throws Exception {
        var marie = personne();
        var visite = visite();
        visite.ouvrir("/grappes?region=53").andExpect(redirectedUrl("/connexion"));
        visite.connecter(marie)
                .andExpect(redirectedUrl("/grappes?region=53"))
                .andExpect(cookie().httpOnly("appareil", true));
    }

    @Test
    void who_waited_too_long_reads_why_he_is_asked_again() throws Exception {
        new Visite(http, sessions)
                .ouvrir("/connexion?expiree")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("Votre session a pris fin : vous avez attendu trop longtemps.")));
    }

    @Test
    void an_unknown_address_and_a_wrong_password_have_the_same_answer() throws Exception {
        var inconnue = new Compte(UUID.randomUUID(), "personne@exemple.invalid", "", "", false);
        for (var compte : new Compte[] {personne(), inconnue}) {
            http.perform(essai(compte, "un autre mot de passe", BUREAU))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Adresse ou mot de passe inconnu")));
        }
    }

    @Test
    void after_ten_wrong_ones_the_network_waits_for_this_account_and_is_told_how_long() throws Exception {
        var marie = personne();
        for (int i = 0; i < Connexion.PAR_RESEAU_ET_COMPTE; i++) {
            http.perform(essai(marie, "faux", BUREAU)).andExpect(status().isUnprocessableContent());
        }
        http.perform(essai(marie, Personnes.MOT_DE_PASSE, BUREAU))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("votre compte n’est pas bloqué")));
        http.perform(essai(marie, Personnes.MOT_DE_PASSE, AILLEURS)).andExpect(redirectedUrl("/"));
    }

    @Test
    void the_delay_ends() {
        var marie = personne();
        for (int i = 0; i <= Connexion.PAR_RESEAU_ET_COMPTE; i++) tenter(marie, "faux", BUREAU);
        assertThat(tenter(marie, Personnes.MOT_DE_PASSE, BUREAU)).isInstanceOf(Tentative.Attendre.class);
        jdbc.sql("update comptes.compteur set fin = now()").update();
        assertThat(tenter(marie, Personnes.MOT_DE_PASSE, BUREAU)).isInstanceOf(Tentative.Reconnue.class);
    }

    @Test
    void a_browser_that_signed_in_before_is_not_delayed_by_an_attack_on_its_account() throws Exception {
        var marie = personne();
        var appareil = http.perform(essai(marie, Personnes.MOT_DE_PASSE, BUREAU))
                .andReturn()
                .getResponse()
                .getCookie("appareil");
        assertThat(appareil).isNotNull();
        jdbc.sql("""
            insert into comptes.compteur (cle, debut, fin, nombre)
            select cle, now(), now() + interval '10 minutes', 100000 from comptes.compteur
            on conflict (cle) do update set nombre = excluded.nombre, fin = excluded.fin
            """).update();
        assertThat(tenter(marie, Personnes.MOT_DE_PASSE, BUREAU)).isInstanceOf(Tentative.Attendre.class);
        assertThat(connexion.tenter(marie.courriel(), Personnes.MOT_DE_PASSE, new Origine(BUREAU, appareil.getValue())))
                .isInstanceOf(Tentative.Reconnue.class);
    }

    @Test
    void a_hundred_wrong_ones_at_once_let_a_right_one_in_from_elsewhere_on_the_same_account_and_on_another()
            throws Exception {
        var marie = personne();
        var paul = personne();
        try (var visiteurs = Executors.newVirtualThreadPerTaskExecutor()) {
            var faux = new ArrayList<Future<Tentative>>();
            for (int i = 0; i < 100; i++) faux.add(visiteurs.submit(() -> tenter(marie, "faux", BUREAU)));
            var juste = visiteurs.submit(() -> tenter(marie, Personnes.MOT_DE_PASSE, AILLEURS));
            var autre = visiteurs.submit(() -> tenter(paul, Personnes.MOT_DE_PASSE, AILLEURS));
            assertThat(juste.get()).isInstanceOf(Tentative.Reconnue.class);
            assertThat(autre.get()).isInstanceOf(Tentative.Reconnue.class);
            int regardes = 0;
            for (var essai : faux) if (essai.get() instanceof Tentative.Inconnue) regardes++;
            assertThat(regardes).isBetween(1, Connexion.PAR_RESEAU_ET_COMPTE);
        }
    }

    @Test
    void a_hundred_networks_at_once_lock_nobody_out() throws Exception {
        var marie = personne();
        try (var visiteurs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                var reseau = "203.0.113." + i;
                visiteurs.submit(() -> tenter(marie, "faux", reseau));
            }
        }
        assertThat(tenter(marie, Personnes.MOT_DE_PASSE, AILLEURS)).isInstanceOf(Tentative.Reconnue.class);
    }

    @Test
    void a_right_password_gives_back_what_it_took() {
        var marie = personne();
        for (int i = 0; i < 3 * Connexion.PAR_RESEAU_ET_COMPTE; i++) {
            assertThat(tenter(marie, Personnes.MOT_DE_PASSE, BUREAU)).isInstanceOf(Tentative.Reconnue.class);
        }
    }

    @Test
    void when_the_counters_fail_everybody_passes() throws Exception {
        var marie = personne();
        try (var _ = compteursEnPanne()) {
            for (int i = 0; i < Connexion.PAR_RESEAU_ET_COMPTE + 2; i++) tenter(marie, "faux", BUREAU);
            assertThat(tenter(marie, Personnes.MOT_DE_PASSE, BUREAU)).isInstanceOf(Tentative.Reconnue.class);
        }
    }

    @Test
    void an_ipv6_household_is_one_network() {
        assertThat(Origine.reseau("2001:db8:1:2::1")).isEqualTo(Origine.reseau("2001:db8:1:2:ffff::9"));
        assertThat(Origine.reseau("2001:db8:1:3::1")).isNotEqualTo(Origine.reseau("2001:db8:1:2::1"));
    }

    private Tentative tenter(Compte compte, String motDePasse, String reseau) {
        return connexion.tenter(compte.courriel(), motDePasse, new Origine(reseau, null));
    }
}
