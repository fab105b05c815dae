package fr.treille.programme.web;

import fr.treille.programme.CalculDuFinancement;
import fr.treille.programme.Campagne;
import fr.treille.programme.CampagnesEnVigueur;
import fr.treille.programme.CeQuiChangerait;
import fr.treille.programme.Declarations;
import fr.treille.programme.DepuisLeRegistre;
import fr.treille.programme.Derogations;
import fr.treille.programme.MembreDuProjet;
import fr.treille.programme.Projet;
import fr.treille.referentiel.Champ;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.referentiel.Registre;
import fr.treille.referentiel.Voisin;
import fr.treille.socle.Finess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// From numbers to an answer, through the register. Nothing is kept.
@Component
class Simulateur {
    private static final double KM = 60;
    private static final int VOISINS = 8;
    private final CampagnesEnVigueur campagnes;
    private final Registre registre;
    private final Nomenclatures nomenclatures;
    private final CalculDuFinancement calcul = new CalculDuFinancement();

    Simulateur(CampagnesEnVigueur campagnes, Registre registre, Nomenclatures nomenclatures) {
        this.campagnes = campagnes;
        this.registre = registre;
        this.nomenclatures = nomenclatures;
    }

    ReponseDuSimulateur repondre(Simulation simulation, Campagne campagne) {
        var numeros = simulation.numeros().stream()
                .flatMap(n -> Finess.lire(n).stream())
                .distinct()
                .toList();
        var trouves = registre.etablissements(numeros);
        var absents = numeros.stream().filter(n -> !trouves.containsKey(n)).toList();
        var organismes = registre.organismes(absents);
        var membres = new ArrayList<MembreDuProjet>();
        var hors = new ArrayList<>(simulation.illisibles());
        for (var numero : simulation.numeros()) {
            var etablissement = Finess.lire(numero).map(trouves::get).orElse(null);
            if (etablissement != null && !etablissement.ouvert()) {
                hors.add("%s (%s) est fermé dans le registre : il n'est pas compté."
                        .formatted(etablissement.nom(), numero));
            } else if (etablissement != null) {
                membres.add(DepuisLeRegistre.membre(
                        etablissement,
                        nomenclatures.categorie(etablissement.categorie().code()),
                        simulation.nature(numero),
                        simulation.eligibles(numero),
                        simulation.totales(numero),
                        simulation.equipement(numero)));
            } else if (Finess.lire(numero).isEmpty() || organismes.containsKey(new Finess(numero))) {
                membres.add(sansFiche(numero, Finess.lire(numero).isPresent(), simulation));
            } else {
                hors.add("%s n'est pas dans le registre : il n'est pas compté.".formatted(numero));
            }
        }
        var projet = new Projet(
                region(membres), simulation.referencee(), null, membres, simulation.devis(), Derogations.AUCUNE);
        var financement = calcul.financer(campagne, projet);
        return new ReponseDuSimulateur(
                simulation,
                campagne,
                financement,
                membres,
                hors,
                voisins(trouves, membres),
                new CeQuiChangerait(campagne, projet, financement).variantes(),
                campagnes.campagne(campagne.code()).version().equals(campagne.version()));
    }

    /// A number that is no establishment: the rules say what it is.
    private static MembreDuProjet sansFiche(String numero, boolean juridique, Simulation simulation) {
        return new MembreDuProjet(
                numero,
                null,
                "?",
                null,
                1,
                Champ.PA,
                simulation.nature(numero),
                null,
                null,
                null,
                new Declarations.Saisie().juridique(juridique).fin());
    }

    /// The region most members stand in, the lowest code among equals.
    private static @Nullable String region(List<MembreDuProjet> membres) {
        return membres.stream()
                .map(m -> m.declarations().region())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private List<Voisin> voisins(Map<Finess, Etablissement> trouves, List<MembreDuProjet> membres) {
        var deja = new HashSet<>(membres.stream().map(MembreDuProjet::finess).collect(Collectors.toSet()));
        return trouves.values().stream()
                .filter(e -> e.position() != null)
                .findFirst()
                .map(e -> registre.voisins(e.finess(), KM, Set.of(), VOISINS + deja.size()).stream()
                        .filter(v -> !deja.contains(v.etablissement().finess().numero()))
                        .limit(VOISINS)
                        .toList())
                .orElse(List.of());
    }
}
