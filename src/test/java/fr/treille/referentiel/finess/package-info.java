@NullMarked
package fr.treille.referentiel.finess;

import org.jspecify.annotations.NullMarked;
