package fr.treille.cooperation;

import static fr.treille.cooperation.GrappeTest.faite;
import static fr.treille.cooperation.Terrain.comme;
import static fr.treille.cooperation.Terrain.directeur;
import static fr.treille.cooperation.Terrain.finess;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.programme.Nature;
import fr.treille.socle.Constat;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.Montant;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrappesTest {
    static final Lecteur VAL = directeur("val", Terrain.OG_A);
    static final Lecteur RIVAGE = directeur("rivage", Terrain.OG_B);
    static final Lecteur ARS = Terrain.lecteur("ars", Role.INSTRUCTEUR_ARS, Genre.REGION, "53");

    @Autowired
    Grappes grappes;

    @Autowired
    Membres membres;

    @Autowired
    ConsultationDesGrappes consultation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
    }

    @AfterEach
    void retirer() {
        new Terrain(jdbc).retirer();
    }

    @Test
    void a_director_carries_the_grappe_he_makes_and_a_form_sent_twice_makes_one() {
        var id = creer(VAL, "Val", finess(1, 3));
        assertThat(comme(VAL, () -> grappes.creer(id, reglages("Val"), finess(4, 5)))
                        .entres())
                .isEmpty();
        var tableau = tableau(VAL, id);
        assertThat(tableau.grappe().reglages().porteur()).isEqualTo(new Finess(Terrain.OG_A));
        assertThat(tableau.membres()).hasSize(3);
        assertThat(comme(VAL, () -> consultation.liste(false, Demande.de("/grappes"), 50)))
                .singleElement()
                .satisfies(g -> assertThat(g.membres()).isEqualTo(3));
    }

    @Test
    void each_line_enters_or_says_why_not() {
        var id = creer(VAL, "Val", List.of(finess(1)));
        var ajout = ajouter(VAL, id, finess(1), finess(2), Terrain.OG_A, "980099999", "abc", finess(31));
        assertThat(ajout.entres()).extracting(m -> m.finess().numero()).containsExactly(finess(2));
        assertThat(ajout.constats())
                .extracting(Constat::code)
                .containsExactlyInAnyOrder("V04", "V03", "REGISTRE.INCONNU", "V02", "V06");
    }

    @Test
    void a_list_too_long_says_where_it_was_cut() {
        var id = creer(VAL, "Longue", List.of());
        var liste = new ArrayList<>(List.of(finess(2)));
        for (int i = 0; i < 999; i++) liste.add("inconnu " + i);
        liste.addAll(List.of(finess(3), finess(4)));
        var ajout = ajouter(VAL, id, liste.toArray(String[]::new));
        assertThat(ajout.entres()).extracting(m -> m.finess().numero()).containsExactly(finess(2));
        assertThat(ajout.constats()).hasSize(1000).first().satisfies(trop -> {
            assertThat(trop.phrase())
                    .isEqualTo("Une liste ajoute 1\u202f000 établissements au plus : les 2 numéros qui suivent ne sont"
                            + " pas entrés.");
            assertThat(trop.remede())
                    .isEqualTo("Envoyez une seconde liste, qui commence au numéro %s.".formatted(finess(3)));
        });
    }

    @Test
    void a_member_of_another_grappe_is_refused_and_its_name_said_only_to_those_who_may_see_it() {
        creer(VAL, "Grappe du Val", List.of(finess(1)));
        var autre = creer(RIVAGE, "Rivage", List.of());
        assertThat(ajouter(RIVAGE, autre, finess(1)).constats()).singleElement().satisfies(c -> {
            assertThat(c.code()).isEqualTo("V05");
            assertThat(c.phrase())
                    .isEqualTo("EHPAD NUMERO 1 est déjà membre de la candidature d'une autre grappe. Il doit la quitter"
                            + " avant de rejoindre la vôtre.");
        });
        var deLArs = creer(ARS, "ARS", List.of());
        assertThat(ajouter(ARS, deLArs, finess(1)).constats().getFirst().phrase())
                .contains("« Grappe du Val »");
    }

    @Test
    void of_two_who_click_at_once_one_gets_the_establishment_and_the_other_a_sentence() throws Exception {
        for (int essai = 0; essai < 10; essai++) {
            var une = creer(VAL, "Une", List.of());
            var autre = creer(RIVAGE, "Autre", List.of());
            var depart = new CyclicBarrier(2);
            try (var deux = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Ajout> a = deux.submit(() -> {
                    depart.await();
                    return ajouter(VAL, une, finess(1), finess(2), finess(3));
                });
                Future<Ajout> b = deux.submit(() -> {
                    depart.await();
                    return ajouter(RIVAGE, autre, finess(3), finess(2), finess(1));
                });
                assertThat(a.get().entres().size() + b.get().entres().size()).isEqualTo(3);
                assertThat(IntStream.of(
                                        a.get().constats().size(),
                                        b.get().constats().size())
                                .sum())
                        .isEqualTo(3);
                assertThat(a.get().constats())
                        .allSatisfy(c -> assertThat(c.code()).isEqualTo("V05"));
            }
            comme(VAL, () -> grappes.abandonner(une));
            comme(RIVAGE, () -> grappes.abandonner(autre));
        }
    }

    @Test
    void two_lines_are_filled_at_once_and_one_line_conflicts() {
        var id = creer(VAL, "Val", finess(1, 2));
        var un = membre(VAL, id, finess(1));
        var acquisition = Apport.de(Nature.ACQUISITION);
        assertThat(comme(VAL, () -> membres.apporter(id, un.id(), acquisition, 0)))
                .isInstanceOf(Modification.Faite.class);
        var encore = new Apport(Nature.MISE_EN_CONFORMITE, null, null, Montant.euros(5), null, null, false, null);
        assertThat(comme(VAL, () -> membres.apporter(id, un.id(), encore, 0)))
                .isInstanceOfSatisfying(
                        Modification.Conflit.class,
                        c -> assertThat(((Membre) c.enregistree()).apport()).isEqualTo(acquisition));
        var deux = membre(VAL, id, finess(2));
        assertThat(comme(VAL, () -> membres.apporter(id, deux.id(), encore, 0))).isInstanceOf(Modification.Faite.class);
    }

    @Test
    void the_director_of_a_member_fills_its_line_and_no_other() {
        var id = creer(VAL, "Val", finess(1, 2));
        var sien = membre(RIVAGE, id, finess(2));
        assertThat(comme(RIVAGE, () -> membres.apporter(id, sien.id(), Apport.de(Nature.ACQUISITION), 0)))
                .isInstanceOf(Modification.Faite.class);
        var autre = membre(VAL, id, finess(1));
        assertThatThrownBy(() ->
                        comme(RIVAGE, () -> membres.apporter(id, autre.id(), Apport.de(Nature.ACQUISITION), 0)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> ajouter(RIVAGE, id, finess(3))).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> comme(RIVAGE, () -> grappes.abandonner(id))).isInstanceOf(Introuvable.class);
    }

    @Test
    void a_withdrawal_is_undone_with_what_was_brought() {
        var id = creer(VAL, "Val", finess(1, 2));
        var un = membre(VAL, id, finess(1));
        comme(VAL, () -> membres.apporter(id, un.id(), Apport.de(Nature.ACQUISITION), 0));
        comme(VAL, () -> membres.retirer(id, un.id()));
        assertThat(tableau(VAL, id).membres()).hasSize(1);
        assertThat(comme(VAL, () -> membres.revenir(id, un.id())).entres()).hasSize(1);
        assertThat(membre(VAL, id, finess(1)).apport().nature()).isEqualTo(Nature.ACQUISITION);
        assertThat(comme(VAL, () -> membres.revenir(id, un.id())).entres()).isEmpty();
    }

    @Test
    void a_grappe_given_up_frees_its_members_and_comes_back_with_those_still_free() {
        var id = creer(VAL, "Val", finess(1, 3));
        faite(comme(VAL, () -> grappes.abandonner(id)));
        assertThat(tableau(RIVAGE, id).membres()).hasSize(3);
        var autre = creer(RIVAGE, "Rivage", List.of(finess(1)));
        assertThat(tableau(RIVAGE, autre).membres()).hasSize(1);
        var retour = comme(VAL, () -> grappes.retablir(id));
        assertThat(retour.entres()).hasSize(2);
        assertThat(retour.constats()).extracting(Constat::code).containsExactly("V05");
    }

    @Test
    void changing_the_campaign_takes_the_members_along_or_says_who_is_engaged_there() {
        var id = creer(VAL, "Val", finess(1, 2));
        var ailleurs = UUID.randomUUID();
        comme(RIVAGE, () -> grappes.creer(ailleurs, Reglages.pour("Autre", "2023", null), List.of(finess(2))));
        var vers2023 =
                new Reglages("Val", "2023", new Finess(Terrain.OG_A), null, null, fr.treille.programme.Devis.AUCUN);
        assertThat(comme(VAL, () -> grappes.regler(id, vers2023, 0))).isInstanceOf(Modification.Refusee.class);
        comme(RIVAGE, () -> grappes.abandonner(ailleurs));
        assertThat(faite(comme(VAL, () -> grappes.regler(id, vers2023, 0))).campagne())
                .isEqualTo("2023");
        assertThat(tableau(VAL, id).membres()).hasSize(2);
    }

    @Test
    void fifteen_small_OG_establishments_are_worth_what_the_scale_says() {
        var id = creer(VAL, "Val", finess(1, 14));
        assertThat(tableau(VAL, id).financement().total()).isNull();
        assertThat(tableau(VAL, id).constats()).extracting(Constat::code).contains("V09");
        ajouter(VAL, id, finess(15));
        var premier = membre(VAL, id, finess(1));
        comme(VAL, () -> membres.apporter(id, premier.id(), Apport.de(Nature.ACQUISITION), 0));
        var oui = new Reglages(
                "Val", "2022-REG", new Finess(Terrain.OG_A), "Solution S04", true, fr.treille.programme.Devis.AUCUN);
        comme(VAL, () -> grappes.regler(id, oui, 0));
        assertThat(tableau(VAL, id).financement().total())
                .isEqualTo(Montant.euros(7_000 + 14 * 5_000 + 14_500 + 15 * 20_000 + 115_000));
    }

    @Test
    void the_ARS_of_the_region_lifts_the_minimum_in_writing() {
        var id = creer(VAL, "Val", finess(1, 14));
        var ailleurs = Terrain.lecteur("corse", Role.INSTRUCTEUR_ARS, Genre.REGION, "94");
        assertThatThrownBy(() -> comme(ailleurs, () -> grappes.deroger(id, "V09", "Dynamique régionale forte")))
                .isInstanceOf(Introuvable.class);
        assertThat(comme(ARS, () -> grappes.deroger(id, "V09", "court"))).isInstanceOf(Modification.Refusee.class);
        faite(comme(ARS, () -> grappes.deroger(id, "V09", "Dynamique régionale forte")));
        assertThat(tableau(VAL, id).financement().total()).isNotNull();
        assertThat(tableau(VAL, id).dossier().derogations()).hasSize(1);
    }

    @Test
    void a_derogation_lifts_a_finding_that_stands_and_no_other() {
        var id = creer(VAL, "Val", finess(1, 14));
        for (var constat : List.of("", "V10", "V23", "inconnu")) {
            assertThat(comme(ARS, () -> grappes.deroger(id, constat, "Dynamique régionale forte")))
                    .isInstanceOf(Modification.Refusee.class);
        }
        assertThat(tableau(VAL, id).dossier().derogations()).isEmpty();
    }

    /// The other grappe has taken the member and not yet committed when the campaign changes.
    @Test
    void a_campaign_that_changes_while_another_takes_a_member_is_refused_in_a_sentence() throws Exception {
        var id = creer(VAL, "Val", List.of(finess(1)));
        var autre = UUID.randomUUID();
        comme(RIVAGE, () -> grappes.creer(autre, Reglages.pour("Rivage", "2023", null), List.of()));
        var pris = new CountDownLatch(1);
        try (var deux = Executors.newVirtualThreadPerTaskExecutor()) {
            var prise = deux.submit(() -> transactions.execute(_ -> {
                ajouter(RIVAGE, autre, finess(1));
                pris.countDown();
                attendreQuUneRequeteAttende();
                return true;
            }));
            pris.await();
            var demandes = Reglages.pour("Val", "2023", new Finess(Terrain.OG_A));
            assertThat(comme(VAL, () -> grappes.regler(id, demandes, 0)))
                    .isInstanceOfSatisfying(
                            Modification.Refusee.class,
                            r -> assertThat(r.motifs().toString()).contains("V05", "est déjà membre"));
            assertThat(prise.get()).isTrue();
        }
        assertThat(tableau(VAL, id).grappe().campagne()).isEqualTo("2022-REG");
    }

    private void attendreQuUneRequeteAttende() {
        Awaitility.await()
                .until(() -> jdbc.sql("select exists(select from pg_stat_activity where wait_event_type = 'Lock')")
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void the_board_and_the_list_ask_few_questions_whatever_their_size() {
        var petite = creer(VAL, "Petite", finess(1, 2));
        var grande = creer(VAL, "Grande", finess(3, 20));
        var deux = Requetes.pendant(() -> tableau(VAL, petite));
        var vingt = Requetes.pendant(() -> tableau(VAL, grande));
        assertThat(vingt).isEqualTo(deux).isLessThanOrEqualTo(7);
        assertThat(Requetes.pendant(() -> comme(VAL, () -> consultation.liste(true, Demande.de("/grappes"), 50))))
                .isEqualTo(1);
    }

    private UUID creer(Lecteur lecteur, String nom, List<String> premiers) {
        var id = UUID.randomUUID();
        comme(lecteur, () -> grappes.creer(id, reglages(nom), premiers));
        return id;
    }

    private static Reglages reglages(String nom) {
        return Reglages.pour(nom, "2022-REG", null);
    }

    private Ajout ajouter(Lecteur lecteur, UUID id, String... numeros) {
        return comme(lecteur, () -> membres.ajouter(id, List.of(numeros)));
    }

    private TableauDeBord tableau(Lecteur lecteur, UUID id) {
        return comme(lecteur, () -> consultation.tableauDeBord(id));
    }

    private Membre membre(Lecteur lecteur, UUID id, String finess) {
        return tableau(lecteur, id).membres().stream()
                .map(MembreInscrit::membre)
                .filter(m -> m.finess().numero().equals(finess))
                .findFirst()
                .orElseThrow();
    }
}
