package fr.treille.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fr.treille.cooperation.Requetes;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/// Each list of the house with forty lines: its statements do not grow with them.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListesTest {
    /// Those of a page and of what a minute-old memory reads again; forty lines read one by one would be beyond.
    private static final int AU_PLUS = 12;

    private static final String IMPORT = "00000000-0000-4000-8000-000000000001";
    private static final Lecteur NATIONAL =
            Terrain.lecteur("national des listes", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forty_lines_of_each() {
        inserer("""
            insert into comptes.compte (id, courriel, nom, mot_de_passe)
            select cle('c', n), 'ligne' || n || '@essai.invalid', 'Ligne ' || n, 'x'
            """);
        inserer("""
            insert into comptes.habilitation (id, compte, role, genre, identifiant, du, a_revoir_le)
            select cle('h', n), cle('c', n), 'GRADES', 'REGION', '53', '2020-01-01', '2020-01-02'
            """);
        inserer("""
            insert into comptes.rattachement (id, compte, role, genre, identifiant, fonction)
            select cle('r', n), cle('c', n), 'DIRECTEUR_OG', 'OG', '979990009', 'Ligne ' || n
            """);
        inserer("""
            insert into comptes.invitation (id, courriel, role, genre, identifiant, ou, proposee, jeton, creee_par,
                                            creee_par_nom, envoyee_le, envois, expire_le)
            select cle('i', n), 'ligne' || n || '@essai.invalid', 'GRADES', 'REGION', '53', 'Ligne', false,
                   convert_to('ligne' || n, 'UTF8'), cle('c', n), 'Ligne', now(), 1, now() + interval '7 days'
            """);
        inserer("""
            insert into referentiel.groupement (id, genre, nom, region, origine)
            select cle('g', n), 'GHT', 'Ligne ' || n, '53', 'SAISIE'
            """);
        inserer("""
            insert into referentiel.evenement_de_vie (id, genre, sujet, anciens, nouveaux, le, raisons, regions,
                                                      organismes, cle, declare_par)
            select cle('v', n), 'FUSION', 'ORGANISME', array['979990009'], array['979990017'], '2025-01-01',
                   array['Ligne ' || n], array['53'], array['979990009'], 'ligne ' || n, 'Ligne'
            """);
        jdbc.sql("""
            insert into referentiel.import (id, genre, fichier, empreinte, date_fichier, demande_par, commence_le, fini_le,
                                            lus, crees, modifies, fermes, inchanges, refuses)
            values (:id, 'ETABLISSEMENTS', 'lignes.csv', 'x', '2026-01-01', 'essai', now(), now(), 40, 40, 0, 0, 0, 0)
            """).param("id", java.util.UUID.fromString(IMPORT)).update();
        inserer("""
            insert into referentiel.evenement (finess, genre, sujet, date_fichier, source, import)
            select '97' || lpad(n::text, 7, '0'), 'OUVERTURE', 'ETABLISSEMENT', date '2026-01-01', 'Ligne ' || n,
                   '%s'
            """.formatted(IMPORT));
    }

    @ParameterizedTest
    @CsvSource({
        "/comptes?q=ligne, Ligne 40",
        "/revue-des-acces, Ligne 40",
        "/invitations?q=ligne, ligne40@essai.invalid",
        "/rattachements?q=ligne, Ligne 40",
        "/groupements?q=ligne, Ligne 40",
        "/administration/evenements, Fusion",
        "/administration/imports, lignes.csv",
        "/administration/imports/" + IMPORT + "/differences, 970000040",
        "/nomenclatures/categories, 500",
        "/nomenclatures/solutions, D2L",
        "/journal, Journal",
        "/diagnostics, Diagnostics",
    })
    void a_page_costs_the_same_whatever_it_holds(String adresse, String presente) {
        assertThat(texte(adresse)).contains(presente);
        assertThat(Requetes.textes(() -> texte(adresse))).hasSizeLessThanOrEqualTo(AU_PLUS);
    }

    /// @param lignes without its end: `n` is the rank of a line, `cle` its identifier by kind and rank
    private void inserer(String lignes) {
        jdbc.sql(lignes.replaceAll("cle\\('(.)', n\\)", "md5('$1' || n)::uuid") + " from generate_series(1, 40) n")
                .update();
    }

    private String texte(String adresse) {
        try {
            var reponse = pages.get()
                    .uri(adresse)
                    .with(authentication(Terrain.identite(NATIONAL)))
                    .exchange();
            assertThat(reponse).hasStatusOk();
            return reponse.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
