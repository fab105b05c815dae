/// The ground of the house: value types, findings, documents, tables, jobs, maps, perimeter predicate, web layout. No
/// domain: it knows neither an establishment nor a rule.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.treille.socle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
