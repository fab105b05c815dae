package fr.treille.programme.commandes;

import fr.treille.programme.CalculDuFinancement;
import fr.treille.socle.commandes.Commande;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `verifier-grappe`: refused when a finding leaves no total.
@Command(
        name = "verifier-grappe",
        description = "Donne les constats d'une grappe dans une campagne, sans les montants.",
        sortOptions = false)
public final class VerifierGrappe implements Commande {
    @Mixin
    private final OptionsDuProjet options = new OptionsDuProjet();

    @Override
    public Integer call() {
        var campagne = options.campagne();
        var financement = new CalculDuFinancement().financer(campagne, options.projet());
        Sortie.ecrire(options.json() ? EnJson.constats(financement) : EnClair.constats(financement));
        return financement.refuse() ? REFUSE : FAIT;
    }
}
