@NullMarked
package fr.treille.diagnostic.web;

import org.jspecify.annotations.NullMarked;
