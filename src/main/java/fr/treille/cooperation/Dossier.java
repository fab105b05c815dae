package fr.treille.cooperation;

import fr.treille.referentiel.Organisme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A grappe as one reader may see it.
/// @param modifiable  this reader may change the whole
/// @param derogeable  this reader may lift a finding
/// @param porteur     absent while not chosen
/// @param membres     those who are in; once it is given up, those who were in that day
public record Dossier(
        Grappe grappe,
        boolean modifiable,
        boolean derogeable,
        @Nullable Organisme porteur,
        List<MembreInscrit> membres,
        List<Derogation> derogations,
        Regard regard) {}
