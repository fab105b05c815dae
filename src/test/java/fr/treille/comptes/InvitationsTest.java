package fr.treille.comptes;

import static fr.treille.cooperation.Terrain.comme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.comptes.jdbc.Droits;
import fr.treille.cooperation.Grappes;
import fr.treille.cooperation.Reglages;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.Dates;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// From an address to a right, and all that must not lead there.
@AvecDesPersonnes
@Transactional
class InvitationsTest {
    static final Perimetre OG = new Perimetre(Genre.OG, Terrain.OG_A);
    static final String MOT_DE_PASSE = "quatre mots sans lien";

    @Autowired
    Invitations invitations;

    @Autowired
    ReponseAUneInvitation reponses;

    @Autowired
    Rattachements rattachements;

    @Autowired
    Comptes comptes;

    @Autowired
    Droits droits;

    @Autowired
    Grappes grappes;

    @Autowired
    Comptoir comptoir;

    @Autowired
    JdbcClient jdbc;

    Compte directrice = new Compte(UUID.randomUUID(), "x@x", "x", "x", false);

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
        directrice = comptoir.compte("directrice", Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);
    }

    private static Lecteur lecteur(Compte compte, Role role, Genre genre, String identifiant) {
        return new Lecteur(
                compte.id(), compte.courriel(), compte.nom(), List.of(new Habilitation(role, genre, identifiant)));
    }

    private Lecteur directrice() {
        return lecteur(directrice, Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);
    }

    private String inviter(String courriel) {
        assertThat(comme(directrice(), () -> invitations.inviter(courriel, Role.DIRECTEUR_OG, OG)))
                .isInstanceOf(Acte.Fait.class);
        return jeton(courriel);
    }

    /// The token that the mail carries; the database holds its digest alone.
    private String jeton(String courriel) {
        return jdbc.sql("select lien_chemin from socle.courrier where destinataire = :d order by cree_le desc, id"
                        + " limit 1")
                .param("d", courriel)
                .query(String.class)
                .single()
                .substring("/invitation/".length());
    }

    private List<Habilitation> tenues(String courriel) {
        return droits.detenues(comptes.parCourriel(courriel).orElseThrow().id(), LocalDate.now(Dates.PARIS)).stream()
                .map(Droits.Detenue::habilitation)
                .toList();
    }

    @Test
    void a_link_opens_an_account_and_its_right_once() {
        var jeton = inviter("nouvelle@essai.invalid");
        assertThat(reponses.ouvrirUnCompte(jeton, "Nouvelle Venue", "trop court"))
                .isInstanceOf(Acte.Refuse.class);
        assertThat(comptes.parCourriel("nouvelle@essai.invalid")).isEmpty();
        assertThat(reponses.ouvrirUnCompte(jeton, "Nouvelle Venue", MOT_DE_PASSE))
                .isInstanceOf(Acte.Fait.class);
        assertThat(tenues("nouvelle@essai.invalid"))
                .containsExactly(new Habilitation(Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A));
        assertThat(reponses.ouvrirUnCompte(jeton, "Autre", MOT_DE_PASSE)).isInstanceOf(Acte.Refuse.class);
        assertThat(reponses.lire(jeton).etat()).isEqualTo(Invitation.Etat.ACCEPTEE);
    }

    @Test
    void reading_a_link_uses_nothing_up_and_its_token_is_not_in_the_database() {
        var jeton = inviter("nouvelle@essai.invalid");
        assertThat(reponses.lire(jeton).etat()).isEqualTo(Invitation.Etat.EN_ATTENTE);
        assertThat(reponses.lire(jeton).etat()).isEqualTo(Invitation.Etat.EN_ATTENTE);
        assertThat(jdbc.sql("select count(*) from comptes.invitation where position(convert_to(:j, 'UTF8') in"
                                + " jeton) > 0")
                        .param("j", jeton)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> reponses.lire("A".repeat(43))).isInstanceOf(Introuvable.class);
    }

    @Test
    void an_expired_or_cancelled_link_says_so() {
        var expiree = inviter("tard@essai.invalid");
        jdbc.sql("update comptes.invitation set expire_le = now() - interval '1 hour' where courriel ="
                        + " 'tard@essai.invalid'")
                .update();
        assertThat(reponses.ouvrirUnCompte(expiree, "Trop Tard", MOT_DE_PASSE))
                .isEqualTo(new Acte.Refuse(Invitation.Etat.EXPIREE.phrase()));

        var annulee = inviter("non@essai.invalid");
        var id = comme(directrice(), () -> invitations.page("non@", "", null, null, 51))
                .getFirst()
                .id();
        comme(directrice(), () -> invitations.annuler(id));
        assertThat(reponses.ouvrirUnCompte(annulee, "Annulée", MOT_DE_PASSE)).isInstanceOf(Acte.Refuse.class);
        assertThat(comptes.parCourriel("non@essai.invalid")).isEmpty();
    }

    @Test
    void sent_again_only_the_new_link_works() {
        var ancien = inviter("deux@essai.invalid");
        var id = comme(directrice(), () -> invitations.page("deux@", "", null, null, 51))
                .getFirst()
                .id();
        jdbc.sql("delete from socle.courrier where destinataire = 'deux@essai.invalid'")
                .update();
        comme(directrice(), () -> invitations.renvoyer(id));
        var nouveau = jeton("deux@essai.invalid");
        assertThatThrownBy(() -> reponses.lire(ancien)).isInstanceOf(Introuvable.class);
        assertThat(reponses.lire(nouveau).invitation().envois()).isEqualTo(2);
        assertThat(comme(directrice(), () -> invitations.inviter("deux@essai.invalid", Role.DIRECTEUR_OG, OG)))
                .as("the same invitation waits already")
                .isInstanceOf(Acte.Refuse.class);
    }

    @Test
    void who_lost_the_right_to_give_gives_nothing_any_more() {
        var jeton = inviter("nouvelle@essai.invalid");
        comptoir.retirer(directrice);
        assertThat(reponses.ouvrirUnCompte(jeton, "Nouvelle", MOT_DE_PASSE)).isInstanceOf(Acte.Refuse.class);
        assertThat(tenues("nouvelle@essai.invalid")).isEmpty();
    }

    @Test
    void who_has_an_account_signs_in_with_it_to_accept() {
        var paul = comptoir.compte("paul");
        var jeton = inviter(paul.courriel());
        assertThat(reponses.lire(jeton).compteExistant()).isTrue();
        assertThat(reponses.ouvrirUnCompte(jeton, "Paul", MOT_DE_PASSE)).isInstanceOf(Acte.Refuse.class);
        var autre = comptoir.compte("autre");
        assertThat(comme(lecteur(autre, Role.GRADES, Genre.REGION, "53"), () -> reponses.accepter(jeton)))
                .isInstanceOf(Acte.Refuse.class);
        assertThat(comme(lecteur(paul, Role.GRADES, Genre.REGION, "53"), () -> reponses.accepter(jeton)))
                .isInstanceOf(Acte.Fait.class);
        assertThat(tenues(paul.courriel()))
                .containsExactly(new Habilitation(Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A));
    }

    @Test
    void nobody_invites_beyond_what_he_may_grant() {
        for (var role : Role.values()) {
            for (var genre : role.genres()) {
                var perimetre = genre == Genre.OG
                        ? new Perimetre(genre, Terrain.OG_B)
                        : new Perimetre(
                                genre,
                                genre == Genre.NATION
                                        ? "FR"
                                        : genre == Genre.ESSMS
                                                ? Terrain.finess(2)
                                                : genre == Genre.DEPARTEMENT ? "35" : "53");
                assertThat(comme(directrice(), () -> invitations.inviter("x@essai.invalid", role, perimetre)))
                        .as("%s on %s", role, perimetre)
                        .isInstanceOf(Acte.Refuse.class);
            }
        }
        assertThat(comme(directrice(), () -> invitations.inviter("pas une adresse", Role.DIRECTEUR_OG, OG)))
                .isInstanceOf(Acte.Refuse.class);
        assertThat(comme(directrice(), () -> invitations.page("", "", null, null, 51)))
                .isEmpty();
    }

    @Test
    void the_porteur_proposes_the_direction_of_a_member_and_the_ars_confirms() {
        var grappe = UUID.randomUUID();
        comme(
                directrice(),
                () -> grappes.creer(
                        grappe,
                        Reglages.pour("Grappe du Val", "2022-REG", new Finess(Terrain.OG_A)),
                        Terrain.finess(1, 4)));
        var porteur = comptoir.compte("porteur", Role.PORTEUR, Genre.GRAPPE, grappe.toString());
        var tient = lecteur(porteur, Role.PORTEUR, Genre.GRAPPE, grappe.toString());
        assertThat(comme(
                        tient,
                        () -> invitations.inviter(
                                "membre@essai.invalid", Role.DIRECTEUR_OG, new Perimetre(Genre.OG, Terrain.OG_B))))
                .isInstanceOf(Acte.Fait.class);
        assertThat(comme(
                        tient,
                        () -> invitations.inviter(
                                "corse@essai.invalid", Role.DIRECTEUR_OG, new Perimetre(Genre.OG, Terrain.OG_C))))
                .as("not a member")
                .isInstanceOf(Acte.Refuse.class);
        assertThat(reponses.ouvrirUnCompte(jeton("membre@essai.invalid"), "Membre", MOT_DE_PASSE))
                .isInstanceOf(Acte.Fait.class);
        assertThat(tenues("membre@essai.invalid"))
                .as("a link gives no right by itself")
                .isEmpty();

        var ars = comptoir.compte("ars", Role.INSTRUCTEUR_ARS, Genre.REGION, "53");
        var officier = lecteur(ars, Role.INSTRUCTEUR_ARS, Genre.REGION, "53");
        var demande = comme(officier, () -> Comptoir.attendues(rattachements)).getFirst();
        assertThat(comme(officier, () -> rattachements.confirmer(demande.id()))).isInstanceOf(Acte.Fait.class);
        assertThat(tenues("membre@essai.invalid"))
                .containsExactly(new Habilitation(Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_B));
    }

    @Test
    void an_address_that_asks_for_an_account_is_told_the_same_whether_it_has_one_or_not() {
        var connu = comptoir.compte("connu");
        var reponseConnu = ((Acte.Fait) reponses.demanderUnCompte(connu.courriel())).phrase();
        var reponseInconnu = ((Acte.Fait) reponses.demanderUnCompte("inconnu@essai.invalid")).phrase();
        assertThat(reponseConnu.replace(connu.courriel(), ""))
                .isEqualTo(reponseInconnu.replace("inconnu@essai.invalid", ""));
        var jeton = jeton("inconnu@essai.invalid");
        reponses.demanderUnCompte("inconnu@essai.invalid");
        assertThat(jdbc.sql("select count(*) from socle.courrier where destinataire = 'inconnu@essai.invalid'")
                        .query(Long.class)
                        .single())
                .as("one mail, however many clicks")
                .isEqualTo(1);
        assertThat(reponses.ouvrirUnCompte(jeton, "Inconnue", MOT_DE_PASSE)).isInstanceOf(Acte.Fait.class);
        assertThat(tenues("inconnu@essai.invalid")).isEmpty();
    }
}
