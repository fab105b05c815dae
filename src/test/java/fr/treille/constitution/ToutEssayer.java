package fr.treille.constitution;

import java.util.ArrayList;
import java.util.List;

/// The cost of the best plan, by trying every one: for a handful of candidates of one region.
final class ToutEssayer {
    private final List<Candidat> candidats;
    private final Parametres parametres;
    private final Verificateur verificateur;
    private final List<List<String>> groupes = new ArrayList<>();
    private long optimum = Long.MAX_VALUE;

    ToutEssayer(List<Candidat> candidats, Parametres parametres) {
        this.candidats = candidats;
        this.parametres = parametres;
        verificateur = new Verificateur(candidats, parametres);
    }

    long optimum() {
        placer(0);
        return optimum;
    }

    private void placer(int rang) {
        if (rang == candidats.size()) {
            fonder(0, new ArrayList<>());
            return;
        }
        var id = candidats.get(rang).id();
        placer(rang + 1);
        for (var groupe : List.copyOf(groupes)) {
            groupe.add(id);
            placer(rang + 1);
            groupe.removeLast();
        }
        groupes.add(new ArrayList<>(List.of(id)));
        placer(rang + 1);
        groupes.removeLast();
    }

    /// Tries every seat and every solution for each group.
    private void fonder(int rang, List<GrappeProposee> fondees) {
        if (rang == groupes.size()) {
            optimum = Math.min(optimum, verificateur.cout(fondees));
            return;
        }
        for (var siege : groupes.get(rang)) {
            for (var solution : parametres.solutions()) {
                var grappe = new GrappeProposee("g" + rang, "", solution, siege, groupes.get(rang));
                if (!verificateur.fautes(List.of(grappe)).isEmpty()) continue;
                fondees.add(grappe);
                fonder(rang + 1, fondees);
                fondees.removeLast();
                break;
            }
        }
    }
}
