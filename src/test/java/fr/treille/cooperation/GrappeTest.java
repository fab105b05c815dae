package fr.treille.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.programme.Nature;
import fr.treille.socle.Finess;
import fr.treille.socle.Montant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrappeTest {
    static final Signature ALICE = new Signature(UUID.randomUUID(), "Alice", Instant.parse("2026-03-12T09:00:00Z"));
    static final Signature BRUNO = new Signature(UUID.randomUUID(), "Bruno", Instant.parse("2026-03-12T09:05:00Z"));
    static final Reglages VAL = Reglages.pour("Grappe du Val", "2022-REG", null);
    static final Grappe GRAPPE = Grappe.nouvelle(UUID.randomUUID(), VAL, "2022-REG@1", Grappe.Origine.TREILLE, ALICE);
    static final Membre MEMBRE =
            Membre.entrant(GRAPPE.id(), new Finess("350000101"), Apport.de(Nature.MISE_EN_CONFORMITE), ALICE);

    @Test
    void a_change_is_signed_and_makes_another_version() {
        var faite = faite(GRAPPE.regler(Reglages.pour("Grappe du Mont", "2022-REG", null), "2022-REG@2", 0, BRUNO));
        assertThat(faite.version()).isEqualTo(1);
        assertThat(faite.nom()).isEqualTo("Grappe du Mont");
        assertThat(faite.regles()).isEqualTo("2022-REG@2");
        assertThat(faite.modification()).isEqualTo(BRUNO);
        assertThat(faite.creation()).isEqualTo(ALICE);
    }

    @Test
    void saving_what_is_already_there_changes_nothing_even_from_an_old_page() {
        assertThat(faite(GRAPPE.regler(VAL, "2022-REG@1", 7, BRUNO))).isSameAs(GRAPPE);
    }

    @Test
    void somebody_else_saved_in_between_both_texts_are_kept() {
        var enregistree = faite(GRAPPE.regler(Reglages.pour("Un", "2022-REG", null), "2022-REG@1", 0, ALICE));
        assertThat(enregistree.regler(Reglages.pour("Deux", "2022-REG", null), "2022-REG@1", 0, BRUNO))
                .isEqualTo(new Modification.Conflit<>(enregistree));
    }

    @Test
    void what_was_given_up_is_restored_before_it_changes() {
        var abandonnee = faite(GRAPPE.abandonner(BRUNO));
        assertThat(abandonnee.regler(Reglages.pour("Autre", "2022-REG", null), "2022-REG@1", 1, ALICE))
                .isEqualTo(new Modification.Refusee<>(List.of(Grappe.EST_ABANDONNEE)));
        assertThat(abandonnee.abandonner(ALICE)).isInstanceOf(Modification.Refusee.class);
        assertThat(faite(abandonnee.retablir(ALICE)).vivante()).isTrue();
    }

    @Test
    void restoring_a_living_grappe_changes_nothing() {
        assertThat(faite(GRAPPE.retablir(BRUNO))).isSameAs(GRAPPE);
    }

    @Test
    void a_grappe_has_a_name() {
        assertThatThrownBy(() -> Reglages.pour("  ", "2022-REG", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_member_who_left_brings_nothing_new_and_comes_back_as_it_was() {
        var avecDevis = new Apport(Nature.ACQUISITION, null, null, Montant.euros(8500), null, null, false, null);
        var sorti = faite(faite(MEMBRE.apporter(avecDevis, 0, ALICE)).sortir(BRUNO));
        assertThat(sorti.apporter(Apport.de(Nature.ACQUISITION), 2, ALICE)).isInstanceOf(Modification.Refusee.class);
        assertThat(faite(sorti.sortir(ALICE))).isSameAs(sorti);
        var revenu = sorti.revenir(ALICE);
        assertThat(revenu.apport()).isEqualTo(avecDevis);
        assertThat(revenu.sortie()).isNull();
        assertThat(revenu.id()).isNotEqualTo(sorti.id());
    }

    @Test
    void two_people_on_one_line_conflict_but_not_on_two() {
        var autre = faite(MEMBRE.apporter(Apport.de(Nature.ACQUISITION), 0, ALICE));
        var encore = new Apport(Nature.MISE_EN_CONFORMITE, null, null, Montant.euros(1), null, null, false, null);
        assertThat(autre.apporter(encore, 0, BRUNO)).isEqualTo(new Modification.Conflit<>(autre));
        assertThat(faite(autre.apporter(encore, 1, BRUNO)).version()).isEqualTo(2);
    }

    static <T> T faite(Modification<T> modification) {
        if (modification instanceof Modification.Faite<T>(var valeur)) return valeur;
        throw new AssertionError(modification);
    }
}
