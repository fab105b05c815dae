@NullMarked
package fr.treille.comptes.jdbc;

import org.jspecify.annotations.NullMarked;
