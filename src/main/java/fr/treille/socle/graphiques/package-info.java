/// Charts drawn on the server, one record each: bars, stacked bars, donut, line, radar, départements, points on a map.
/// A chart is never alone: it has a title, the sentence that says what it shows, and its table, which goes out as a
/// file.
/// Nothing is said by colour only, and what is not known is written so, never drawn as zero. The same drawing serves a
/// page (tag `socle/graphique.jte`), its print and a document (tag `socle/figure.jte`).
@NamedInterface("graphiques")
@NullMarked
package fr.treille.socle.graphiques;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
