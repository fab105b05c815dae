package fr.treille.programme.regles;

import fr.treille.socle.Constat;
import java.util.List;

/// A rule about a whole project.
@FunctionalInterface
public interface Regle {
    /// @return what it found, nothing when the project keeps it or when what it needs is not declared
    List<Constat> verifier(Examen examen);
}
