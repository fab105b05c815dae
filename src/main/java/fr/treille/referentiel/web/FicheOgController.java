package fr.treille.referentiel.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.treille.referentiel.Champ;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.EvenementDuRegistre;
import fr.treille.referentiel.Groupement;
import fr.treille.referentiel.Groupements;
import fr.treille.referentiel.Organisme;
import fr.treille.referentiel.Registre;
import fr.treille.referentiel.SourceDuRegistre;
import fr.treille.referentiel.web.HeritagesDesFiches.Heritage;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.web.Volet;
import fr.treille.socle.web.Volets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The sheet of an organisme: what it holds, by département and field.
@Controller
@OuvertATous
public class FicheOgController {
    private final Registre registre;
    private final HeritagesDesFiches heritages;
    private final Groupements groupements;
    private final Volets volets;

    FicheOgController(Registre registre, HeritagesDesFiches heritages, Groupements groupements, Volets volets) {
        this.registre = registre;
        this.heritages = heritages;
        this.groupements = groupements;
        this.volets = volets;
    }

    /// One branch of the tree.
    /// @param essms open ESSMS of this département
    public record Departement(String nom, long essms, List<DuChamp> champs) {}

    /// @param champ label, or a sentence for what is outside the seven fields
    public record DuChamp(String champ, List<Etablissement> etablissements) {}

    /// @param fermes  how many of its establishments are closed
    /// @param absents départements of which the register holds nothing
    /// @param vie     confirmed life events, with the histories they link
    public record Fiche(
            Organisme organisme,
            List<Departement> arbre,
            long etablissements,
            long fermes,
            List<EvenementDuRegistre> histoire,
            List<Heritage> vie,
            List<Groupement.Appartenance> groupements,
            List<SourceDuRegistre> sources,
            List<String> absents) {}

    @GetMapping("/og/{numero}")
    String fiche(@PathVariable String numero, Model modele) {
        var finess = Finess.lire(numero).orElseThrow(() -> new Introuvable("organisme", numero));
        var organisme = registre.organisme(finess).orElseThrow(() -> new Introuvable("organisme", finess));
        var etablissements = registre.etablissementsDe(finess);
        modele.addAttribute(
                "fiche",
                new Fiche(
                        organisme,
                        arbre(etablissements),
                        etablissements.size(),
                        etablissements.stream().filter(e -> !e.ouvert()).count(),
                        registre.histoire(finess),
                        heritages.de(finess),
                        groupements.de(finess),
                        registre.sources(),
                        registre.departementsAbsents()));
        modele.addAttribute("volets", volets.de(Volet.Fiche.OG, finess.numero()));
        return "referentiel/og";
    }

    /// @param etablissements by département, then field
    static List<Departement> arbre(List<Etablissement> etablissements) {
        return etablissements.stream()
                .collect(groupingBy(FicheOgController::departement, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(branche -> new Departement(
                        branche.getKey(),
                        branche.getValue().stream()
                                .filter(e -> e.essms() && e.ouvert())
                                .count(),
                        branche.getValue().stream()
                                .collect(groupingBy(FicheOgController::champ, LinkedHashMap::new, toList()))
                                .entrySet()
                                .stream()
                                .map(c -> new DuChamp(c.getKey(), c.getValue()))
                                .toList()))
                .toList();
    }

    private static String departement(Etablissement etablissement) {
        var adresse = etablissement.adresse();
        var code = Objects.requireNonNullElse(adresse.departement(), "?");
        return "%s (%s)".formatted(Objects.requireNonNullElse(adresse.nomDepartement(), "Département inconnu"), code);
    }

    private static String champ(Etablissement etablissement) {
        Champ champ = etablissement.champ();
        return champ == null ? "hors du champ social et médico-social" : champ.libelle();
    }
}
