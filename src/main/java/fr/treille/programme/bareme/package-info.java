/// The amounts: one line per establishment and component, then the schedule.
@NullMarked
package fr.treille.programme.bareme;

import org.jspecify.annotations.NullMarked;
