@NullMarked
package fr.treille.constitution.solveur;

import org.jspecify.annotations.NullMarked;
