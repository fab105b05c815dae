@NullMarked
package fr.treille.comptes.authentification.web;

import org.jspecify.annotations.NullMarked;
