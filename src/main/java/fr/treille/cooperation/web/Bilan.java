package fr.treille.cooperation.web;

import fr.treille.cooperation.Ajout;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// What came of an entry, in sentences: small and serializable, since it crosses a redirection in the session.
public record Bilan(int ajoutes, ArrayList<Ligne> lignes) implements Serializable {
    /// One line that did not enter.
    /// @param signe class of its shape
    public record Ligne(String signe, String gravite, String phrase, String remede, String source)
            implements Serializable {}

    static Bilan de(Ajout ajout) {
        return new Bilan(
                ajout.entres().size(),
                new ArrayList<>(ajout.constats().stream()
                        .map(c -> new Ligne(
                                Constats.signe(c),
                                Constats.gravite(c),
                                c.phrase(),
                                c.remede(),
                                c.code() + " · " + c.source()))
                        .toList()));
    }

    public boolean vide() {
        return ajoutes == 0 && lignes.isEmpty();
    }

    /// At most this many lines are shown; the others are counted.
    public List<Ligne> premieres(int combien) {
        return lignes.subList(0, Math.min(combien, lignes.size()));
    }
}
