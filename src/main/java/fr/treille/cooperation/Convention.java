package fr.treille.cooperation;

import fr.treille.programme.Composante;
import fr.treille.socle.Finess;
import fr.treille.socle.Montant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was agreed with the ARS for a grappe that existed before Treille, and what was paid.
public record Convention(
        String numero, LocalDate signeeLe, Montant montant, List<Convenu> convenus, List<Verse> verses) {
    /// @param finess absent for what is paid to the whole project
    public record Convenu(@Nullable Finess finess, Composante composante, Montant montant) {}

    /// @param reference of the payment order, absent when not known
    public record Verse(
            int rang,
            LocalDate le,
            Montant montant,
            @Nullable String reference) {}

    public Convention {
        convenus = List.copyOf(convenus);
        verses = List.copyOf(verses);
    }

    public Montant sommeConvenue() {
        return convenus.stream().map(Convenu::montant).reduce(Montant.ZERO, Montant::plus);
    }

    public Montant sommeVersee() {
        return verses.stream().map(Verse::montant).reduce(Montant.ZERO, Montant::plus);
    }
}
