package fr.treille.socle.web;

import java.util.Optional;

/// A sentence shown at the top of every page while it is true, such as the fictional territory. Declared as a bean by
/// the room that knows; asked at each page, so it answers from memory.
public interface Bandeau {
    Optional<String> phrase();
}
