package fr.treille.programme;

import org.jspecify.annotations.Nullable;

/// Where a file goes.
/// @param chefDeFile INSEE code of the region with the most ESSMS, absent when no member says where it stands
public record Orientation(Portee portee, @Nullable String chefDeFile) {
    public enum Portee {
        REGIONALE("régionale"),
        MULTI_REGIONALE("multirégionale"),
        NATIONALE("nationale"),
        AMBIGUE("ambiguë : les textes de la campagne diffèrent");

        private final String libelle;

        Portee(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
