package fr.treille.acces;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fr.treille.comptes.JetonsDeTest;
import fr.treille.cooperation.ConsultationDesGrappes;
import fr.treille.cooperation.Grappes;
import fr.treille.cooperation.Reglages;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.PreuveRecente;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// Every route, asked as each role inside and outside of its perimeter, against the committed table. Nothing that an
/// answer does stays: each question is a transaction that is given up. A route that is not in the table fails, and the
/// sentence gives the line to add; `-Dtreille.acces.ecrire=oui` writes the table again.
@SpringBootTest
@AutoConfigureMockMvc
@Import(JetonsDeTest.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccesTest {
    @TempDir
    static Path dossier;

    @DynamicPropertySource
    static void donnees(DynamicPropertyRegistry proprietes) {
        proprietes.add("treille.demonstration", () -> "non");
        System.setProperty("treille.donnees", dossier.toString());
    }

    @Autowired
    MockMvc http;

    @Autowired
    ApplicationContext maison;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Grappes grappes;

    @Autowired
    ConsultationDesGrappes consultation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JetonsDeTest jetons;

    private final UUID grappe = UUID.randomUUID();
    private final Map<String, String> valeurs = new LinkedHashMap<>();
    private int demandes;
    private int questions;

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
        var auteur = Terrain.directeur("auteur de la grappe", Terrain.OG_A);
        Terrain.comme(
                auteur,
                () -> grappes.creer(grappe, Reglages.pour("Grappe des accès", "2022-REG", null), Terrain.finess(1, 2)));
        var membre = Terrain.comme(auteur, () -> consultation.tableauDeBord(grappe))
                .membres()
                .getFirst()
                .membre()
                .id();
        valeurs.put("/grappes id", grappe.toString());
        valeurs.put("membre", membre.toString());
        valeurs.put("/essms numero", Terrain.finess(1));
        valeurs.put("/og numero", Terrain.OG_A);
        valeurs.put("/api/v1/grappes id", grappe.toString());
        valeurs.put("/api/v1/essms finess", Terrain.finess(1));
        valeurs.put("/api/v1/og finess", Terrain.OG_A);
        valeurs.put("/diagnostics genre", "essms");
        valeurs.put("/diagnostics numero", Terrain.finess(1));
        valeurs.put("/diagnostics section", "equipement");
        valeurs.put("/campagnes cle", "acquisition.usages");
        valeurs.put("liste", "categories");
        valeurs.put("categorie", "500");
        valeurs.put("code", "2022-REG");
        valeurs.put("campagne", "2022-REG");
        valeurs.put("parametre", "acquisition.usages");
        valeurs.put("jour", "2026-01-01");
        valeurs.put("nom", "Un nom");
        valeurs.put("finess", Terrain.finess(3));
        valeurs.put("nature", "ACQUISITION");
        valeurs.put("motif", "Un motif assez long pour une dérogation");
    }

    @AfterEach
    void retirer() {
        new Terrain(jdbc).retirer();
    }

    @Test
    void every_route_answers_each_role_as_the_table_says() throws Exception {
        var repondu = new TableDesAcces(new ArrayList<>(), new LinkedHashMap<>());
        var gens = Gens.tous(grappe);
        gens.forEach(g -> repondu.colonnes().add(g.titre()));
        for (var route : Routes.toutes(maison)) {
            var reponses = new ArrayList<String>();
            for (var qui : gens) reponses.add(reponse(route, qui));
            repondu.lignes().put(route.nom(), reponses);
        }
        // A command has no role: who holds the console of the server runs it.
        for (var commande : Regles.commandes()) {
            repondu.lignes().put("COMMANDE " + Regles.nom(commande), Collections.nCopies(gens.size(), "console"));
        }
        if (System.getProperty("treille.acces.ecrire") != null) repondu.ecrire();
        assertThat(TableDesAcces.lire().ecarts(repondu)).isEmpty();
        assertThat(repondu.lignes().values().stream().flatMap(List::stream))
                .as("no route fails")
                .noneMatch(r -> r.contains("500"));
    }

    /// An export is asked in each of its formats: one answer when they agree, else each of them.
    private String reponse(Routes.Route route, Gens qui) {
        return route.choix().stream()
                .map(choisie -> selonLeLieu(choisie, qui))
                .distinct()
                .collect(joining(" ou "));
    }

    private String selonLeLieu(Routes.Route route, Gens qui) {
        var dedans = demander(route, qui.dedans());
        var dehors = qui.dehors() == null ? dedans : demander(route, qui.dehors());
        return dedans.equals(dehors) ? dedans : dedans + "/" + dehors;
    }

    private String demander(Routes.Route route, @Nullable Lecteur lecteur) {
        return transaction.execute(suite -> {
            suite.setRollbackOnly();
            try {
                var chemin = route.adresse(valeurs);
                var demande = route.fichier()
                        ? multipart(HttpMethod.POST, chemin)
                                .file(new MockMultipartFile(
                                        "fichier", "f.csv", "text/csv", "finess\n".getBytes(StandardCharsets.UTF_8)))
                        : request(route.verbe(), chemin);
                route.parametres(valeurs).forEach(demande::param);
                demande.requestAttr(PreuveRecente.ATTRIBUT, Instant.now());
                // Each from its own network: passwords are checked on another thread, whose counts are not given up.
                int rang = demandes++;
                demande.with(d -> {
                    d.setRemoteAddr("10.66.%d.%d".formatted(rang / 250 % 250, 1 + rang % 250));
                    return d;
                });
                if (chemin.startsWith("/api/v1/")) {
                    // As a program asks: no session, a token alone.
                    if (lecteur != null) demande.header("Authorization", "Bearer " + jetons.de(lecteur));
                } else {
                    demande.with(lecteur == null ? anonymous() : authentication(Terrain.identite(lecteur)));
                }
                // Each question comes from elsewhere: what is asked for is the rule, not how often one may ask.
                var adresse = "10.%d.%d.%d".formatted(++questions >> 16, questions >> 8 & 255, questions & 255);
                demande.with(recue -> {
                    recue.setRemoteAddr(adresse);
                    return recue;
                });
                if (!route.verbe().equals(HttpMethod.GET)) demande.with(csrf());
                var reponse = http.perform(demande).andReturn().getResponse();
                var ailleurs = reponse.getRedirectedUrl();
                if (ailleurs != null && ailleurs.matches("(http://localhost)?/connexion(\\?.*)?")) return "connexion";
                return reponse.getStatus() / 100 == 3 ? "3xx" : Integer.toString(reponse.getStatus());
            } catch (Exception e) {
                return "500 " + e.getClass().getSimpleName();
            }
        });
    }
}
