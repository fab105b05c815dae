package fr.treille.cooperation;

import fr.treille.referentiel.Etablissement;

/// A member with what the register says of it.
/// @param modifiable this reader may fill its line
public record MembreInscrit(Membre membre, Etablissement etablissement, boolean modifiable) {
    /// The same, without the quotes.
    MembreInscrit sansArgent() {
        var m = membre;
        return new MembreInscrit(
                new Membre(
                        m.id(),
                        m.version(),
                        m.grappe(),
                        m.finess(),
                        m.apport().sansDevis(),
                        m.entree(),
                        m.modification(),
                        m.sortie()),
                etablissement,
                modifiable);
    }
}
