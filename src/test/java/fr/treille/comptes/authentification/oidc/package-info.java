@NullMarked
package fr.treille.comptes.authentification.oidc;

import org.jspecify.annotations.NullMarked;
