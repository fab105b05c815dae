/// The frame of every page: layout, menu, banners, error pages.
@NamedInterface
@NullMarked
package fr.treille.socle.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
