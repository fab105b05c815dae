package fr.treille.cooperation;

import static fr.treille.socle.Constat.Gravite.ALERTE;
import static fr.treille.socle.Constat.Gravite.BLOQUANT;

import fr.treille.cooperation.jdbc.CatalogueDesSolutions;
import fr.treille.programme.CalculDuFinancement;
import fr.treille.programme.CampagnesEnVigueur;
import fr.treille.socle.Constat;
import fr.treille.socle.Dates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Judges a grappe by the rules of its campaign, and adds what the house itself sees.
@Component
class Examen {
    private static final String NOTRE_REGLE = "Règle de Treille";
    private final CalculDuFinancement calcul = new CalculDuFinancement();
    private final CampagnesEnVigueur campagnes;
    private final ProjetDeGrappe projets;
    private final CatalogueDesSolutions solutions;

    Examen(CampagnesEnVigueur campagnes, ProjetDeGrappe projets, CatalogueDesSolutions solutions) {
        this.campagnes = campagnes;
        this.projets = projets;
        this.solutions = solutions;
    }

    TableauDeBord examiner(Dossier dossier) {
        var campagne = campagnes.campagne(dossier.grappe().campagne());
        var solution = dossier.grappe().reglages().solution();
        var projet = projets.de(dossier, solution == null ? Map.of() : solutions.referencements(solution));
        var financement = calcul.financer(campagne, projet);
        var constats = new ArrayList<>(financement.constats());
        constats.addAll(lesNotres(dossier, campagne.version()));
        constats.sort(Comparator.comparing(Constat::gravite));
        return new TableauDeBord(
                dossier,
                campagne,
                projet,
                financement,
                List.copyOf(constats),
                Etendue.de(dossier.membres()).orElse(null));
    }

    private static List<Constat> lesNotres(Dossier dossier, String regles) {
        var constats = new ArrayList<Constat>();
        var grappe = dossier.grappe();
        if (dossier.porteur() == null) {
            constats.add(new Constat(
                    ALERTE,
                    "GRAPPE.PORTEUR",
                    "La grappe n'a pas encore de porteur : c'est lui qui dépose le dossier et reçoit l'aide.",
                    NOTRE_REGLE,
                    "Choisissez-le parmi les organismes des membres."));
        }
        if (!grappe.regles().equals(regles)) {
            constats.add(new Constat(
                    ALERTE,
                    "GRAPPE.REGLES",
                    "Les règles de la campagne ont été complétées depuis le dernier changement de la grappe : cette"
                            + " page"
                            + " suit les nouvelles (%s).".formatted(regles),
                    NOTRE_REGLE,
                    "Relisez les montants avant de les reprendre ailleurs."));
        }
        for (var membre : dossier.membres()) {
            var etablissement = membre.etablissement();
            if (!etablissement.ouvert()) {
                var date = etablissement.fermeLe();
                constats.add(new Constat(
                        ALERTE,
                        "REGISTRE.FERME",
                        "%s n'est plus ouvert d'après le registre%s."
                                .formatted(etablissement.nom(), date == null ? "" : " (" + Dates.longue(date) + ")"),
                        "Registre FINESS",
                        "Retirez-le, ou remplacez-le par son nouveau numéro.",
                        etablissement.finess().numero()));
            }
            if (etablissement.champ() == null) {
                constats.add(new Constat(
                        BLOQUANT,
                        "REGISTRE.CHAMP",
                        "%s n'a plus de champ d'activité au registre : il n'est pas compté."
                                .formatted(etablissement.nom()),
                        "Registre FINESS",
                        "Retirez-le, ou faites corriger sa catégorie dans FINESS.",
                        etablissement.finess().numero()));
            }
        }
        return constats;
    }
}
