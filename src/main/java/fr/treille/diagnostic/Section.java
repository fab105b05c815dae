package fr.treille.diagnostic;

import java.util.List;

/// A part of a questionnaire, answered in one go.
/// @param privee read by those who answer alone: what a person fears is not for the authority
public record Section(String code, String libelle, boolean privee, List<Question> questions) {
    public Section {
        questions = List.copyOf(questions);
    }

    public List<Question> posees(Sujet.Genre sujet) {
        return questions.stream().filter(q -> q.poseeA(sujet)).toList();
    }
}
