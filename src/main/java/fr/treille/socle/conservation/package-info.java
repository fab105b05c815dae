/// How long things are kept: each room says it of its own, one round a night forgets the rest.
@NamedInterface
@NullMarked
package fr.treille.socle.conservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
