package fr.treille.referentiel;

import java.util.List;
import java.util.UUID;

/// The register follows new files; told in the transaction of the import.
/// @param imports those that changed something, see [DifferencesDImport]
public record RegistreImporte(List<UUID> imports) {}
