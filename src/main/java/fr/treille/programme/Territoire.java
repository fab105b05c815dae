package fr.treille.programme;

import java.util.Map;
import java.util.Optional;

/// Where the thresholds differ. Corsica and overseas are the six regions of the national atlas; what applies to the
/// other overseas territories is not known, so they have no place here.
public enum Territoire {
    HEXAGONE("hexagone"),
    CORSE("Corse"),
    OUTRE_MER("outre-mer");

    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("01", "Guadeloupe"),
            Map.entry("02", "Martinique"),
            Map.entry("03", "Guyane"),
            Map.entry("04", "La Réunion"),
            Map.entry("06", "Mayotte"),
            Map.entry("11", "Île-de-France"),
            Map.entry("24", "Centre-Val de Loire"),
            Map.entry("27", "Bourgogne-Franche-Comté"),
            Map.entry("28", "Normandie"),
            Map.entry("32", "Hauts-de-France"),
            Map.entry("44", "Grand Est"),
            Map.entry("52", "Pays de la Loire"),
            Map.entry("53", "Bretagne"),
            Map.entry("75", "Nouvelle-Aquitaine"),
            Map.entry("76", "Occitanie"),
            Map.entry("84", "Auvergne-Rhône-Alpes"),
            Map.entry("93", "Provence-Alpes-Côte d'Azur"),
            Map.entry("94", "Corse"));

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
        if (!REGIONS.containsKey(region)) return Optional.empty();
        if (region.equals("94")) return Optional.of(CORSE);
        return Optional.of(region.startsWith("0") ? OUTRE_MER : HEXAGONE);
    }

    /// @param region INSEE code of one of the eighteen regions; any other code is given back as it stands
    public static String nomDeLaRegion(String region) {
        return REGIONS.getOrDefault(region, region);
    }
}
