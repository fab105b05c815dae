@NullMarked
package fr.treille.referentiel.collecte;

import org.jspecify.annotations.NullMarked;
