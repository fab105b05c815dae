package fr.treille.comptes;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which requests of attachment a list keeps.
/// @param texte of the person, her address, or the place; empty keeps all
/// @param etat  absent for all
public record FiltreDesRattachements(String texte, Rattachement.@Nullable Etat etat) {
    /// In an address, when no state is chosen: without it, those that wait are meant.
    public static final String TOUTES = "TOUTES";

    public static final FiltreDesRattachements EN_ATTENTE =
            new FiltreDesRattachements("", Rattachement.Etat.EN_ATTENTE);

    /// @param etat name of a state or [#TOUTES]; anything else is read as those that wait
    public static FiltreDesRattachements lire(String texte, String etat) {
        if (etat.equals(TOUTES)) return new FiltreDesRattachements(texte, null);
        Optional<Rattachement.Etat> choisi = Arrays.stream(Rattachement.Etat.values())
                .filter(e -> e.name().equals(etat))
                .findFirst();
        return new FiltreDesRattachements(texte, choisi.orElse(Rattachement.Etat.EN_ATTENTE));
    }
}
