package fr.treille.referentiel.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The communes of the shipped file, in the order of their codes, for a calculation that opens no database. Paris, Lyon
/// and Marseille are given by arrondissement.
public final class CommunesLivrees {
    private static final Set<String> EN_ARRONDISSEMENTS = Set.of("75056", "69123", "13055");

    private CommunesLivrees() {}

    /// @param population inhabitants, at least 1
    public record CommuneLivree(
            String code, String nom, String departement, String region, String codePostal, int population) {}

    /// Those that have a postcode and inhabitants.
    public static List<CommuneLivree> lire() {
        return FichiersDeNomenclature.communes().stream()
                .filter(c -> c.actuelle() && !EN_ARRONDISSEMENTS.contains(c.code()))
                .filter(c -> c.codesPostaux() != null && !c.codesPostaux().isEmpty())
                .filter(c -> Objects.requireNonNullElse(c.population(), 0) > 0)
                .map(c -> new CommuneLivree(
                        c.code(),
                        c.nom(),
                        c.departement(),
                        c.region(),
                        Objects.requireNonNull(c.codesPostaux()).getFirst(),
                        Objects.requireNonNull(c.population())))
                .sorted(java.util.Comparator.comparing(CommuneLivree::code))
                .toList();
    }
}
