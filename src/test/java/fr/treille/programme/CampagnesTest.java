package fr.treille.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CampagnesTest {
    private static final Campagnes LIVREES = Campagnes.livrees();

    @Test
    void seven_campaigns_are_there_oldest_first() {
        assertThat(LIVREES.codes())
                .containsExactly("2021-T1", "2021-T2", "2022-REG", "2022-NAT", "2023", "2024", "2025");
    }

    @Test
    void every_value_says_where_it_comes_from() {
        assertThat(LIVREES.toutes())
                .allSatisfy(c -> assertThat(c.valeurs().values())
                        .allMatch(v -> !v.source().isBlank()));
    }

    @Test
    void every_choice_of_a_campaign_is_said_in_words() {
        assertThat(Parametre.values())
                .allSatisfy(p -> assertThat(p.admis())
                        .allSatisfy(code -> assertThat(Choix.PHRASES).containsKey(p.cle() + "." + code)));
        var taille = LIVREES.campagne("2022-REG").valeur(Parametre.TAILLE_OG_BASE);
        assertThat(taille.montrer()).isEqualTo("tous les ESSMS qu'il gère");
    }

    @Test
    void a_version_depends_on_the_content_alone() {
        assertThat(Campagnes.livrees().campagne("2023").version())
                .isEqualTo(LIVREES.campagne("2023").version());
        assertThat(LIVREES.toutes().stream().map(Campagne::version).distinct()).hasSize(7);
    }

    @Test
    void the_same_value_typed_otherwise_is_the_same_version() {
        var campagne = LIVREES.campagne("2022-REG");
        var valeur = campagne.valeur(Parametre.ACQUISITION_USAGES);
        assertThat(campagne.avec(new Valeur(
                                valeur.parametre(), "7 000,00", valeur.source(), valeur.certitude(), valeur.note()))
                        .version())
                .isEqualTo(campagne.version());
    }

    @Test
    void the_national_campaign_inherits_the_regional_scale() {
        assertThat(LIVREES.campagne("2022-NAT").valeur(Parametre.ACQUISITION_USAGES))
                .isEqualTo(LIVREES.campagne("2022-REG").valeur(Parametre.ACQUISITION_USAGES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seuil_petit_og: {valeur: 15     | seuil_petit_og: {valeur: quinze | seuil_petit_og : « quinze » ne"
                        + " convient pas",
                "seuil_petit_og: {valeur: 15     | seuil_petit_og: {valeur: -1     | seuil_petit_og",
                "echeancier.solde: {valeur: 0.5  | echeancier.solde: {valeur: 0.4  | ne font pas le tout",
                "guichet: {valeur: REGIONAL      | guichet: {valeur: LOCAL         | guichet : « LOCAL »",
                "seuil_petit_og:                 | seuil_petit:                    | seuil_petit : clé inconnue",
                "seuil_petit_og:                 | seuil_petit:                    | seuil_petit_og : paramètre absent",
                "campagne: 2022-REG              | campagne:                       | campagne : texte absent",
                "hdf-2022: \"Webinaire           | hdf-2021: \"Webinaire           | la source « hdf-2022 » n'est pas"
                        + " dite",
                "parametres:                     | parametres: [                   | ce n'est pas du YAML",
            })
    void a_wrong_file_is_refused_with_its_name_and_the_key(String juste, String faux, String raison)
            throws IOException {
        String yaml;
        try (var flux = CampagnesTest.class.getResourceAsStream("/campagnes/2022-REG.yaml")) {
            yaml = new String(java.util.Objects.requireNonNull(flux).readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(yaml).contains(juste);
        assertThatThrownBy(() -> new LectureDeCampagne("2022-REG.yaml").lire(yaml.replace(juste, faux), Map.of()))
                .isInstanceOf(CampagneInvalide.class)
                .hasMessageContaining("2022-REG.yaml")
                .hasMessageContaining(raison);
    }
}
