/// The calculations from the command line: files in, findings and euros out, neither database nor web server.
@NullMarked
package fr.treille.programme.commandes;

import org.jspecify.annotations.NullMarked;
