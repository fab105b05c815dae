/// The versions of the campaigns in the database.
@NullMarked
package fr.treille.programme.jdbc;

import org.jspecify.annotations.NullMarked;
