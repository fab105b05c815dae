@NullMarked
package fr.treille.comptes.web;

import org.jspecify.annotations.NullMarked;
