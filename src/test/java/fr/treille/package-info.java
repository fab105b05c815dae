@NullMarked
package fr.treille;

import org.jspecify.annotations.NullMarked;
