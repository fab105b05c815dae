package fr.treille.referentiel.demonstration;

import fr.treille.referentiel.Champ;
import fr.treille.socle.cartes.Contours;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Deals the ESSMS of each département and field out to the organismes, the largest first. An organisme stays mostly in
/// its département and in its main field: shares measured in the FINESS file of 2021, rounded.
final class Repartition {
    /// In the main field, whatever the size.
    private static final double MEME_CHAMP = 0.85;

    private final Tirage tirage;
    private final List<Case> cases = new ArrayList<>();
    private final Map<String, String> regions = new HashMap<>();

    /// What is left to deal out in one département and one field.
    private static final class Case {
        private final String departement;
        private final Champ champ;
        private int reste;

        Case(String departement, Champ champ, int reste) {
            this.departement = departement;
            this.champ = champ;
            this.reste = reste;
        }

        int reste() {
            return reste;
        }
    }

    record Part(String departement, Champ champ) {}

    /// @param siege département and field of its first establishment
    record Lot(Part siege, List<Part> parts) {}

    Repartition(Tables tables, Tirage tirage) {
        this.tirage = tirage;
        tables.densites().forEach((d, champs) -> champs.forEach((c, n) -> cases.add(new Case(d, c, n))));
        for (var region : Contours.france().regions()) {
            region.departements().forEach(d -> regions.put(d, region.code()));
        }
    }

    /// @param tailles number of organismes by size; they hold as many ESSMS as there are to deal out
    List<Lot> lots(Map<Integer, Integer> tailles) {
        var lots = new ArrayList<Lot>();
        tailles.entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getKey()))
                .forEach(e -> {
                    for (int i = 0; i < e.getValue(); i++) lots.add(lot(e.getKey()));
                });
        return lots;
    }

    private Lot lot(int taille) {
        var siege = tirer(cases);
        var parts = new ArrayList<>(List.of(new Part(siege.departement, siege.champ)));
        while (parts.size() < taille) {
            var suivante = tirer(voisines(siege, taille));
            parts.add(new Part(suivante.departement, suivante.champ));
        }
        return new Lot(parts.getFirst(), parts);
    }

    private List<Case> voisines(Case siege, int taille) {
        boolean memeDepartement = tirage.chance(taille >= 50 ? 0.43 : taille >= 15 ? 0.77 : taille >= 5 ? 0.9 : 0.97);
        boolean memeRegion = tirage.chance(taille >= 50 ? 0.5 : 0.9);
        boolean memeChamp = tirage.chance(MEME_CHAMP);
        var region = regions.getOrDefault(siege.departement, "");
        for (var critere : Arrays.<java.util.function.Predicate<Case>>asList(
                c -> (!memeDepartement || c.departement.equals(siege.departement))
                        && (!memeRegion || region.equals(regions.get(c.departement)))
                        && (!memeChamp || c.champ == siege.champ),
                c -> c.departement.equals(siege.departement),
                c -> region.equals(regions.get(c.departement)))) {
            var restantes =
                    cases.stream().filter(c -> c.reste > 0).filter(critere).toList();
            if (!restantes.isEmpty()) return restantes;
        }
        return cases;
    }

    private Case tirer(List<Case> choix) {
        var tiree = tirage.pondere(choix, Case::reste);
        if (tiree.reste == 0) throw new IllegalStateException("More places in the organismes than ESSMS");
        tiree.reste--;
        return tiree;
    }
}
