/// One source gives three things: a JTE template of content, put in the layout `socle/page.jte`, is the page; put in
/// the
/// layout `socle/document.jte`, it is the tagged PDF and the editable DOCX. The same data give the same bytes: nothing
/// here reads a clock.
///
/// The vocabulary of a document is small, and what is outside it is refused by [Document#lire]: `h1` (once) to `h4`,
/// `p`,
/// `ul`, `ol`, `dl`, `table` with its `caption`, `thead`, `tbody` and `tfoot`, `svg` with its `title`, `a`, `strong`,
/// `em`, `br`, and `div`, `section`, `figure`, `span` to group.
@NamedInterface("documents")
@NullMarked
package fr.treille.socle.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
