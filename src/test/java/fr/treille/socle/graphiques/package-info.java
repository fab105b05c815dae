@NullMarked
package fr.treille.socle.graphiques;

import org.jspecify.annotations.NullMarked;
