package fr.treille.comptes.limites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

@SpringBootTest
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Compteurs compteurs;

    @Autowired
    MockMvc http;

    @Autowired
    ReglagesDesLimites reglages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void the_places_of_a_window_are_those_announced_and_the_wait_never_exceeds_it() {
        var cle = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++)
            assertThat(compteurs.prendre(cle, 3, MINUTE, 1)).isEmpty();
        assertThat(compteurs.prendre(cle, 3, MINUTE, 1))
                .hasValueSatisfying(attente -> assertThat(attente).isBetween(Duration.ofSeconds(1), MINUTE));
    }

    @Test
    void a_place_given_back_is_there_again() {
        var cle = UUID.randomUUID().toString();
        assertThat(compteurs.prendre(cle, 1, MINUTE, 1)).isEmpty();
        compteurs.rendre(cle);
        assertThat(compteurs.prendre(cle, 1, MINUTE, 1)).isEmpty();
        assertThat(compteurs.prendre(cle, 1, MINUTE, 1)).isPresent();
    }

    @Test
    void two_instances_count_together() throws Exception {
        var reseau = "203.0.113.77";
        var un = filtre(40);
        var deux = filtre(40);
        int passees = 0;
        for (int i = 0; i < 60; i++)
            if (demander(i % 2 == 0 ? un : deux, reseau).getStatus() == 200) passees++;
        assertThat(passees).isEqualTo(40);
    }

    @Test
    void beyond_the_limit_the_answer_says_when_to_come_back() throws Exception {
        var filtre = filtre(1);
        assertThat(demander(filtre, "203.0.113.78").getStatus()).isEqualTo(200);
        var refus = demander(filtre, "203.0.113.78");
        assertThat(refus.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refus.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(demander(filtre, "203.0.113.79").getStatus()).isEqualTo(200);
    }

    @Test
    void other_pages_are_not_counted() throws Exception {
        var filtre = filtre(1);
        for (int i = 0; i < 5; i++) {
            var demande = new MockHttpServletRequest("GET", "/aide");
            var reponse = new MockHttpServletResponse();
            filtre.doFilter(demande, reponse, new MockFilterChain());
            assertThat(reponse.getStatus()).isEqualTo(200);
        }
    }

    @Test
    void every_list_that_is_taken_away_is_counted() {
        var comptees = reglages.regles().stream()
                .filter(r -> r.nom().equals("exports"))
                .flatMap(r -> r.chemins().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        var exports = routes.getHandlerMethods().keySet().stream()
                .flatMap(r -> r.getPatternValues().stream())
                .filter(r -> r.contains("csv|xlsx") && !r.startsWith("/composants"))
                .map(r -> r.replace("csv|xlsx}", "csv}")
                        .replaceAll("\\{[^{}]*}$", "csv")
                        .replaceAll("\\{.*?}(?=/)", "x"))
                .toList();
        assertThat(exports).hasSizeGreaterThan(8);
        assertThat(exports)
                .filteredOn(e -> comptees.stream().noneMatch(c -> c.matches(PathContainer.parsePath(e))))
                .isEmpty();
    }

    @Test
    void the_page_is_a_sentence() throws Exception {
        http.perform(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 429))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("Trop de demandes")));
    }

    private static MockHttpServletResponse demander(FiltreDesLimites filtre, String reseau) throws Exception {
        var demande = new MockHttpServletRequest("GET", "/recherche");
        demande.setRemoteAddr(reseau);
        var reponse = new MockHttpServletResponse();
        filtre.doFilter(demande, reponse, new MockFilterChain());
        return reponse;
    }

    private FiltreDesLimites filtre(int places) {
        return new FiltreDesLimites(
                compteurs,
                new ReglagesDesLimites(
                        List.of(new ReglagesDesLimites.Regle(
                                "essai-" + places, "GET", List.of("/recherche"), places, MINUTE)),
                        new ReglagesDesLimites.Api(places, places, MINUTE)));
    }
}
