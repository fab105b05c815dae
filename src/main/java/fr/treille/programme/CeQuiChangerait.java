package fr.treille.programme;

import fr.treille.programme.Interrupteurs.ConditionAmoa;
import fr.treille.socle.Montant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The same project with one thing said otherwise, and what it would be worth: a director sees which point matters.
public final class CeQuiChangerait {
    /// The finding about the fewest ESSMS.
    private static final String MINIMUM = "V09";

    private final CalculDuFinancement calcul = new CalculDuFinancement();
    private final Campagne campagne;
    private final Projet projet;
    private final Montant depart;

    /// @param financement what the project is worth as it is
    public CeQuiChangerait(Campagne campagne, Projet projet, Financement financement) {
        this.campagne = campagne;
        this.projet = projet;
        this.depart = financement.total() instanceof Montant total ? total : financement.estimation();
    }

    /// @param ecart in cents, from the total, or from the estimation when there is no total
    public record Variante(String phrase, Montant total, long ecart) {}

    /// @return only what changes the amount, or gives one where there was none
    public List<Variante> variantes() {
        var variantes = new ArrayList<Variante>();
        if (!projet.solutionReferencee()) {
            ajouter(variantes, "Avec une solution référencée Ségur", campagne, referencee());
        }
        if (projet.derogations().motif(MINIMUM).isEmpty()
                && calcul.financer(campagne, projet).refuse()) {
            ajouter(variantes, "Si l'ARS accorde une dérogation au minimum d'ESSMS", campagne, derogation());
        }
        autreLectureDeLAmoa()
                .ifPresent(autre -> ajouter(
                        variantes,
                        "Si l'assistance est lue comme ouverte dès un petit organisme (les textes se lisent des deux"
                                + " façons)",
                        autre,
                        projet));
        return variantes;
    }

    private void ajouter(List<Variante> variantes, String phrase, Campagne autreCampagne, Projet autreProjet) {
        var financement = calcul.financer(autreCampagne, autreProjet);
        if (financement.total() == null) return;
        long ecart = financement.total().centimes() - depart.centimes();
        boolean leve = calcul.financer(campagne, projet).refuse();
        if (ecart != 0 || leve) variantes.add(new Variante(phrase, financement.total(), ecart));
    }

    private Optional<Campagne> autreLectureDeLAmoa() {
        var valeur = campagne.valeur(Parametre.AMOA_CONDITION);
        if (!ConditionAmoa.TOUS_OG_PETITS.name().equals(valeur.brut())) return Optional.empty();
        return Optional.of(campagne.avec(new Valeur(
                valeur.parametre(),
                ConditionAmoa.AU_MOINS_UN_PETIT_OG.name(),
                valeur.source(),
                valeur.certitude(),
                valeur.note())));
    }

    private Projet referencee() {
        return new Projet(
                projet.region(),
                true,
                projet.preuveMiseEnConcurrence(),
                projet.membres(),
                projet.devis(),
                projet.derogations());
    }

    private Projet derogation() {
        return new Projet(
                projet.region(),
                projet.solutionReferencee(),
                projet.preuveMiseEnConcurrence(),
                projet.membres(),
                projet.devis(),
                projet.derogations().avec(MINIMUM, "hypothèse"));
    }
}
