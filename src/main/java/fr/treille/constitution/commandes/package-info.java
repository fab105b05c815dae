/// The solver from the command line: files in, a file and figures out, neither database nor web server.
@NullMarked
package fr.treille.constitution.commandes;

import org.jspecify.annotations.NullMarked;
