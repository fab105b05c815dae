package fr.treille.cooperation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/// Those who build grappes. Which ones they may change is narrowed in the query.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('ADMINISTRATEUR_NATIONAL', 'INSTRUCTEUR_ARS', 'DIRECTEUR_OG', 'PORTEUR', 'AMOA')")
public @interface ConstitueDesGrappes {}
