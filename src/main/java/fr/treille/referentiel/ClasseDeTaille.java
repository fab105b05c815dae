package fr.treille.referentiel;

/// How many open ESSMS an organisme holds, by classes.
public enum ClasseDeTaille {
    UN("1 ESSMS", 1),
    DEUX_A_TROIS("2 ou 3 ESSMS", 3),
    QUATRE_A_QUATORZE("4 à 14 ESSMS", 14),
    QUINZE_ET_PLUS("15 ESSMS et plus", Integer.MAX_VALUE);

    private final String libelle;
    private final int plafond;

    ClasseDeTaille(String libelle, int plafond) {
        this.libelle = libelle;
        this.plafond = plafond;
    }

    public String libelle() {
        return libelle;
    }

    /// @param essms open ESSMS held; none counts with one
    public static ClasseDeTaille de(int essms) {
        for (var classe : values()) if (essms <= classe.plafond) return classe;
        throw new IllegalStateException("No class for " + essms);
    }
}
