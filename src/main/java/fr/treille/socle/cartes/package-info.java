/// Maps drawn on the server: outlines of the départements, projections, and the one builder of accessible SVG maps that
/// pages and printed documents share. It knows places and shapes, not what stands there.
@NamedInterface("cartes")
@NullMarked
package fr.treille.socle.cartes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
