/// The read API, version 1: each list of the site as data, from the same tables and the same services as its page. A
/// room declares its [fr.treille.socle.api.Ressource]s; the description (OpenAPI), the page that explains and the
/// dictionary are drawn from them.
@NamedInterface("api")
@NullMarked
package fr.treille.socle.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
