/// Forms. What is typed is kept: section by section in the database while the person types, on the device when the
/// server does not answer, and through the end of a session. A room reads and forgets drafts with [Brouillons], gives
/// its template a [Saisie] (what was typed, and a sentence for each field that cannot be read) and writes the fields
/// with the templates `socle/saisie/*.jte`. The identifier of what a form creates is drawn with the form, so that
/// sending it twice does it once.
@NamedInterface("saisie")
@NullMarked
package fr.treille.socle.saisie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
