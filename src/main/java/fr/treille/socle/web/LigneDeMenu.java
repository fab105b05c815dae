package fr.treille.socle.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What the main menu shows on one line: a page, or the pages of one group behind its name.
/// @param entrees at least one
public record LigneDeMenu(String libelle, List<EntreeDeMenu> entrees) {
    public LigneDeMenu {
        entrees = List.copyOf(entrees);
    }

    /// A group of one page is that page: nothing to unfold.
    public boolean groupe() {
        return entrees.size() > 1;
    }

    public boolean courante(String chemin) {
        return entrees.stream().anyMatch(e -> e.courante(chemin));
    }

    /// @param entrees those that the reader sees, in order
    /// @return each group where its first page stands
    static List<LigneDeMenu> reunir(List<EntreeDeMenu> entrees) {
        var lignes = new LinkedHashMap<String, List<EntreeDeMenu>>();
        for (var entree : entrees) {
            var groupe = entree.groupe();
            lignes.computeIfAbsent(groupe == null ? entree.adresse() : groupe, _ -> new ArrayList<>())
                    .add(entree);
        }
        return lignes.entrySet().stream()
                .map(l -> l.getValue().size() == 1
                        ? new LigneDeMenu(l.getValue().getFirst().libelle(), l.getValue())
                        : new LigneDeMenu(l.getKey(), l.getValue()))
                .toList();
    }
}
