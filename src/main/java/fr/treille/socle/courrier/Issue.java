package fr.treille.socle.courrier;

/// What came of one attempt to send.
sealed interface Issue {
    /// The server has taken the message over.
    record Accepte() implements Issue {}

    /// The server will never take it: unknown address, refused text.
    record Refuse(String reponse) implements Issue {}

    /// The server does not take it now, for a reason of this message or of its person.
    record PlusTard(String reponse) implements Issue {}

    /// Nothing can leave at all: no answer, wrong password, refused sender.
    record ServeurAbsent(String reponse) implements Issue {}

    /// The whole text was with the server when the line broke: it may have been delivered.
    record Inconnue(String reponse) implements Issue {}
}
