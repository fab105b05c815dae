@NullMarked
package fr.treille.comptes.authentification.jdbc;

import org.jspecify.annotations.NullMarked;
