package fr.treille.diagnostic;

import fr.treille.diagnostic.jdbc.QuestionnairesEnBase;
import fr.treille.socle.tableaux.LecteurDeTableau;
import fr.treille.socle.tableaux.Lecture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The questionnaire that comes with Treille: each change of its file is a new version.
@Component
class QuestionnaireLivre {
    private static final String FICHIER = "questionnaires/repere-treille.csv";

    private final QuestionnairesEnBase base;
    private final Clock horloge;

    QuestionnaireLivre(QuestionnairesEnBase base, Clock horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    @Order(0)
    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void garder() {
        var lue = lue();
        base.garder(lire(lue), lue.rangees(), null, "Treille", horloge.instant().atOffset(ZoneOffset.UTC));
    }

    static Questionnaire lire() {
        return lire(lue());
    }

    private static Questionnaire lire(Lecture.Lue lue) {
        return switch (LectureDeQuestionnaire.lire(lue.rangees())) {
            case LectureDeQuestionnaire.Resultat.Lu(var questionnaire) -> questionnaire;
            case LectureDeQuestionnaire.Resultat.Refuse(var anomalies) ->
                throw new IllegalStateException(FICHIER + ": " + anomalies);
        };
    }

    private static Lecture.Lue lue() {
        try (var flux = new ClassPathResource(FICHIER).getInputStream()) {
            return switch (new LecteurDeTableau().lire(flux)) {
                case Lecture.Lue lue -> lue;
                case Lecture.Refusee(var phrase) -> throw new IllegalStateException(FICHIER + ": " + phrase);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
