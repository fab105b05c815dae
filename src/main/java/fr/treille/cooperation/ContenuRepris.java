package fr.treille.cooperation;

import fr.treille.socle.Constat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a workbook says of an existing grappe, with the reason of each line that cannot be taken.
/// @param reglages   absent when the sheet « Convention » does not name the grappe or its campaign
/// @param apports    what each member brings, by FINESS as written
/// @param convention absent when nothing was agreed yet
/// @param constats   a blocking one refuses the file or its line, an alert lets it through
public record ContenuRepris(
        @Nullable Reglages reglages,
        Map<String, Apport> apports,
        @Nullable Convention convention,
        List<Constat> constats) {
    /// The same without its porteur, which the register does not hold.
    public ContenuRepris sansPorteur(String phrase) {
        var regles = reglages;
        if (regles == null) return this;
        var autres = new ArrayList<>(constats);
        autres.add(new Constat(
                Constat.Gravite.ALERTE,
                "PORTEUR",
                phrase,
                "Classeur envoyé",
                "La grappe sera reprise sans porteur ; vous le choisirez ensuite."));
        var sans = new Reglages(
                regles.nom(), regles.campagne(), null, regles.solution(), regles.solutionReferencee(), regles.devis());
        return new ContenuRepris(sans, apports, convention, List.copyOf(autres));
    }

    /// Whether there is enough to make a grappe.
    public boolean reprenable() {
        return reglages != null
                && !apports.isEmpty()
                && constats.stream().noneMatch(c -> c.bloque() && c.code().startsWith("REPRISE"));
    }
}
