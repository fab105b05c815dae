package fr.treille.diagnostic;

import fr.treille.diagnostic.LectureDeQuestionnaire.Anomalie;
import fr.treille.diagnostic.jdbc.QuestionnairesEnBase;
import fr.treille.socle.Introuvable;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.tableaux.Lecture;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is asked, and its versions.
@Service
@ReserveAuNational
@Transactional(readOnly = true)
public class Questionnaires {
    private final QuestionnairesEnBase base;
    private final Journal journal;
    private final Clock horloge;

    Questionnaires(QuestionnairesEnBase base, Journal journal, Clock horloge) {
        this.base = base;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// What came of a file.
    public sealed interface Import {
        record Fait(VersionDeQuestionnaire version) implements Import {}

        record Refuse(List<Anomalie> anomalies) implements Import {}
    }

    /// Those that are answered now come first.
    public List<VersionDeQuestionnaire> toutes() {
        var courante = enVigueur();
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(courante),
                        base.toutes().stream().filter(v -> !v.id().equals(courante.id())))
                .toList();
    }

    /// @throws Introuvable before the first start has ended
    @Connecte
    public VersionDeQuestionnaire enVigueur() {
        return base.enVigueur().orElseThrow(() -> new Introuvable("questionnaire", "en vigueur"));
    }

    /// The rows of its file.
    /// @throws Introuvable if there is no such version
    public List<List<String>> contenu(UUID id) {
        return base.contenu(id).orElseThrow(() -> new Introuvable("questionnaire", id));
    }

    /// Reads a file and asks what it says from now on. Answers keep the version they were given for.
    @Transactional
    public Import importer(Lecture lecture) {
        return switch (lecture) {
            case Lecture.Refusee(var phrase) -> new Import.Refuse(List.of(new Anomalie(0, phrase)));
            case Lecture.Lue lue ->
                switch (LectureDeQuestionnaire.lire(lue.rangees())) {
                    case LectureDeQuestionnaire.Resultat.Refuse(var anomalies) -> new Import.Refuse(anomalies);
                    case LectureDeQuestionnaire.Resultat.Lu(var questionnaire) -> garder(questionnaire, lue);
                };
        };
    }

    private Import garder(Questionnaire questionnaire, Lecture.Lue lue) {
        var lecteur = Acces.exige();
        var gardee = base.garder(
                questionnaire,
                lue.rangees(),
                lecteur.compte(),
                lecteur.nom(),
                horloge.instant().atOffset(ZoneOffset.UTC));
        if (gardee.isEmpty()) {
            return new Import.Refuse(
                    List.of(new Anomalie(0, "Ce fichier dit la même chose que la version déjà importée.")));
        }
        var version = base.version(gardee.get()).orElseThrow();
        journal.noter(
                new Fait("QUESTIONNAIRE_IMPORTE", "questionnaire:" + questionnaire.code(), null, version.nom(), null));
        return new Import.Fait(version);
    }
}
