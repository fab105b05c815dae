@NullMarked
package fr.treille.comptes;

import org.jspecify.annotations.NullMarked;
