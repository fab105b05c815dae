package fr.treille.programme;

import fr.treille.socle.Constat;
import fr.treille.socle.Montant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a project is worth in a campaign, and what stands in the way.
/// @param version      version of the rules used; the same one gives the same amounts for ever
/// @param constats     every finding, blocking ones and alerts, in the order of the rules
/// @param total        sum of the lines; absent when a finding refuses it or a parameter is unknown
/// @param lignes       what each establishment and component would bring once the findings are lifted
/// @param ecartes      numbers set aside by a finding, as given
/// @param nonFinances  eligible establishments beyond those the campaign funds
/// @param essms        eligible establishments
/// @param memos        what is paid outside this subsidy
/// @param ordres       totals of the two extreme orders of a mixed national project, absent elsewhere
public record Financement(
        String campagne,
        String version,
        List<Constat> constats,
        @Nullable Montant total,
        List<LigneDeFinancement> lignes,
        List<VersementPrevu> versements,
        List<String> ecartes,
        List<String> nonFinances,
        int essms,
        @Nullable Typologie typologie,
        @Nullable Composition composition,
        Orientation orientation,
        List<Memo> memos,
        @Nullable OrdresExtremes ordres) {

    /// Money this subsidy does not hold, for information.
    public record Memo(String phrase, String source) {}

    /// Totals when the full amounts go first to one kind of member, then to the other; absent when a parameter is
    /// unknown.
    public record OrdresExtremes(
            @Nullable Montant acquisitionDAbord, @Nullable Montant conformiteDAbord) {}

    /// The same judgement without a single amount, for those who may not read them.
    public Financement sansArgent() {
        return new Financement(
                campagne,
                version,
                List.of(),
                null,
                List.of(),
                List.of(),
                ecartes,
                nonFinances,
                essms,
                typologie,
                composition,
                orientation,
                List.of(),
                null);
    }

    public boolean refuse() {
        return total == null;
    }

    /// What the lines add up to. Never due as long as [#total] is absent, and only a part of it when a parameter is
    /// unknown.
    public Montant estimation() {
        return lignes.stream().map(LigneDeFinancement::montant).reduce(Montant.ZERO, Montant::plus);
    }
}
