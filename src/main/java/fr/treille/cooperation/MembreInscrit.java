package fr.treille.cooperation;

import fr.treille.referentiel.Etablissement;

/// A member with what the register says of it.
/// @param modifiable this reader may fill its line
public record MembreInscrit(Membre membre, Etablissement etablissement, boolean modifiable) {}
