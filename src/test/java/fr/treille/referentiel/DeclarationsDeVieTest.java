package fr.treille.referentiel;

import static fr.treille.referentiel.EvenementsDeVieTest.ARS;
import static fr.treille.referentiel.EvenementsDeVieTest.AUTRE_ARS;
import static fr.treille.referentiel.EvenementsDeVieTest.AUTRE_DIRECTION;
import static fr.treille.referentiel.EvenementsDeVieTest.AUTRE_OG;
import static fr.treille.referentiel.EvenementsDeVieTest.DIRECTION;
import static fr.treille.referentiel.EvenementsDeVieTest.OG;
import static fr.treille.referentiel.EvenementsDeVieTest.comme;
import static fr.treille.referentiel.EvenementsDeVieTest.identite;
import static fr.treille.referentiel.EvenementsDeVieTest.lecteur;
import static fr.treille.referentiel.StockFiness.numero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.BaseDeTest;
import fr.treille.referentiel.EvenementDeVie.Decision;
import fr.treille.referentiel.EvenementDeVie.Etat;
import fr.treille.referentiel.EvenementDeVie.Genre;
import fr.treille.socle.Dates;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// A person entitled declares what no import saw. A and C are of OG; B is of AUTRE_OG; FERME closed long ago.
@SpringBootTest
@AutoConfigureMockMvc
@Import(EvenementsDeVieTest.Temoins.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclarationsDeVieTest {
    private static final String A = numero(1);
    private static final String B = numero(2);
    private static final String C = numero(3);
    private static final String FERME = numero(4);
    private static final String INCONNU = numero(99);
    private static final LocalDate LE = LocalDate.of(2024, 1, 1);

    @TempDir
    static Path dossier;

    @DynamicPropertySource
    static void base(DynamicPropertyRegistry proprietes) {
        var url = BaseDeTest.neuve("declarations_de_vie");
        proprietes.add("TREILLE_DATABASE_URL", () -> url);
        proprietes.add("TREILLE_DATABASE_USERNAME", () -> "treille");
        proprietes.add("TREILLE_DATABASE_PASSWORD", () -> "treille");
        proprietes.add("treille.demonstration", () -> "non");
        System.setProperty("treille.donnees", dossier.toString());
    }

    @Autowired
    DeclarationsDeVie declarations;

    @Autowired
    EvenementsDeVie evenements;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EvenementsDeVieTest.Temoin temoin;

    @BeforeEach
    void poser() {
        jdbc.sql("""
            truncate referentiel.evenement_de_vie, referentiel.evenement, referentiel.import, referentiel.etablissement,
                referentiel.organisme restart identity cascade
            """).update();
        temoin.vus.clear();
        organisme(OG, "ASSOCIATION DU VAL", "84");
        organisme(AUTRE_OG, "FONDATION", "11");
        etablissement(A, OG, "EHPAD LES TILLEULS", "84", null);
        etablissement(B, AUTRE_OG, "EHPAD NEUF", "11", null);
        etablissement(C, OG, "SSIAD", "84", null);
        etablissement(FERME, OG, "VIEUX FOYER", "84", LocalDate.of(2020, 3, 3));
    }

    @Test
    void what_is_declared_is_confirmed_linked_announced_written_in_the_journal_and_can_be_undone() throws Exception {
        var id = UUID.randomUUID();
        assertThat(declarer(ARS, id, numeros(Genre.CHANGEMENT_DE_NUMERO, A, B))).isEmpty();
        http.perform(get("/essms/" + A)).andExpect(content().string(containsString("Ce numéro est devenu EHPAD NEUF")));
        http.perform(get("/essms/" + B)).andExpect(content().string(containsString("Histoire de EHPAD LES TILLEULS")));
        assertThat(temoin.vus).singleElement().satisfies(fait -> {
            assertThat(fait.etat()).isEqualTo(Etat.CONFIRME);
            assertThat(fait.le()).isEqualTo(LE);
        });
        assertThat(comme(ARS, () -> evenements.decisions(id)))
                .extracting(EvenementDeVie.Trace::decision, EvenementDeVie.Trace::par)
                .containsExactly(tuple(Decision.CONFIRMER, "ars"));
        assertThat(jdbc.sql("select acte || ' ' || motif from socle.journal where objet = :objet")
                        .param("objet", "evenement_de_vie:" + id)
                        .query(String.class)
                        .list())
                .containsExactly("EVENEMENT_DE_VIE_DECLARE Arrêté du 2 janvier");
        page("/administration/evenements", ARS, "déclaré par ars");
        page("/administration/evenements/" + id, ARS, "Arrêté du 2 janvier");
        assertThat(comme(ARS, () -> evenements.decider(id, Decision.REPRENDRE, 0, "Erreur de ma part")))
                .isEmpty();
        http.perform(get("/essms/" + A)).andExpect(content().string(not(containsString("Ce numéro est devenu"))));
    }

    @Test
    void each_declares_only_what_leaves_a_number_of_his_perimeter() {
        var changement = numeros(Genre.CHANGEMENT_DE_NUMERO, A, B);
        for (var lecteur : List.of(AUTRE_ARS, AUTRE_DIRECTION)) {
            assertThat(declarer(lecteur, UUID.randomUUID(), changement))
                    .as(lecteur.nom())
                    .containsExactly(
                            entry("anciens", "EHPAD LES TILLEULS (" + A + ") n'est pas dans votre périmètre."));
        }
        assertThat(evenements()).isEmpty();
        assertThat(declarer(DIRECTION, UUID.randomUUID(), changement)).isEmpty();
        var arrivee = transfert(AUTRE_OG, OG, B);
        assertThat(declarer(DIRECTION, UUID.randomUUID(), arrivee)).containsKey("anciens");
        var depart = transfert(AUTRE_OG, OG, C);
        assertThat(declarer(DIRECTION, UUID.randomUUID(), depart))
                .as("the register already holds it with the organisme that takes it")
                .isEmpty();
    }

    @Test
    void each_mistake_has_its_sentence_beside_its_field() {
        assertThat(declarer(ARS, UUID.randomUUID(), new DeclarationDeVie(null, "12", "", "", null, " ")))
                .containsExactly(
                        entry("genre", "Choisissez l'événement."),
                        entry("anciens", "« 12 » n'est pas un numéro FINESS : il a neuf caractères."),
                        entry("nouveaux", "Donnez le numéro où l'on va."),
                        entry("le", "Donnez la date d'effet."),
                        entry("raison", "Dites pourquoi, et où c'est écrit : arrêté, traité de fusion, courrier."));
        faute(numeros(Genre.FUSION, A, INCONNU), "nouveaux", "ne connaît pas le numéro " + INCONNU);
        faute(numeros(Genre.FUSION, A + "\n" + C, A), "nouveaux", "est donné deux fois");
        faute(numeros(Genre.SCISSION, A, B), "nouveaux", "deux numéros au moins");
        faute(numeros(Genre.SCISSION, A + "," + C, B), "anciens", "Seule une fusion");
        faute(numeros(Genre.FUSION, A, C + ";" + B), "nouveaux", "Seule une scission");
        faute(numeros(Genre.FUSION, A, OG), "nouveaux", "est un organisme");
        faute(numeros(Genre.FUSION, A, FERME), "nouveaux", "est fermé depuis le 3");
        faute(numeros(Genre.CHANGEMENT_DE_NUMERO, FERME, B), "anciens", "est fermé depuis le 3");
        faute(numeros(Genre.TRANSFERT, A, B), "anciens", "part d'un organisme");
        faute(numeros(Genre.TRANSFERT, OG, AUTRE_OG), "deplaces", "Donnez les établissements");
        faute(transfert(OG, AUTRE_OG, AUTRE_OG), "deplaces", "est donné deux fois");
        var demain = LocalDate.now(Dates.PARIS).plusDays(1);
        faute(new DeclarationDeVie(Genre.FUSION, A, C, "", demain, "Arrêté"), "le", "n'est pas encore passée");
        faute(new DeclarationDeVie(Genre.FUSION, A, C, "", LE, "x".repeat(1_001)), "raison", "1 000 caractères");
        assertThat(evenements()).isEmpty();
    }

    @Test
    void an_old_number_may_have_closed_shortly_before_and_an_event_already_known_is_not_said_twice() {
        var juste = new DeclarationDeVie(Genre.CHANGEMENT_DE_NUMERO, FERME, B, "", LocalDate.of(2020, 4, 1), "Arrêté");
        assertThat(declarer(ARS, UUID.randomUUID(), juste)).isEmpty();
        assertThat(declarer(DIRECTION, UUID.randomUUID(), juste))
                .hasEntrySatisfying("anciens", p -> assertThat(p).contains("déjà connu"));
        assertThat(comme(ARS, () -> declarations.lire(juste)).fautes()).containsKey("anciens");
        assertThat(evenements()).hasSize(1);
    }

    @Test
    void the_page_shows_the_names_back_before_it_declares_and_keeps_what_was_typed() throws Exception {
        envoyer(ARS, Map.of("anciens", A, "nouveaux", INCONNU))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("ne connaît pas le numéro " + INCONNU)))
                .andExpect(content().string(containsString(">" + A + "</textarea>")));
        envoyer(ARS, Map.of("anciens", A, "nouveaux", C))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("EHPAD LES TILLEULS (" + A + ")")))
                .andExpect(content().string(containsString("Déclarer cet événement")));
        assertThat(evenements()).isEmpty();
        var relue = Map.of("anciens", A, "nouveaux", C, "relue", "true", "_envoi", "un-seul");
        var suite = envoyer(ARS, relue)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        envoyer(ARS, relue)
                .andExpect(status().isSeeOther())
                .andExpect(
                        r -> assertThat(r.getResponse().getHeader("Location")).isEqualTo(suite));
        assertThat(evenements()).hasSize(1);
        http.perform(get("/administration/evenements/declaration")
                        .with(authentication(
                                identite(lecteur("referent", Role.REFERENT_ESSMS, Perimetre.Genre.ESSMS, A)))))
                .andExpect(status().isForbidden());
    }

    private void faute(DeclarationDeVie declaration, String champ, String phrase) {
        assertThat(declarer(ARS, UUID.randomUUID(), declaration))
                .hasEntrySatisfying(champ, dite -> assertThat(dite).contains(phrase));
    }

    private Map<String, String> declarer(Lecteur lecteur, UUID id, DeclarationDeVie declaration) {
        return comme(lecteur, () -> declarations.declarer(id, declaration)).fautes();
    }

    private static DeclarationDeVie numeros(Genre genre, String anciens, String nouveaux) {
        return new DeclarationDeVie(genre, anciens, nouveaux, "", LE, "Arrêté du 2 janvier");
    }

    private static DeclarationDeVie transfert(String de, String vers, String etablissement) {
        return new DeclarationDeVie(Genre.TRANSFERT, de, vers, etablissement, LE, "Arrêté du 2 janvier");
    }

    private ResultActions envoyer(Lecteur lecteur, Map<String, String> champs) throws Exception {
        var demande = post("/administration/evenements/declaration")
                .param("genre", "FUSION")
                .param("deplaces", "")
                .param("le", "2024-01-01")
                .param("raison", "Arrêté")
                .with(csrf())
                .with(authentication(identite(lecteur)));
        champs.forEach(demande::param);
        return http.perform(demande);
    }

    private void page(String adresse, Lecteur lecteur, String phrase) throws Exception {
        http.perform(get(adresse).with(authentication(identite(lecteur))))
                .andExpect(content().string(containsString(phrase)));
    }

    private List<EvenementDeVie> evenements() {
        return comme(Acces.MAISON, () -> {
            var lus = new ArrayList<EvenementDeVie>();
            evenements.parcourir(new EvenementsDeVie.Filtre(null, null, null), lus::add);
            return lus;
        });
    }

    private void organisme(String finess, String nom, String region) {
        jdbc.sql("insert into referentiel.organisme (finess, nom, region, origine) values (?, ?, ?, 'FINESS')")
                .params(finess, nom, region)
                .update();
    }

    private void etablissement(String finess, String og, String nom, String region, @Nullable LocalDate ferme) {
        jdbc.sql("""
            insert into referentiel.etablissement (finess, organisme, nom, departement, region, categorie, essms, etat,
                ferme_le, origine)
            values (:finess, :og, :nom, '01', :region, '500', true,
                case when cast(:ferme as date) is null then 'OUVERT' else 'FERME' end, :ferme, 'FINESS')
            """)
                .param("finess", finess)
                .param("og", og)
                .param("nom", nom)
                .param("region", region)
                .param("ferme", ferme)
                .update();
    }
}
