/// Who reads and acts, within which perimeters, and the rule that every controller and service carries.
@NamedInterface
@NullMarked
package fr.treille.socle.securite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
