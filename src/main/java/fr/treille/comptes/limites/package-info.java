/// How often an address may ask, and what it is told beyond.
@NullMarked
package fr.treille.comptes.limites;

import org.jspecify.annotations.NullMarked;
