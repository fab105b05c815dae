package fr.treille.comptes;

import static fr.treille.cooperation.Terrain.comme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.comptes.jdbc.Droits;
import fr.treille.cooperation.Grappes;
import fr.treille.cooperation.Reglages;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.Dates;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Somebody asks, somebody leaves, somebody does not answer the yearly review.
@AvecDesPersonnes
@Transactional
class RevueEtRemplacementTest {
    static final LocalDate AUJOURDHUI = LocalDate.now(Dates.PARIS);
    static final Habilitation DIRECTION = new Habilitation(Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);

    @Autowired
    Rattachements rattachements;

    @Autowired
    Habilitations habilitations;

    @Autowired
    Personnes personnes;

    @Autowired
    TourDeLaRevue tour;

    @Autowired
    RevueDesAcces revue;

    @Autowired
    Droits droits;

    @Autowired
    Grappes grappes;

    @Autowired
    Comptoir comptoir;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void poser() {
        jdbc.sql("delete from comptes.jeton").update();
        jdbc.sql("delete from comptes.habilitation").update();
        new Terrain(jdbc).poser();
    }

    private static Lecteur lecteur(Compte compte, Habilitation... tenues) {
        return new Lecteur(compte.id(), compte.courriel(), compte.nom(), List.of(tenues));
    }

    private Lecteur tenant(String nom, Role role, Genre genre, String identifiant) {
        return lecteur(comptoir.compte(nom, role, genre, identifiant), new Habilitation(role, genre, identifiant));
    }

    private List<Habilitation> tenues(UUID compte, LocalDate jour) {
        return droits.detenues(compte, jour).stream()
                .map(Droits.Detenue::habilitation)
                .toList();
    }

    private List<String> courriers(String adresse) {
        return jdbc.sql("select objet from socle.courrier where destinataire = :d order by objet")
                .param("d", adresse)
                .query(String.class)
                .list();
    }

    private void echeance(LocalDate jour) {
        jdbc.sql("update comptes.habilitation set a_revoir_le = :j")
                .param("j", jour)
                .update();
    }

    @Test
    void the_ars_answers_a_request_only_while_the_og_has_nobody() {
        var ars = tenant("ars", Role.INSTRUCTEUR_ARS, Genre.REGION, "53");
        var corse = tenant("corse", Role.INSTRUCTEUR_ARS, Genre.REGION, "94");
        var paul = lecteur(comptoir.compte("paul"));
        assertThat(comme(paul, () -> rattachements.demander(Terrain.OG_A, "Directeur")))
                .isInstanceOf(Acte.Fait.class);
        assertThat(comme(paul, () -> rattachements.demander(Terrain.OG_A, "Directeur")))
                .isInstanceOf(Acte.Refuse.class);
        assertThat(courriers(ars.courriel())).hasSize(1);
        assertThat(comme(corse, () -> Comptoir.attendues(rattachements))).isEmpty();
        var demande = comme(ars, () -> Comptoir.attendues(rattachements)).getFirst();
        assertThatThrownBy(() -> comme(corse, () -> rattachements.confirmer(demande.id())))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> comme(paul, () -> rattachements.confirmer(demande.id())))
                .isInstanceOf(Introuvable.class);

        var directrice = tenant("directrice", Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);
        assertThat(comme(ars, () -> Comptoir.attendues(rattachements))).isEmpty();
        assertThatThrownBy(() -> comme(ars, () -> rattachements.confirmer(demande.id())))
                .isInstanceOf(Introuvable.class);
        assertThat(comme(directrice, () -> rattachements.refuser(demande.id(), " ")))
                .isInstanceOf(Acte.Refuse.class);
        assertThat(comme(directrice, () -> rattachements.refuser(demande.id(), "Inconnu ici")))
                .isInstanceOf(Acte.Fait.class);
        assertThat(tenues(paul.compte(), AUJOURDHUI)).isEmpty();
        assertThat(comme(paul, rattachements::miennes))
                .singleElement()
                .extracting(Rattachement::motif)
                .isEqualTo("Inconnu ici");
        assertThat(courriers(paul.courriel())).containsExactly("Votre rattachement est refusé");
    }

    @Test
    void a_request_for_an_establishment_makes_a_referent_once_confirmed() {
        var directrice = tenant("directrice", Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);
        var paul = lecteur(comptoir.compte("paul"));
        comme(paul, () -> rattachements.demander(Terrain.finess(1), "Cheffe de service"));
        assertThat(comme(paul, () -> rattachements.demander("000000000", "Rien")))
                .isInstanceOf(Acte.Refuse.class);
        var demande = comme(directrice, () -> Comptoir.attendues(rattachements)).getFirst();
        comme(directrice, () -> rattachements.confirmer(demande.id()));
        assertThat(tenues(paul.compte(), AUJOURDHUI))
                .containsExactly(new Habilitation(Role.REFERENT_ESSMS, Genre.ESSMS, Terrain.finess(1)));
        assertThat(comme(
                        directrice,
                        () -> rattachements.page(
                                FiltreDesRattachements.lire("", "TOUTES"), Demande.de("/rattachements"), 50)))
                .singleElement()
                .extracting(Rattachement::etat)
                .isEqualTo(Rattachement.Etat.CONFIRME);
    }

    @Test
    void who_leaves_hands_over_everything_of_the_perimeter_the_next_day() {
        var ars = tenant("ars", Role.DIRECTION_ARS, Genre.REGION, "53");
        var grappe = UUID.randomUUID();
        comme(
                Terrain.directeur("auteur", Terrain.OG_A),
                () -> grappes.creer(
                        grappe,
                        Reglages.pour("Grappe du Val", "2022-REG", new Finess(Terrain.OG_A)),
                        Terrain.finess(1, 4)));
        var part = comptoir.compte("celle qui part", Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);
        comptoir.habiliter(part, Role.PORTEUR, Genre.GRAPPE, grappe.toString());
        comptoir.habiliter(part, Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_C);
        var arrive = comptoir.compte("celui qui arrive");
        var dernierJour = AUJOURDHUI.plusDays(10);

        assertThat(comme(
                        ars,
                        () -> habilitations.remplacer(part.id(), "personne@essai.invalid", dernierJour, "Retraite")))
                .isInstanceOf(Acte.Refuse.class);
        assertThat(comme(
                        ars,
                        () -> habilitations.remplacer(
                                part.id(), arrive.courriel(), AUJOURDHUI.minusDays(1), "Retraite")))
                .isInstanceOf(Acte.Refuse.class);
        assertThat(comme(ars, () -> habilitations.remplacer(part.id(), ars.courriel(), dernierJour, "Retraite")))
                .isInstanceOf(Acte.Refuse.class);
        assertThat(comme(ars, () -> habilitations.remplacer(part.id(), arrive.courriel(), dernierJour, "Retraite")))
                .isInstanceOf(Acte.Fait.class);

        var corse = new Habilitation(Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_C);
        var porteur = new Habilitation(Role.PORTEUR, Genre.GRAPPE, grappe.toString());
        assertThat(tenues(part.id(), dernierJour)).containsExactlyInAnyOrder(DIRECTION, porteur, corse);
        assertThat(tenues(part.id(), dernierJour.plusDays(1)))
                .as("another region's is left")
                .containsExactly(corse);
        assertThat(tenues(arrive.id(), dernierJour)).isEmpty();
        assertThat(tenues(arrive.id(), dernierJour.plusDays(1))).containsExactlyInAnyOrder(DIRECTION, porteur);
        assertThat(courriers(part.courriel())).hasSize(2);
        assertThat(courriers(arrive.courriel())).hasSize(1);
    }

    @Test
    void the_last_national_administration_is_neither_ended_nor_suspended() {
        var une = tenant("une", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
        var deux = tenant("deux", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
        var tenue = comme(deux, () -> personnes.fiche(une.compte())).tenues().getFirst();
        assertThatThrownBy(() -> comme(une, () -> habilitations.terminer(tenue.id(), null, "Pour voir")))
                .as("one's own")
                .isInstanceOf(Introuvable.class);
        comme(deux, () -> habilitations.terminer(tenue.id(), null, "Pour voir"));
        assertThat(tenues(une.compte(), AUJOURDHUI)).isEmpty();
        var derniere = comme(une, () -> personnes.fiche(deux.compte())).tenues().getFirst();
        assertThat(comme(une, () -> habilitations.terminer(derniere.id(), null, "Pour voir")))
                .isInstanceOf(Acte.Refuse.class);
        echeance(AUJOURDHUI.minusYears(1));
        assertThat(tour.suspendre()).isZero();
        assertThat(tenues(deux.compte(), AUJOURDHUI)).hasSize(1);
    }

    @Test
    void the_nearest_of_those_who_answer_is_reminded_once_a_week() {
        var ars = tenant("ars", Role.DIRECTION_ARS, Genre.REGION, "53");
        var national = tenant("national", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
        var directrice = tenant("directrice", Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);
        comptoir.compte("référent", Role.REFERENT_ESSMS, Genre.ESSMS, Terrain.finess(1));
        comptoir.compte("autre référent", Role.REFERENT_ESSMS, Genre.ESSMS, Terrain.finess(2));
        echeance(AUJOURDHUI.plusDays(revue.annonce() + 1L));
        assertThat(tour.rappeler()).as("too early").isZero();
        echeance(AUJOURDHUI.plusDays(revue.annonce()));
        assertThat(tour.rappeler()).isEqualTo(3);
        assertThat(List.of(ars, national, directrice))
                .allSatisfy(l -> assertThat(courriers(l.courriel())).hasSize(1));
        assertThat(tour.rappeler()).as("already reminded").isZero();
        assertThat(comme(directrice, () -> personnes.combien(FiltreDesAcces.aRevoir(revue.horizon()))))
                .isEqualTo(1);
        assertThat(comme(ars, () -> personnes.combien(FiltreDesAcces.aRevoir(revue.horizon()))))
                .isEqualTo(3);
        assertThat(comme(national, () -> personnes.combien(FiltreDesAcces.aRevoir(revue.horizon()))))
                .isEqualTo(4);
    }

    @Test
    void what_nobody_confirmed_is_suspended_after_the_grace_and_comes_back_when_confirmed() {
        var ars = tenant("ars", Role.DIRECTION_ARS, Genre.REGION, "53");
        tenant("national", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
        var paul = comptoir.compte("paul", Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);
        jdbc.sql("update comptes.habilitation set a_revoir_le = :j where compte = :c")
                .param("j", AUJOURDHUI.minusDays(revue.grace()))
                .param("c", paul.id())
                .update();
        assertThat(tour.suspendre()).as("the last day of grace").isZero();
        jdbc.sql("update comptes.habilitation set a_revoir_le = a_revoir_le - 1 where compte = :c")
                .param("c", paul.id())
                .update();
        assertThat(tour.suspendre()).isEqualTo(1);
        assertThat(tour.suspendre()).isZero();
        assertThat(tenues(paul.id(), AUJOURDHUI)).isEmpty();
        assertThat(courriers(paul.courriel())).containsExactly("Un de vos accès est suspendu");

        var tenue = comme(
                        ars,
                        () -> personnes.page(
                                FiltreDesAcces.aRevoir(revue.horizon()),
                                new fr.treille.socle.tableaux.Demande("", java.util.Map.of(), null, false, null)))
                .getFirst();
        assertThat(comme(ars, () -> habilitations.confirmer(tenue.id()))).isInstanceOf(Acte.Fait.class);
        assertThat(tenues(paul.id(), AUJOURDHUI)).containsExactly(DIRECTION);
        assertThat(comme(ars, () -> personnes.combien(FiltreDesAcces.aRevoir(revue.horizon()))))
                .isZero();
    }
}
