package fr.treille.socle.travaux;

/// A kind of long work. A room declares it as a bean; it runs in the name of the house, on a thread of its own,
/// outside any transaction.
/// @param <P> a record of what it needs, kept as JSON until it is done
public interface Travail<P> {
    /// Stable name, the room first: `referentiel.import`.
    String genre();

    Class<P> parametres();

    /// Does the work. May be called again for the same parameters when the process died before the end.
    /// @return what the page says at the end
    /// @throws TravailImpossible when a person can cure what stopped it
    /// @throws TravailAnnule     from [Suivi#verifierAnnulation], not to be caught
    /// @throws Exception         a defect: the page apologizes and the journal has it whole
    Bilan executer(P parametres, Suivi suivi) throws Exception;

    /// Puts away what the work needed, once it is over whatever its end: done, failed, stopped, even before it began.
    /// @throws Exception a defect, noted in the journal; the end of the work stays what it was
    default void terminer(P parametres) throws Exception {}
}
