/// The house: one Spring Boot application, one package per room. Imports go down the floors only.
@NullMarked
package fr.treille;

import org.jspecify.annotations.NullMarked;
