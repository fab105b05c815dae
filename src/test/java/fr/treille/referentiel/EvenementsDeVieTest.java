package fr.treille.referentiel;

import static fr.treille.referentiel.StockFiness.numero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.referentiel.EvenementDeVie.Decision;
import fr.treille.referentiel.EvenementDeVie.Etat;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/// What an import guesses, and who decides; groupings entered by hand.
@AutoConfigureMockMvc
class EvenementsDeVieTest extends ImportDeTest {
    static final Lecteur ARS = lecteur("ars", Role.INSTRUCTEUR_ARS, Perimetre.Genre.REGION, "84");
    static final Lecteur AUTRE_ARS = lecteur("autre ars", Role.INSTRUCTEUR_ARS, Perimetre.Genre.REGION, "11");
    static final Lecteur DIRECTION = lecteur("direction", Role.DIRECTEUR_OG, Perimetre.Genre.OG, OG);
    static final Lecteur AUTRE_DIRECTION = lecteur("autre", Role.DIRECTEUR_OG, Perimetre.Genre.OG, numero(900_005));

    @Autowired
    EvenementsDeVie vie;

    @Autowired
    Groupements groupements;

    @Autowired
    MockMvc http;

    @Autowired
    Temoin temoin;

    @BeforeEach
    void peupler() {
        temoin.vus.clear();
        importer(FluxFiness.du("2023-11-13")
                .organisme(OG, "ASSOCIATION DU VAL", Map.of())
                .organisme(AUTRE_OG, "FONDATION", Map.of("siren", "552100554"))
                .etablissement(A, OG, "EHPAD LES TILLEULS")
                .etablissement(C, OG, "SSIAD", Map.of("categorieentiteGeographiqueExercice", "354")));
    }

    @Test
    void a_closed_and_an_opened_establishment_at_one_place_are_proposed_with_their_reasons() {
        remplacer();
        assertThat(propositions(Acces.MAISON)).singleElement().satisfies(e -> {
            assertThat(e.genre()).isEqualTo(EvenementDeVie.Genre.CHANGEMENT_DE_NUMERO);
            assertThat(e.etat()).isEqualTo(Etat.PROPOSE);
            assertThat(e.raisons()).singleElement().asString().contains("même adresse", "même nom");
        });
        importer(suite());
        assertThat(propositions(Acces.MAISON)).hasSize(1);
    }

    @Test
    void establishments_that_all_leave_their_organisme_are_a_merger() {
        importer(FluxFiness.du("2023-12-13")
                .organisme(OG, "ASSOCIATION DU VAL", Map.of())
                .organisme(AUTRE_OG, "FONDATION", Map.of("siren", "552100554"))
                .etablissement(A, AUTRE_OG, "EHPAD LES TILLEULS")
                .etablissement(C, AUTRE_OG, "SSIAD", Map.of("categorieentiteGeographiqueExercice", "354")));
        assertThat(propositions(Acces.MAISON)).singleElement().satisfies(e -> {
            assertThat(e.genre()).isEqualTo(EvenementDeVie.Genre.FUSION);
            assertThat(e.deplaces()).containsExactly(A, C);
        });
    }

    @Test
    void each_decides_only_within_his_perimeter() throws Exception {
        remplacer();
        var id = propositions(Acces.MAISON).getFirst().id();
        for (var lecteur : List.of(Acces.MAISON, ARS, DIRECTION)) {
            assertThat(propositions(lecteur)).as(lecteur.nom()).hasSize(1);
            page("/administration/evenements/" + id, lecteur, 200);
        }
        for (var lecteur : List.of(AUTRE_ARS, AUTRE_DIRECTION)) {
            assertThat(propositions(lecteur)).as(lecteur.nom()).isEmpty();
            page("/administration/evenements/" + id, lecteur, 404);
            assertThatThrownBy(() -> comme(lecteur, () -> vie.decider(id, Decision.CONFIRMER, 0, "")))
                    .isInstanceOf(Introuvable.class);
            http.perform(get("/administration/evenements").with(authentication(identite(lecteur))))
                    .andExpect(content().string(not(containsString(A))));
        }
        for (var adresse : List.of("/administration/evenements", "/administration/evenements/liste.csv")) {
            page(adresse, lecteur("referent", Role.REFERENT_ESSMS, Perimetre.Genre.ESSMS, A), 403);
            http.perform(get(adresse)).andExpect(redirectedUrlPattern("/connexion*"));
        }
    }

    @Test
    void a_confirmed_event_links_the_two_histories_and_is_announced_and_can_be_undone() throws Exception {
        remplacer();
        var id = propositions(ARS).getFirst().id();
        http.perform(post("/administration/evenements/" + id + "/decision")
                        .param("decision", "CONFIRMER")
                        .param("version", "0")
                        .with(csrf())
                        .with(authentication(identite(ARS))))
                .andExpect(status().is3xxRedirection());
        http.perform(get("/essms/" + A)).andExpect(content().string(containsString("Ce numéro est devenu")));
        http.perform(get("/essms/" + B)).andExpect(content().string(containsString("Histoire de EHPAD LES TILLEULS")));
        assertThat(temoin.vus).extracting(EvenementDeVieDecide::etat).containsExactly(Etat.CONFIRME);
        assertThat(comme(ARS, () -> vie.decider(id, Decision.REPRENDRE, 1, "Erreur de ma part")))
                .isEmpty();
        http.perform(get("/essms/" + A)).andExpect(content().string(not(containsString("Ce numéro est devenu"))));
        assertThat(temoin.vus).extracting(EvenementDeVieDecide::etat).containsExactly(Etat.CONFIRME, Etat.PROPOSE);
        assertThat(comme(ARS, () -> vie.decisions(id)))
                .extracting(EvenementDeVie.Trace::decision)
                .containsExactly(Decision.REPRENDRE, Decision.CONFIRMER);
        assertThat(jdbc.sql("select acte from socle.journal where objet = :objet order by acte")
                        .param("objet", "evenement_de_vie:" + id)
                        .query(String.class)
                        .list())
                .containsExactly("EVENEMENT_DE_VIE_CONFIRME", "EVENEMENT_DE_VIE_PROPOSE");
    }

    @Test
    void a_rejection_says_why_is_not_guessed_again_and_a_late_decision_is_refused() {
        remplacer();
        var id = propositions(DIRECTION).getFirst().id();
        assertThat(comme(DIRECTION, () -> vie.decider(id, Decision.REJETER, 0, " ")))
                .hasValueSatisfying(c -> assertThat(c.code()).isEqualTo("VIE_MOTIF"));
        assertThat(comme(DIRECTION, () -> vie.decider(id, Decision.REJETER, 0, "Deux maisons voisines")))
                .isEmpty();
        assertThat(comme(ARS, () -> vie.decider(id, Decision.CONFIRMER, 0, "")))
                .hasValueSatisfying(c -> assertThat(c.code()).isEqualTo("VIE_CHANGE"));
        importer(suite());
        assertThat(propositions(Acces.MAISON)).extracting(EvenementDeVie::etat).containsExactly(Etat.REJETE);
    }

    @Test
    void a_grouping_entered_by_hand_stands_on_its_sheet_and_on_that_of_its_members() throws Exception {
        var id = UUID.randomUUID();
        assertThat(comme(AUTRE_ARS, () -> groupements.creer(id, Groupement.Genre.GTSMS, "GTSMS Bresse", "84", null)))
                .hasValueSatisfying(c -> assertThat(c.code()).isEqualTo("GROUPEMENT_REGION"));
        assertThat(comme(ARS, () -> groupements.creer(id, Groupement.Genre.GTSMS, "GTSMS Bresse", "84", null)))
                .isEmpty();
        assertThat(comme(AUTRE_ARS, () -> groupements.ajouter(id, OG, Groupement.Role.MEMBRE, null)))
                .isPresent();
        assertThat(comme(ARS, () -> groupements.ajouter(id, OG, Groupement.Role.ADMINISTRATEUR, null)))
                .isEmpty();
        assertThat(comme(ARS, () -> groupements.ajouter(id, numero(900_009), Groupement.Role.MEMBRE, null)))
                .hasValueSatisfying(c -> assertThat(c.code()).isEqualTo("GROUPEMENT_MEMBRE"));
        http.perform(get("/groupements/" + id)).andExpect(content().string(containsString("ASSOCIATION DU VAL")));
        http.perform(get("/og/" + OG)).andExpect(content().string(containsString("GTSMS Bresse")));
        http.perform(get("/groupements").param("q", "gtsms bresse")).andExpect(status().isOk());
        http.perform(post("/groupements")
                        .param("genre", "GHT")
                        .param("nom", "X")
                        .with(csrf())
                        .with(authentication(identite(DIRECTION))))
                .andExpect(status().isForbidden());
        var membre = groupements
                .groupement(id.toString())
                .orElseThrow()
                .membres()
                .getFirst()
                .id();
        assertThat(comme(ARS, () -> groupements.retirer(id, membre))).isEmpty();
        assertThat(groupements
                        .groupement(id.toString())
                        .orElseThrow()
                        .membres()
                        .getFirst()
                        .fin())
                .isNotNull();
    }

    /// A closes, B opens the day after in its place.
    private void remplacer() {
        importer(suite());
    }

    private static FluxFiness suite() {
        return FluxFiness.du("2024-02-13")
                .organisme(OG, "ASSOCIATION DU VAL", Map.of())
                .organisme(AUTRE_OG, "FONDATION", Map.of("siren", "552100554"))
                .etablissement(
                        A, OG, "EHPAD LES TILLEULS", Map.of("etatObjet", "I", "infos.dateFermeture", "2023-12-31"))
                .etablissement(B, OG, "EHPAD LES TILLEULS", Map.of("infos.dateOuverture", "2024-01-01"))
                .etablissement(C, OG, "SSIAD", Map.of("categorieentiteGeographiqueExercice", "354"));
    }

    private List<EvenementDeVie> propositions(Lecteur lecteur) {
        return comme(lecteur, () -> {
            var lus = new ArrayList<EvenementDeVie>();
            vie.parcourir(new EvenementsDeVie.Filtre(null, null, null), lus::add);
            return lus;
        });
    }

    private void page(String adresse, Lecteur lecteur, int attendu) throws Exception {
        http.perform(get(adresse).with(authentication(identite(lecteur)))).andExpect(status().is(attendu));
    }

    static <T> T comme(Lecteur lecteur, Supplier<T> acte) {
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(identite(lecteur));
        SecurityContextHolder.setContext(contexte);
        try {
            return acte.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static Lecteur lecteur(String nom, Role role, Perimetre.Genre genre, String identifiant) {
        return new Lecteur(
                UUID.randomUUID(), nom + "@exemple.invalid", nom, List.of(new Habilitation(role, genre, identifiant)));
    }

    static Authentication identite(Lecteur lecteur) {
        return UsernamePasswordAuthenticationToken.authenticated(new Connu(lecteur), "", lecteur.autorites());
    }

    private record Connu(Lecteur lecteur) implements Acces.LecteurConnecte, Serializable {}

    @org.springframework.boot.test.context.TestConfiguration
    static class Temoins {
        @org.springframework.context.annotation.Bean
        Temoin temoin() {
            return new Temoin();
        }
    }

    /// Stands for a room above.
    static class Temoin {
        final List<EvenementDeVieDecide> vus = new ArrayList<>();

        @EventListener
        void decide(EvenementDeVieDecide fait) {
            vus.add(fait);
        }
    }
}
