package fr.treille.referentiel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the register is described with.
public enum ListeDeNomenclature {
    CATEGORIES("Catégories d’établissement"),
    STATUTS("Statuts juridiques"),
    REGIONS("Régions"),
    DEPARTEMENTS("Départements"),
    SOLUTIONS("Solutions DUI");

    private final String libelle;

    ListeDeNomenclature(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Its word in an address.
    public String cle() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ListeDeNomenclature> deCle(String cle) {
        return Arrays.stream(values()).filter(l -> l.cle().equals(cle)).findFirst();
    }
}
