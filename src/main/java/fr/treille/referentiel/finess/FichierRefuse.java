package fr.treille.referentiel.finess;

import fr.treille.socle.Constat;

/// The whole file cannot enter the register. Its finding is all that is said.
public class FichierRefuse extends RuntimeException {
    private final transient Constat constat;

    public FichierRefuse(String code, String phrase, String remede) {
        super(phrase);
        constat = new Constat(Constat.Gravite.BLOQUANT, code, phrase, "Import FINESS de Treille", remede);
    }

    public Constat constat() {
        return constat;
    }
}
