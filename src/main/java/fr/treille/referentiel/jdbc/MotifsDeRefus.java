package fr.treille.referentiel.jdbc;

import fr.treille.socle.Constat;
import java.util.List;

/// The register does not take this file: undoes the transaction, and says why.
public class MotifsDeRefus extends RuntimeException {
    private final transient List<Constat> constats;

    MotifsDeRefus(List<Constat> constats) {
        super(constats.getFirst().phrase());
        this.constats = List.copyOf(constats);
    }

    public List<Constat> constats() {
        return constats;
    }
}
