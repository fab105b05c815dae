/// A table is described once, by its columns: the page, the CSV and the workbook are written from it. The other side
/// reads the tables that people send, and says in a sentence what is wrong with a file.
@NamedInterface("tableaux")
@NullMarked
package fr.treille.socle.tableaux;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
