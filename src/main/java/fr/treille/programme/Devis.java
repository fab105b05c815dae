package fr.treille.programme;

import fr.treille.socle.Montant;
import org.jspecify.annotations.Nullable;

/// Accepted quotes of a whole project. An absent one means the ceiling where the condition of its line holds, and
/// nothing elsewhere; zero means that nothing is asked.
public record Devis(
        @Nullable Montant amoaMarche,
        @Nullable Montant amoaPilotage,
        @Nullable Montant editeur) {
    public static final Devis AUCUN = new Devis(null, null, null);
}
