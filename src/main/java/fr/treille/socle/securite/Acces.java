package fr.treille.socle.securite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// The current reader.
public final class Acces {
    /// The operator at the console and the jobs of the house: the whole nation, as an administrator.
    public static final Lecteur MAISON = new Lecteur(
            new UUID(0, 0),
            "treille",
            "Treille",
            List.of(new Habilitation(Role.ADMINISTRATEUR_NATIONAL, Perimetre.Genre.NATION, "FR")));

    private Acces() {}

    public static Optional<Lecteur> lecteur() {
        var identite = SecurityContextHolder.getContext().getAuthentication();
        return identite != null && identite.getPrincipal() instanceof LecteurConnecte connecte
                ? Optional.of(connecte.lecteur())
                : Optional.empty();
    }

    /// The organisation in whose name the reader acts, as `og:350000014`.
    public static Optional<String> organisation() {
        var identite = SecurityContextHolder.getContext().getAuthentication();
        return identite != null && identite.getPrincipal() instanceof LecteurConnecte connecte
                ? connecte.organisation()
                : Optional.empty();
    }

    /// @throws IllegalStateException if nobody is signed in: the rule of the method should have stopped before
    public static Lecteur exige() {
        return lecteur().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /// Acts in the name of the house: a command, a job.
    public static <T> T commeLaMaison(Supplier<T> acte) {
        var avant = SecurityContextHolder.getContext();
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new LecteurDeLaMaison(), "", MAISON.autorites()));
        SecurityContextHolder.setContext(contexte);
        try {
            return acte.get();
        } finally {
            SecurityContextHolder.setContext(avant);
        }
    }

    /// What the principal of a session knows of its reader; `comptes` implements it.
    public interface LecteurConnecte {
        Lecteur lecteur();

        /// The one that is active among his, as kind and identifier, when he acts for one.
        default Optional<String> organisation() {
            return Optional.ofNullable(lecteur().organisation()).map(Organisation::cle);
        }
    }

    private record LecteurDeLaMaison() implements LecteurConnecte {
        @Override
        public Lecteur lecteur() {
            return MAISON;
        }
    }
}
