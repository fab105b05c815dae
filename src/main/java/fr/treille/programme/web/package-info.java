/// The campaigns with their sources, and the simulator anybody may use.
@NullMarked
package fr.treille.programme.web;

import org.jspecify.annotations.NullMarked;
