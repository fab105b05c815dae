package fr.treille.comptes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// A test with people, their sessions and their tokens, where no role asks for a second proof: one Spring context for
/// them all.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "treille.second-facteur.roles=")
@AutoConfigureMockMvc
@Import({Comptoir.class, SessionsDeTest.class, JetonsDeTest.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
public @interface AvecDesPersonnes {}
