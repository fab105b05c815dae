package fr.treille.socle.conservation;

import java.time.Duration;

/// One kind of thing that is kept for a time, then erased. A room declares a bean for each.
/// @param quoi  what it is, as the page on personal data says it, with its article: « les travaux finis »
/// @param duree how long it is kept; counted by `ordre`
/// @param ordre deletes at most 5 000 of the rows older than the instant `:limite`
public record Conservation(String quoi, Duration duree, String ordre) {}
