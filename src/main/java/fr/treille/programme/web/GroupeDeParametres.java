package fr.treille.programme.web;

import fr.treille.programme.Campagne;
import fr.treille.programme.Parametre;
import fr.treille.programme.Valeur;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parameters of one subject, as a page shows them.
public record GroupeDeParametres(String titre, List<Valeur> valeurs) {
    private static final String ELIGIBILITE = "Éligibilité et regroupement";
    private static final Map<String, String> TITRES = Map.ofEntries(
            Map.entry("acquisition", "Acquisition"),
            Map.entry("mise_en_conformite", "Mise en conformité"),
            Map.entry("equipement", "Équipement"),
            Map.entry("amoa", "Assistance à maîtrise d'ouvrage"),
            Map.entry("national_tail_from", "Barème national réduit"),
            Map.entry("national_tail", "Barème national réduit"),
            Map.entry("echeancier", "Versements et devis"),
            Map.entry("regle_solde", "Versements et devis"),
            Map.entry("base_devis", "Versements et devis"),
            Map.entry("repere", "Repères"),
            Map.entry("fenetre", "Dates de dépôt"),
            Map.entry("enveloppe", "Enveloppes"),
            Map.entry("sons", "SONS, hors subvention"));

    static List<GroupeDeParametres> de(Campagne campagne) {
        var parTitre = new LinkedHashMap<String, List<Valeur>>();
        for (var parametre : Parametre.values()) {
            parTitre.computeIfAbsent(TITRES.getOrDefault(parametre.groupe(), ELIGIBILITE), _ -> new ArrayList<>())
                    .add(campagne.valeur(parametre));
        }
        return parTitre.entrySet().stream()
                .map(e -> new GroupeDeParametres(e.getKey(), e.getValue()))
                .toList();
    }

    static long inconnus(Campagne campagne) {
        return Arrays.stream(Parametre.values())
                .filter(p -> campagne.valeur(p).inconnue())
                .count();
    }
}
