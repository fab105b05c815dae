package fr.treille.programme.web;

import fr.treille.programme.Campagne;
import fr.treille.programme.CeQuiChangerait.Variante;
import fr.treille.programme.Financement;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.programme.MembreDuProjet;
import fr.treille.referentiel.Voisin;
import fr.treille.socle.Montant;
import java.util.List;

/// What the simulator shows.
/// @param membres  those the register holds, in the order asked
/// @param hors     sentences about the numbers that are left out: absent from the register, or closed
/// @param voisins  open establishments around the first one that has a place on the map, nearest first
/// @param actuelle whether the rules are those in force today
public record ReponseDuSimulateur(
        Simulation simulation,
        Campagne campagne,
        Financement financement,
        List<MembreDuProjet> membres,
        List<String> hors,
        List<Voisin> voisins,
        List<Variante> variantes,
        boolean actuelle) {

    public List<LigneDeFinancement> lignes(String finess) {
        return financement.lignes().stream()
                .filter(l -> finess.equals(l.finess()))
                .toList();
    }

    public List<LigneDeFinancement> lignesDuProjet() {
        return financement.lignes().stream().filter(l -> l.finess() == null).toList();
    }

    public Montant montant(String finess) {
        return lignes(finess).stream().map(LigneDeFinancement::montant).reduce(Montant.ZERO, Montant::plus);
    }

    public boolean ecarte(String finess) {
        return financement.ecartes().contains(finess);
    }
}
