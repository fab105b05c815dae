/// How a phrase typed in one field becomes a question to the register.
@NullMarked
package fr.treille.referentiel.recherche;

import org.jspecify.annotations.NullMarked;
