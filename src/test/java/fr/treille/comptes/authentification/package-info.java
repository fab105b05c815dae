@NullMarked
package fr.treille.comptes.authentification;

import org.jspecify.annotations.NullMarked;
