/// The database: an embedded PostgreSQL by default, a real server where the environment names one; schema brought up to
/// date; every reason not to start said in one sentence.
@NamedInterface
@NullMarked
package fr.treille.socle.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
