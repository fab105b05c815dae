/// Files that people leave, kept in the database until they have served, so that any instance finds them.
@NamedInterface
@NullMarked
package fr.treille.socle.fichiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
