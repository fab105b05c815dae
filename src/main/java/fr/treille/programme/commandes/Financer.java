package fr.treille.programme.commandes;

import fr.treille.programme.CalculDuFinancement;
import fr.treille.socle.commandes.Commande;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `financer`: refused when a finding leaves no total.
@Command(
        name = "financer",
        description = "Calcule ce qu'une grappe obtient dans une campagne, à l'euro, et ce qui s'y oppose.",
        sortOptions = false)
public final class Financer implements Commande {
    @Mixin
    private final OptionsDuProjet options = new OptionsDuProjet();

    @Override
    public Integer call() {
        var campagne = options.campagne();
        var financement = new CalculDuFinancement().financer(campagne, options.projet());
        Sortie.ecrire(options.json() ? EnJson.financement(financement) : EnClair.financement(financement));
        return financement.refuse() ? REFUSE : FAIT;
    }
}
