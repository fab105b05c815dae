package fr.treille.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.diagnostic.LectureDeQuestionnaire.Anomalie;
import fr.treille.diagnostic.LectureDeQuestionnaire.Resultat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LectureDeQuestionnaireTest {
    @Test
    void the_one_that_comes_with_Treille_is_read_whole_and_never_passes_for_the_official_one() {
        var livre = QuestionnaireLivre.lire();
        assertThat(livre.libelle()).isEqualTo("Repère proposé par Treille");
        assertThat(livre.source()).contains("pas la grille officielle");
        assertThat(livre.sections())
                .hasSize(7)
                .filteredOn(Section::privee)
                .singleElement()
                .satisfies(s -> assertThat(s.code()).isEqualTo("representations"));
        assertThat(livre.questions().map(Question::domaine)).contains(Domaine.values());
        assertThat(livre.questions().filter(q -> !q.attendus().isEmpty()))
                .allSatisfy(q -> assertThat(q.geste()).as(q.code()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
        autre;code;TEXTE;OG;;;;;/La section « autre » n’est pas nommée.
        une;Code;TEXTE;OG;;;;;/Le code « Code » ne s’écrit pas en minuscules, chiffres et tirets.
        une;code;TEXTE;OG;8;;;;/Le domaine « 8 » n’est pas un nombre de 1 à 7.
        une;code;CHOIX;OG;;;;;/La question attend des choix : cle=Libellé, séparés par une barre |.
        une;code;CHOIX;OG;;oui=Oui|oui=Si;;;/Deux choix ont la même clé.
        une;code;CHOIX;OG;;oui=Oui=101;;;/Le choix « oui=Oui=101 » ne se lit pas : cle=Libellé, ou cle=Libellé=points de 0 à 100.
        une;code;ECHELLE;OG;;0=Rien|1=Tout;;;/Une échelle a cinq choix, de 0 à 4, dans l’ordre.
        une;code;CHOIX;OG;;oui=Oui|non=Non;peut;;/« peut » est attendu, mais n’est pas un choix.
        une;code;TEXTE;OG;;;oui;;/Seul un choix unique peut être attendu.
        une;code;TEXTE;OG;;;;;vite/La priorité « vite » n’est pas un nombre de 0 à 999.
        """)
    void a_row_that_is_wrong_is_refused_with_its_line_and_why(String question, String raison) {
        assertThat(anomalies("une;juste;TEXTE;OG;;;;;", question)).contains(new Anomalie(8, raison));
    }

    @Test
    void every_reason_is_given_at_once_and_a_code_serves_once() {
        assertThat(anomalies("une;deux;TEXTE;OG;;;;;", "une;deux;TEXTE;OG;;;;;", "une;trois;ROMAN;OG;;;;;"))
                .hasSize(2)
                .first()
                .isEqualTo(new Anomalie(8, "Le code « deux » sert déjà à la ligne 7."));
    }

    @Test
    void a_file_without_its_titles_is_told_which() {
        assertThat(LectureDeQuestionnaire.lire(List.of()))
                .isInstanceOfSatisfying(
                        Resultat.Refuse.class,
                        r -> assertThat(r.anomalies())
                                .singleElement()
                                .satisfies(a -> assertThat(a.raison()).contains("section, code, question")));
    }

    private static List<Anomalie> anomalies(String... questions) {
        return switch (LectureDeQuestionnaire.lire(Questions.rangees(questions))) {
            case Resultat.Lu _ -> List.of();
            case Resultat.Refuse(var anomalies) -> anomalies;
        };
    }
}
