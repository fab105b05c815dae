package fr.treille.socle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LigneDeMenuTest {
    private static final EntreeDeMenu REGISTRE = new EntreeDeMenu(10, "Registre", "/recherche");
    private static final EntreeDeMenu IMPORTS =
            new EntreeDeMenu(80, "Imports", "/administration/imports").dAdministration();
    private static final EntreeDeMenu JOURNAL = new EntreeDeMenu(90, "Journal", "/journal").dAdministration();

    @Test
    void the_pages_of_a_group_stand_behind_its_name() {
        var lignes = LigneDeMenu.reunir(List.of(REGISTRE, IMPORTS, JOURNAL));
        assertThat(lignes).extracting(LigneDeMenu::libelle).containsExactly("Registre", "Administration");
        assertThat(lignes.getFirst().groupe()).isFalse();
        assertThat(lignes.getLast().groupe()).isTrue();
        assertThat(lignes.getLast().entrees()).containsExactly(IMPORTS, JOURNAL);
    }

    @Test
    void who_sees_one_page_of_it_sees_that_page() {
        assertThat(LigneDeMenu.reunir(List.of(REGISTRE, JOURNAL)))
                .extracting(LigneDeMenu::libelle)
                .containsExactly("Registre", "Journal");
    }

    @Test
    void it_is_where_one_is_when_one_of_its_pages_is() {
        var groupe = LigneDeMenu.reunir(List.of(IMPORTS, JOURNAL)).getFirst();
        assertThat(groupe.courante("/administration/imports/1")).isTrue();
        assertThat(groupe.courante("/recherche")).isFalse();
    }
}
