package fr.treille.socle.commandes;

import fr.treille.socle.securite.Acces;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// A command that uses the database: that of the running application when there is one on the same data folder, else
/// the embedded server, started for the time of the command. It brings the schema up and nothing else.
public abstract class CommandeSurLaBase implements Commande {
    private @Nullable Supplier<ConfigurableApplicationContext> maison;

    /// Called once by the launcher.
    public final void maison(Supplier<ConfigurableApplicationContext> ouverture) {
        this.maison = ouverture;
    }

    @Override
    public final Integer call() {
        verifier();
        var reponse = sansLaBase();
        if (reponse.isPresent()) return reponse.get();
        if (maison == null) throw new IllegalStateException("No house to open");
        try (var contexte = maison.get()) {
            return Acces.commeLaMaison(() -> executer(contexte));
        }
    }

    /// Looks at what was given before anything is opened.
    /// @throws MauvaisUsage if it is wrong
    protected void verifier() {}

    /// The answer when what was given needs no database, such as a file to check.
    protected Optional<Integer> sansLaBase() {
        return Optional.empty();
    }

    /// @return one of the codes of [Commande]
    protected abstract int executer(ApplicationContext maison);
}
