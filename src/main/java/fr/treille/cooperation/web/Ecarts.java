package fr.treille.cooperation.web;

import fr.treille.cooperation.Apport;
import fr.treille.cooperation.Reglages;
import fr.treille.socle.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What differs between what is kept and what was typed, field by field, for somebody who must choose.
public final class Ecarts {
    private Ecarts() {}

    public record Ecart(String champ, String enregistre, String saisi) {}

    static List<Ecart> reglages(Reglages enregistres, Reglages saisis) {
        var ecarts = new ArrayList<Ecart>();
        comparer(ecarts, "Nom", enregistres.nom(), saisis.nom());
        comparer(ecarts, "Campagne", enregistres.campagne(), saisis.campagne());
        comparer(ecarts, "Porteur", enregistres.porteur(), saisis.porteur());
        comparer(ecarts, "Solution", enregistres.solution(), saisis.solution());
        comparer(ecarts, "Référencée", enregistres.solutionReferencee(), saisis.solutionReferencee());
        comparer(
                ecarts,
                "Assistance au marché",
                enregistres.devis().amoaMarche(),
                saisis.devis().amoaMarche());
        comparer(
                ecarts,
                "Assistance au pilotage",
                enregistres.devis().amoaPilotage(),
                saisis.devis().amoaPilotage());
        comparer(
                ecarts,
                "Devis de l'éditeur",
                enregistres.devis().editeur(),
                saisis.devis().editeur());
        return ecarts;
    }

    static List<Ecart> apports(Apport enregistre, Apport saisi) {
        var ecarts = new ArrayList<Ecart>();
        comparer(ecarts, "Nature", enregistre.nature().libelle(), saisi.nature().libelle());
        comparer(ecarts, "Heures éligibles", enregistre.heuresEligibles(), saisi.heuresEligibles());
        comparer(ecarts, "Heures totales", enregistre.heuresTotales(), saisi.heuresTotales());
        comparer(ecarts, "Devis d'équipement", enregistre.devisEquipement(), saisi.devisEquipement());
        comparer(ecarts, "Commande SONS", enregistre.sons(), saisi.sons());
        comparer(ecarts, "Déjà financé", enregistre.dejaFinance() != null, saisi.dejaFinance() != null);
        comparer(ecarts, "DUI déjà financé", dui(enregistre), dui(saisi));
        comparer(ecarts, "Autre fonds européen", enregistre.autreEurope(), saisi.autreEurope());
        comparer(ecarts, "Contrat déjà signé", enregistre.contratAnterieur(), saisi.contratAnterieur());
        return ecarts;
    }

    private static @Nullable String dui(Apport apport) {
        var deja = apport.dejaFinance();
        if (deja == null) return null;
        return Objects.toString(deja.solution(), "non précisé") + ", " + Objects.toString(deja.annee(), "sans année");
    }

    private static void comparer(List<Ecart> ecarts, String champ, @Nullable Object un, @Nullable Object autre) {
        if (!Objects.equals(un, autre)) ecarts.add(new Ecart(champ, dire(un), dire(autre)));
    }

    private static String dire(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> "vide";
            case Boolean b -> b ? "oui" : "non";
            case BigDecimal n -> Objects.toString(Presentation.saisie(n), "");
            case Montant m -> m.toString();
            default -> valeur.toString();
        };
    }
}
