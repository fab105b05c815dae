package fr.treille.referentiel;

import fr.treille.socle.Constat;
import java.util.UUID;

/// What came of a change of a category.
public sealed interface Classement {
    /// It is said, or was said already in the same words.
    record Dit() implements Classement {}

    /// It moves what is eligible: another person must confirm it.
    record Propose(UUID proposition) implements Classement {}

    record Refuse(Constat motif) implements Classement {}

    static Classement refus(String phrase, String remede) {
        return new Refuse(new Constat(Constat.Gravite.BLOQUANT, "NOMENCLATURE", phrase, "Règle de Treille", remede));
    }
}
