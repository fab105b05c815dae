package fr.treille.socle.securite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A sensitive act: the person proved who she is (password, code or passkey) in the last ten minutes, else the page
/// asks again, then sends what she had typed. For a controller or service method; looked at after the security rule of
/// the method. The house itself (commands, jobs) needs no proof.
///
/// A test gives the proof as an attribute of the request, `.requestAttr(PreuveRecente.ATTRIBUT, Instant.now())`.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PreuveRecente {
    /// Attribute of the session, or of the request, that holds the instant of the last proof.
    String ATTRIBUT = "treille.preuve";
}
