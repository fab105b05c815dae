@NullMarked
package fr.treille.referentiel;

import org.jspecify.annotations.NullMarked;
