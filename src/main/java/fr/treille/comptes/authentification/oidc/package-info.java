/// Identities held by ProConnect and Pro Santé Connect: who the person is for them, and for which account here.
@NullMarked
package fr.treille.comptes.authentification.oidc;

import org.jspecify.annotations.NullMarked;
