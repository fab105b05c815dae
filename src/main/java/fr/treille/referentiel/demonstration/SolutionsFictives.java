package fr.treille.referentiel.demonstration;

import fr.treille.referentiel.Champ;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Thirty-six DUI solutions that nobody sells, S01 to S36, each referenced in some fields.
final class SolutionsFictives {
    static final String SOURCE = "Territoire fictif de Treille";
    private static final int NOMBRE = 36;
    private static final long GRAINE = 36;

    private SolutionsFictives() {}

    record Solution(UUID id, String editeur, String nom, List<Referencement> referencements) {}

    /// @param etat as in the table: `REFERENCEE`, `CANDIDATE` or `RETIREE`
    record Referencement(
            Champ champ,
            String etat,
            @Nullable LocalDate depuis,
            @Nullable LocalDate jusquAu) {
        /// The order under which vendors of this field are referenced.
        String dispositif() {
            return switch (champ) {
                case PA, PH, DOM -> "MS1-" + champ;
                case PDE, PDS, AHI, PJM -> "MS2-" + champ;
            };
        }
    }

    static List<Solution> toutes() {
        var tirage = new Tirage(GRAINE);
        var patronymes = Tables.lire().mots("patronyme");
        var solutions = new ArrayList<Solution>();
        for (int i = 1; i <= NOMBRE; i++) {
            var nom = "Solution S%02d".formatted(i);
            solutions.add(new Solution(
                    UUID.nameUUIDFromBytes(("demonstration " + nom).getBytes(StandardCharsets.UTF_8)),
                    patronymes.get(2 * i) + " Logiciels",
                    nom,
                    champs(tirage).stream().map(c -> referencement(c, tirage)).toList()));
        }
        return solutions;
    }

    /// One to four fields, older people and disability first.
    private static Set<Champ> champs(Tirage tirage) {
        var champs = EnumSet.noneOf(Champ.class);
        int nombre = 1 + tirage.entier(4);
        while (champs.size() < nombre) {
            champs.add(tirage.pondere(List.of(Champ.values()), c -> Champ.values().length - c.ordinal()));
        }
        return champs;
    }

    private static Referencement referencement(Champ champ, Tirage tirage) {
        var depuis = LocalDate.of(2022, 6, 1).plusDays(tirage.entier(500));
        double sort = tirage.reel();
        if (sort < 0.1) return new Referencement(champ, "CANDIDATE", null, null);
        if (sort < 0.16) return new Referencement(champ, "RETIREE", depuis, depuis.plusYears(2));
        return new Referencement(champ, "REFERENCEE", depuis, null);
    }
}
