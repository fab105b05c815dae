@NullMarked
package fr.treille.diagnostic.jdbc;

import org.jspecify.annotations.NullMarked;
