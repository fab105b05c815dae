package fr.treille.cooperation.web;

import fr.treille.cooperation.ConsultationDesGrappes;
import fr.treille.cooperation.Grappe;
import fr.treille.cooperation.Membre;
import fr.treille.cooperation.Reglages;
import fr.treille.cooperation.TableauDeBord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The page of a grappe and the fragments that change in it.
@Component
class Ecrans {
    private final ConsultationDesGrappes consultation;

    Ecrans(ConsultationDesGrappes consultation) {
        this.consultation = consultation;
    }

    ModelAndView page(TableauDeBord tableau, @Nullable Bilan bilan) {
        var modele = new HashMap<String, @Nullable Object>();
        modele.put("t", tableau);
        modele.put("bilan", bilan);
        modele.put("campagnes", consultation.campagnes());
        modele.put("solutions", consultation.solutionsConnues());
        modele.put("erreurs", List.of());
        if (tableau.grappe().origine() == Grappe.Origine.REPRISE) {
            modele.put(
                    "convention", consultation.convention(tableau.grappe().id()).orElse(null));
        }
        return new ModelAndView("cooperation/grappe", modele);
    }

    /// What a change of one field moves elsewhere; the field itself stays, and its focus.
    ModelAndView changement(TableauDeBord tableau) {
        return new ModelAndView("cooperation/changement", Map.of("t", tableau));
    }

    /// What an entry or an exit moves: the list too.
    /// @param retire who has just left and may come back
    ModelAndView membres(TableauDeBord tableau, @Nullable Bilan bilan, @Nullable Membre retire) {
        var modele = new HashMap<String, @Nullable Object>();
        modele.put("t", tableau);
        modele.put("bilan", bilan);
        modele.put("retire", retire);
        return new ModelAndView("cooperation/entrees", modele);
    }

    ModelAndView erreur(String cible, List<String> erreurs) {
        return new ModelAndView(
                "cooperation/erreur", Map.of("cible", cible, "erreurs", erreurs), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView conflitDeReglages(TableauDeBord tableau, Grappe enregistree, Reglages saisis, boolean fragment) {
        return new ModelAndView(
                fragment ? "cooperation/conflitDeReglages" : "cooperation/pageDeConflit",
                Map.of(
                        "t", tableau,
                        "ecarts", Ecarts.reglages(enregistree.reglages(), saisis),
                        "par", enregistree.modification(),
                        "version", enregistree.version()),
                HttpStatus.CONFLICT);
    }

    ModelAndView conflitDeMembre(
            TableauDeBord tableau, Membre enregistre, fr.treille.cooperation.Apport saisi, boolean fragment) {
        return new ModelAndView(
                fragment ? "cooperation/conflitDeMembre" : "cooperation/pageDeConflit",
                Map.of(
                        "t", tableau,
                        "membre", enregistre,
                        "ecarts", Ecarts.apports(enregistre.apport(), saisi),
                        "par", enregistre.modification(),
                        "version", enregistre.version()),
                HttpStatus.CONFLICT);
    }
}
