/// What the changes of one import suggest about the life of establishments and organismes. Nothing here knows the
/// database.
@NullMarked
package fr.treille.referentiel.vie;

import org.jspecify.annotations.NullMarked;
