/// The engine: one region at a time, arrays of numbers inside, nothing of the house but the words of its own room.
@NullMarked
package fr.treille.constitution.solveur;

import org.jspecify.annotations.NullMarked;
