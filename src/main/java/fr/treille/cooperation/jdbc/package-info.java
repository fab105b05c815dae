/// What the room writes and asks in SQL.
@NullMarked
package fr.treille.cooperation.jdbc;

import org.jspecify.annotations.NullMarked;
