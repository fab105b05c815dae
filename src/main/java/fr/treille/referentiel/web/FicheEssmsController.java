package fr.treille.referentiel.web;

import fr.treille.referentiel.Activites;
import fr.treille.referentiel.Activites.Activite;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.EvenementDuRegistre;
import fr.treille.referentiel.Groupement;
import fr.treille.referentiel.Groupements;
import fr.treille.referentiel.Registre;
import fr.treille.referentiel.SourceDuRegistre;
import fr.treille.referentiel.Voisin;
import fr.treille.referentiel.web.HeritagesDesFiches.Heritage;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.cartes.Carte;
import fr.treille.socle.cartes.Lieu;
import fr.treille.socle.cartes.Vue;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.web.Volet;
import fr.treille.socle.web.Volets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The sheet of an establishment, at an address that never changes; a closed one keeps it.
@Controller
@OuvertATous
public class FicheEssmsController {
    private static final List<Integer> RAYONS = List.of(10, 25, 50);
    private static final int VOISINS = 30;

    private final Registre registre;
    private final HeritagesDesFiches heritages;
    private final Activites activites;
    private final Groupements groupements;
    private final Volets volets;

    FicheEssmsController(
            Registre registre,
            HeritagesDesFiches heritages,
            Activites activites,
            Groupements groupements,
            Volets volets) {
        this.registre = registre;
        this.heritages = heritages;
        this.activites = activites;
        this.groupements = groupements;
        this.volets = volets;
    }

    /// @param km      radius of the neighbours, one of `rayons`
    /// @param plafond most neighbours that are listed
    /// @param carte   absent when the position is unknown
    /// @param groupements those of its organisme
    /// @param vie     confirmed life events, with the histories they link
    public record Fiche(
            Etablissement etablissement,
            List<Voisin> voisins,
            int km,
            List<Integer> rayons,
            int plafond,
            @Nullable Carte carte,
            List<EvenementDuRegistre> histoire,
            List<Heritage> vie,
            List<Activite> activites,
            List<Groupement.Appartenance> groupements,
            List<SourceDuRegistre> sources) {}

    @GetMapping("/essms/{numero}")
    String fiche(@PathVariable String numero, @RequestParam(defaultValue = "25") String km, Model modele) {
        var finess = Finess.lire(numero).orElseThrow(() -> new Introuvable("établissement", numero));
        var etablissement = registre.etablissement(finess).orElseThrow(() -> new Introuvable("établissement", finess));
        int rayon =
                RAYONS.stream().filter(r -> r.toString().equals(km)).findFirst().orElse(25);
        var voisins = registre.voisins(finess, rayon, Set.of(), VOISINS);
        modele.addAttribute(
                "fiche",
                new Fiche(
                        etablissement,
                        voisins,
                        rayon,
                        RAYONS,
                        VOISINS,
                        carte(etablissement, voisins),
                        registre.histoire(finess),
                        heritages.de(finess),
                        activites.de(finess),
                        groupements.de(etablissement.og().finess()),
                        registre.sources()));
        modele.addAttribute("volets", volets.de(Volet.Fiche.ESSMS, finess.numero()));
        return "referentiel/essms";
    }

    private static @Nullable Carte carte(Etablissement etablissement, List<Voisin> voisins) {
        var position = etablissement.position();
        if (position == null) return null;
        var centre = CarteDesResultats.lieu(position);
        var lieux = new ArrayList<Lieu>(List.of(centre));
        for (var voisin : voisins) {
            var la = voisin.etablissement().position();
            if (la != null) lieux.add(CarteDesResultats.lieu(la));
        }
        var carte = new Carte(
                Vue.autour(lieux),
                "Position de " + etablissement.nom(),
                "%s et ses %d voisins les plus proches ; la liste est à côté."
                        .formatted(etablissement.nom(), voisins.size()));
        for (var voisin : voisins) {
            var autre = voisin.etablissement();
            var la = autre.position();
            if (la == null) continue;
            carte.point(
                    CarteDesResultats.lieu(la),
                    CarteDesResultats.forme(autre.champ()),
                    autre.nom(),
                    "/essms/" + autre.finess());
            var champ = autre.champ();
            if (champ != null) carte.legende(CarteDesResultats.forme(champ), champ.libelle());
        }
        return carte.siege(centre, "ici");
    }
}
