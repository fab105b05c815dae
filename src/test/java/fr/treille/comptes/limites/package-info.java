@NullMarked
package fr.treille.comptes.limites;

import org.jspecify.annotations.NullMarked;
