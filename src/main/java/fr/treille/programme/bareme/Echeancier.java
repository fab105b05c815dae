package fr.treille.programme.bareme;

import fr.treille.programme.Campagne;
import fr.treille.programme.Parametre;
import fr.treille.programme.VersementPrevu;
import fr.treille.socle.Constat;
import fr.treille.socle.Constat.Gravite;
import fr.treille.socle.Montant;
import java.math.BigDecimal;
import java.util.List;

/// The payments of a total. The last one is what the others leave, so that no cent is lost.
public final class Echeancier {
    private final Campagne campagne;

    public Echeancier(Campagne campagne) {
        this.campagne = campagne;
    }

    /// @return nothing when the campaign's schedule is unknown; an unknown remainder is one payment without date
    public List<VersementPrevu> versements(Montant total) {
        if (!(campagne.valeur(Parametre.AVANCE).contenu() instanceof BigDecimal part)) return List.of();
        var avance = total.prorata(part, BigDecimal.ONE);
        boolean aConfirmer =
                Boolean.TRUE.equals(campagne.valeur(Parametre.A_CONFIRMER).contenu());
        return List.of(
                new VersementPrevu(1, part, avance, condition(Parametre.CONDITION_AVANCE), aConfirmer),
                new VersementPrevu(
                        2,
                        BigDecimal.ONE.subtract(part),
                        total.moins(avance),
                        campagne.valeur(Parametre.SOLDE).inconnue()
                                ? "reste, sans date : le partage n'est pas connu"
                                : condition(Parametre.CONDITION_SOLDE),
                        aConfirmer));
    }

    public List<Constat> constats() {
        if (!campagne.valeur(Parametre.AVANCE).inconnue()) return List.of();
        return List.of(new Constat(
                Gravite.ALERTE,
                "ECHEANCIER",
                "L'échéancier de la campagne %s n'est pas connu : le total n'est pas réparti en versements."
                        .formatted(campagne.code()),
                campagne.source("ECHEANCIER"),
                "Demandez à l'ARS la part du premier versement."));
    }

    private String condition(Parametre parametre) {
        return campagne.valeur(parametre).contenu() instanceof String condition ? condition : "condition non connue";
    }
}
