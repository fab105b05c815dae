package fr.treille.programme;

import fr.treille.socle.Region;
import java.util.Optional;

/// Where the thresholds differ. Corsica and overseas are the six regions of the national atlas; what applies to the
/// other overseas territories is not known, so they have no place here.
public enum Territoire {
    HEXAGONE("hexagone"),
    CORSE("Corse"),
    OUTRE_MER("outre-mer");

    private final String libelle;

    Territoire(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// @param region INSEE code, such as `94` for Corsica
    /// @return empty for a code that is none of the eighteen regions with an ARS
    public static Optional<Territoire> deLaRegion(String region) {
        return Region.de(region).filter(Region::aUneArs).map(r -> {
            if (r.code().equals("94")) return CORSE;
            return r.zone().equals("drom") ? OUTRE_MER : HEXAGONE;
        });
    }

    /// @param region INSEE code of one of the eighteen regions; any other code is given back as it stands
    public static String nomDeLaRegion(String region) {
        return Region.de(region).filter(Region::aUneArs).map(Region::nom).orElse(region);
    }
}
