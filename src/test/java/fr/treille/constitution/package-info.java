@NullMarked
package fr.treille.constitution;

import org.jspecify.annotations.NullMarked;
