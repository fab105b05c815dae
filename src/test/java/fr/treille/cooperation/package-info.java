@NullMarked
package fr.treille.cooperation;

import org.jspecify.annotations.NullMarked;
