package fr.treille.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is asked.
/// @param source shown with every result: where the questions come from
public record Questionnaire(String code, String libelle, String source, List<Section> sections) {
    public Questionnaire {
        sections = List.copyOf(sections);
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream());
    }

    public Optional<Section> section(String code) {
        return sections.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /// What this reader is shown.
    Questionnaire lu(boolean prive) {
        return prive
                ? this
                : new Questionnaire(
                        code,
                        libelle,
                        source,
                        sections.stream().filter(s -> !s.privee()).toList());
    }

    /// Those that have something to ask.
    public List<Section> posees(Sujet.Genre sujet) {
        return sections.stream().filter(s -> !s.posees(sujet).isEmpty()).toList();
    }
}
