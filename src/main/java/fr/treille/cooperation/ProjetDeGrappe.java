package fr.treille.cooperation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.treille.programme.Declarations;
import fr.treille.programme.Derogations;
import fr.treille.programme.MembreDuProjet;
import fr.treille.programme.Projet;
import fr.treille.programme.Territoire;
import fr.treille.referentiel.Champ;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.socle.Finess;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A grappe in the words of the programme's rules: what its people say, completed by what the register knows.
@Component
class ProjetDeGrappe {
    private final Nomenclatures nomenclatures;

    ProjetDeGrappe(Nomenclatures nomenclatures) {
        this.nomenclatures = nomenclatures;
    }

    /// @param referencements what the catalogue knows of the common solution, by field
    Projet de(Dossier dossier, Map<Champ, String> referencements) {
        var tailles = dossier.membres().stream()
                .collect(groupingBy(m -> m.etablissement().og().finess(), counting()));
        var membres = dossier.membres().stream()
                .flatMap(m -> Optional.ofNullable(m.etablissement().champ())
                        .map(champ -> membre(dossier.grappe().reglages(), m, champ, tailles, referencements))
                        .stream())
                .toList();
        var reglages = dossier.grappe().reglages();
        return new Projet(
                region(dossier),
                Boolean.TRUE.equals(reglages.solutionReferencee()),
                null,
                membres,
                reglages.devis(),
                new Derogations(
                        null, dossier.derogations().stream().collect(toMap(Derogation::constat, Derogation::motif))));
    }

    private MembreDuProjet membre(
            Reglages reglages,
            MembreInscrit inscrit,
            Champ champ,
            Map<Finess, Long> tailles,
            Map<Champ, String> referencements) {
        var apport = inscrit.membre().apport();
        var etablissement = inscrit.etablissement();
        var og = etablissement.og();
        var connu = referencements.get(champ);
        var declarations = new Declarations.Saisie()
                .region(etablissement.adresse().region())
                .solution(reglages.solution())
                .solutionReferencee(
                        connu == null ? reglages.solutionReferencee() : Boolean.valueOf(connu.equals("REFERENCEE")))
                .solutionCandidate(connu == null ? null : Boolean.valueOf(!connu.equals("RETIREE")))
                .eligibleSons(etablissement.categorie().sons())
                .sons(apport.sons())
                .dejaFinance(apport.dejaFinance())
                .autreEurope(apport.autreEurope())
                .contratAnterieur(apport.contratAnterieur());
        nomenclatures.categorie(etablissement.categorie().code()).ifPresent(declarations::categorie);
        return new MembreDuProjet(
                etablissement.finess().numero(),
                etablissement.nom(),
                og.finess().numero(),
                og.nom(),
                (int) Math.max(og.taille(), tailles.getOrDefault(og.finess(), 1L)),
                champ,
                apport.nature(),
                apport.heuresEligibles(),
                apport.heuresTotales(),
                apport.devisEquipement(),
                declarations.fin());
    }

    /// The porteur's region, or the one of most members while the register does not say where the porteur is.
    private static @Nullable String region(Dossier dossier) {
        var porteur = dossier.porteur();
        var sienne = porteur == null ? null : porteur.adresse().region();
        if (sienne != null && Territoire.deLaRegion(sienne).isPresent()) return sienne;
        return dossier.membres().stream()
                .flatMap(m -> Optional.ofNullable(m.etablissement().adresse().region()).stream())
                .filter(r -> Territoire.deLaRegion(r).isPresent())
                .collect(groupingBy(r -> r, counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
