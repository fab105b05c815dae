/// Signing in: passwords, second factors, passkeys, identities held elsewhere, and the proof that a sensitive act asks
/// for again. Who may do what is not decided here.
@NullMarked
package fr.treille.comptes.authentification;

import org.jspecify.annotations.NullMarked;
