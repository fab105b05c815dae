@NullMarked
package fr.treille.programme;

import org.jspecify.annotations.NullMarked;
