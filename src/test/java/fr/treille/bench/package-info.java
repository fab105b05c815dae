/// Measures, never asserted in a test: each is written with its reference of the same run.
@NullMarked
package fr.treille.bench;

import org.jspecify.annotations.NullMarked;
