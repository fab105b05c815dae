/// SQL of the room: how its rows are read and written.
@NullMarked
package fr.treille.referentiel.jdbc;

import org.jspecify.annotations.NullMarked;
