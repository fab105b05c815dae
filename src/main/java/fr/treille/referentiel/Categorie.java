package fr.treille.referentiel;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A category of establishments in FINESS.
/// @param champ       its one field; absent outside the seven fields
/// @param baseDuChamp `aggregate`, `ans-jdv-j254` or `judgement` (ours)
/// @param essms       `yes`, `no`, `assimilated` or `unsure`: our reading of article L.312-1 of the CASF, not for legal
///                    use; absent outside the open social categories
/// @param jdvJ254     in the ANS value set of ESSMS for disabled people
/// @param sons        in an aggregate given as eligible for SONS in 2022
public record Categorie(
        String code,
        String libelle,
        @Nullable String libelleCourt,
        @Nullable String agregat,
        @Nullable String libelleAgregat,
        @Nullable Champ champ,
        @Nullable String baseDuChamp,
        @Nullable String essms,
        boolean jdvJ254,
        boolean sons) {
    /// Words of each reading of article L.312-1, see [#essms].
    public static final SortedMap<String, String> LECTURES = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of("yes", "oui", "no", "non", "assimilated", "assimilé", "unsure", "incertain")));

    /// Whether its establishments count as ESSMS: neither unsure nor assimilated.
    public boolean estEssms() {
        return "yes".equals(essms);
    }

    /// A long-term care unit (USLD), which belongs to the health sector even beside an EHPAD.
    public boolean estUsld() {
        return "1109".equals(agregat);
    }

    /// Whether its establishments belong to article L.312-1 of the CASF, as far as we know.
    /// @return empty for a category that is unsure, assimilated, or closed without our having judged it
    public Optional<Boolean> releveDuL3121() {
        if ("yes".equals(essms)) return Optional.of(true);
        boolean social = agregat != null && agregat.startsWith("4");
        return "no".equals(essms) || agregat != null && !social ? Optional.of(false) : Optional.empty();
    }
}
