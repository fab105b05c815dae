package fr.treille.socle.travaux;

import org.jspecify.annotations.Nullable;

/// How a job ended well.
/// @param phrase   for the person who asked: « 36 412 établissements lus, 12 nouveaux. »
/// @param adresse  page that shows what it made
/// @param resultat record kept as JSON with the job
public record Bilan(
        String phrase, @Nullable String adresse, @Nullable Object resultat) {
    public static Bilan dit(String phrase) {
        return new Bilan(phrase, null, null);
    }
}
