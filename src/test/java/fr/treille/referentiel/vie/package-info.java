@NullMarked
package fr.treille.referentiel.vie;

import org.jspecify.annotations.NullMarked;
