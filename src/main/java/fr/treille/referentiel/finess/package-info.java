/// Reading of the FINESS files as they come: compressed or not, in two encodings, with or without header, straight from
/// the source or damaged by a spreadsheet. Nothing here knows the database, and memory does not grow with the file.
@NullMarked
package fr.treille.referentiel.finess;

import org.jspecify.annotations.NullMarked;
