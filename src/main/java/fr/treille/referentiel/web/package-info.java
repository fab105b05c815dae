/// The pages of the register: search, map, sheets.
@NullMarked
package fr.treille.referentiel.web;

import org.jspecify.annotations.NullMarked;
