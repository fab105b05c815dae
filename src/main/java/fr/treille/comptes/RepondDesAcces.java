package fr.treille.comptes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/// Those who answer for other people's accesses, and the officers of the ARS who see them. Which ones is narrowed in
/// the query, and decided by [Octroi].
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('ADMINISTRATEUR_NATIONAL', 'DIRECTION_ARS', 'INSTRUCTEUR_ARS', 'DIRECTEUR_OG', 'PORTEUR')")
public @interface RepondDesAcces {}
