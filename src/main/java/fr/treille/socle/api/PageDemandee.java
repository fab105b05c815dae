package fr.treille.socle.api;

import fr.treille.socle.tableaux.Demande;
import jakarta.servlet.http.HttpServletRequest;

/// Which page of a list a program asks for.
/// @param limite lines of the page
public record PageDemandee(Demande demande, int limite) {
    static final String LIMITE = "limite";

    /// @throws DemandeRefusee if the limit or the beginning cannot be read
    public static PageDemandee lire(HttpServletRequest requete) {
        var demande = Demande.lire(requete);
        var apres = requete.getParameter("apres");
        if (apres != null && demande.apres() == null) {
            throw new DemandeRefusee(
                    "Le paramètre « apres » n'est pas lisible : reprenez l'adresse « suivant » telle quelle.");
        }
        return new PageDemandee(demande, limite(requete));
    }

    /// @throws DemandeRefusee if it is not a number between 1 and [Ressource#AU_PLUS]
    public static int limite(HttpServletRequest requete) {
        var texte = requete.getParameter(LIMITE);
        if (texte == null) return Ressource.PAR_DEFAUT;
        int limite = texte.matches("[0-9]{1,4}") ? Integer.parseInt(texte) : 0;
        if (limite < 1 || limite > Ressource.AU_PLUS) {
            throw new DemandeRefusee("Le paramètre « limite » est un nombre de 1 à %d.".formatted(Ressource.AU_PLUS));
        }
        return limite;
    }

    /// One more than the page, to know whether others follow.
    public int aLire() {
        return limite + 1;
    }
}
