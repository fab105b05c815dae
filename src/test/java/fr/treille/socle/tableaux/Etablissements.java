package fr.treille.socle.tableaux;

import fr.treille.socle.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of a table that has one column of each kind.
record Etablissements(
        String finess,
        String nom,
        @Nullable Long places,
        @Nullable Montant forfait,
        @Nullable LocalDate ouverture,
        @Nullable BigDecimal part) {
    static final Tableau<Etablissements> TABLEAU = Tableau.<Etablissements>nomme(
                    "etablissements", "Établissements de la grappe", "Aucun établissement : ajoutez-en un.")
            .texte("finess", "FINESS", Etablissements::finess)
            .triable()
            .lien(e -> "/essms/" + e.finess())
            .texte("nom", "Nom", Etablissements::nom)
            .triable()
            .entier("places", "Places", Etablissements::places)
            .montant("forfait", "Forfait", Etablissements::forfait)
            .date("ouverture", "Ouverture", Etablissements::ouverture)
            .pourcent("part", "Part", Etablissements::part);

    static final List<Etablissements> LIGNES = List.of(
            new Etablissements(
                    "010000024",
                    "Les Chênes ; « dits » \"verts\"",
                    1_234L,
                    new Montant(2_500_050),
                    LocalDate.of(2026, 3, 12),
                    new BigDecimal("0.125")),
            new Etablissements("2A0000014", "=HYPERLINK(\"x\")", null, null, null, null));
}
