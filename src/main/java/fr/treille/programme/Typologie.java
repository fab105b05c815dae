package fr.treille.programme;

import java.util.List;
import java.util.Optional;

/// Kind of a project. It is computed from its members, never typed.
public enum Typologie {
    ACQUISITION("acquisition"),
    MISE_EN_CONFORMITE("mise en conformité"),
    MIXTE("mixte");

    private final String libelle;

    Typologie(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// @return empty for a project without member
    public static Optional<Typologie> de(List<MembreDuProjet> membres) {
        var natures = membres.stream().map(MembreDuProjet::nature).distinct().toList();
        if (natures.isEmpty()) return Optional.empty();
        if (natures.size() > 1) return Optional.of(MIXTE);
        return Optional.of(natures.getFirst() == Nature.ACQUISITION ? ACQUISITION : MISE_EN_CONFORMITE);
    }
}
