/// The command line: one class per command, found by the service loader, run by picocli.
@NamedInterface
@NullMarked
package fr.treille.socle.commandes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
