package fr.treille.socle.graphiques;

/// What a chart says in words.
/// @param nom    short and unique in its page: it names the identifiers, the table and its files, `aide-par-champ`
/// @param titre  what is counted, of what, when
/// @param phrase the one sentence to remember, for who does not see the drawing as for who does
public record Enonce(String nom, String titre, String phrase) {
    public Enonce {
        if (!nom.matches("[a-z][a-z0-9-]{0,30}")) throw new IllegalArgumentException("Name of a chart: " + nom);
        if (titre.isBlank() || phrase.isBlank()) throw new IllegalArgumentException(nom + " says nothing");
    }
}
