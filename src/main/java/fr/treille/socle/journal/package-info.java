/// Who did what, when, on what, before, after and why: rows only ever added, chained by their prints, sealed each day
/// with a key that the database does not hold.
@NamedInterface
@NullMarked
package fr.treille.socle.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
