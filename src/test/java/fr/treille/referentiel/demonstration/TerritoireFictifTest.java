package fr.treille.referentiel.demonstration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.Champ;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.referentiel.demonstration.TerritoireFictif.EtablissementFictif;
import fr.treille.referentiel.demonstration.TerritoireFictif.OrganismeFictif;
import fr.treille.socle.Finess;
import fr.treille.socle.Siret;
import fr.treille.socle.cartes.Contours;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TerritoireFictifTest {
    private static final TerritoireFictif TERRITOIRE = TerritoireFictif.generer();
    private static final List<EtablissementFictif> ETABLISSEMENTS = TERRITOIRE.etablissements();
    private static final List<OrganismeFictif> ORGANISMES = TERRITOIRE.organismes();

    @Test
    void the_same_country_is_drawn_each_time() {
        assertThat(TerritoireFictif.generer().empreinte()).isEqualTo(TERRITOIRE.empreinte());
    }

    @Test
    void each_departement_holds_what_the_table_says_in_each_field() {
        var comptes =
                ETABLISSEMENTS.stream().collect(groupingBy(e -> e.commune().departement() + e.champ(), counting()));
        Tables.lire()
                .densites()
                .forEach((departement, champs) ->
                        champs.forEach((champ, n) -> assertThat(comptes.getOrDefault(departement + champ, 0L))
                                .as("%s %s", departement, champ)
                                .isEqualTo((long) n)));
        assertThat(ETABLISSEMENTS).hasSize(36_000);
    }

    @Test
    void every_point_is_inside_its_departement() {
        assertThat(ETABLISSEMENTS)
                .allMatch(e ->
                        Contours.france().departement(e.commune().departement()).contient(e.lieu()));
    }

    @Test
    void establishments_of_one_commune_stand_close_together() {
        ETABLISSEMENTS.stream()
                .collect(groupingBy(e -> e.commune().code()))
                .forEach((commune, siens) -> assertThat(siens)
                        .as(commune)
                        .allMatch(e -> e.lieu().kilometres(siens.getFirst().lieu()) < 2));
    }

    @Test
    void organismes_are_as_large_as_the_real_ones() {
        assertThat(ORGANISMES.size()).isBetween(9_900, 10_100);
        assertThat(ORGANISMES.stream().filter(o -> o.essms() >= 15)).hasSize(378);
        assertThat(ORGANISMES.stream().filter(o -> o.essms() >= 50)).hasSize(47);
        var tailles = ETABLISSEMENTS.stream().collect(groupingBy(EtablissementFictif::organisme, counting()));
        assertThat(ORGANISMES).allMatch(o -> tailles.getOrDefault(o.finess(), 0L) == o.essms());
    }

    @Test
    void numbers_are_unique_well_formed_and_outside_the_range_of_the_register() {
        var numeros = new HashSet<String>();
        ORGANISMES.forEach(o -> numeros.add(o.finess()));
        ETABLISSEMENTS.forEach(e -> numeros.add(e.finess()));
        assertThat(numeros).hasSize(ORGANISMES.size() + ETABLISSEMENTS.size());
        assertThat(numeros).allMatch(n -> new Finess(n).cleJuste()).allMatch(n -> n.charAt(2) == '9');
        assertThat(ORGANISMES).allMatch(o -> o.siren().startsWith("000"));
        assertThat(ETABLISSEMENTS).noneMatch(e -> Siret.lire(e.siret()).isPresent());
    }

    @Test
    void names_of_organismes_are_given_once_and_stay_short() {
        assertThat(ORGANISMES.stream().map(OrganismeFictif::nom)).doesNotHaveDuplicates();
        assertThat(ETABLISSEMENTS)
                .allMatch(e -> e.nom().length() < 80 && !e.nom().contains("  "));
    }

    @Test
    void categories_have_the_field_of_the_nomenclature() {
        var categories = Nomenclatures.categoriesLivrees();
        assertThat(ETABLISSEMENTS).allMatch(e -> {
            var categorie = categories.get(e.categorie().code());
            return categorie != null && categorie.champ() == e.champ() && "yes".equals(categorie.essms());
        });
    }

    @Test
    void every_field_has_a_referenced_solution() {
        var references = SolutionsFictives.toutes().stream()
                .flatMap(s -> s.referencements().stream())
                .filter(r -> r.etat().equals("REFERENCEE"))
                .map(SolutionsFictives.Referencement::champ);
        assertThat(references).contains(Champ.values());
        assertThat(SolutionsFictives.toutes().stream().map(SolutionsFictives.Solution::id))
                .doesNotHaveDuplicates();
    }
}
