package fr.treille.referentiel.demonstration;

import fr.treille.referentiel.Champ;
import fr.treille.referentiel.Secteur;
import java.util.List;

/// The legal forms of the fictional organismes, with their official code and how often each holds a field. The
/// register of 2021 that we follow has no legal forms: these shares are our judgement, close to those of the
/// published studies on the sector.
enum Statut {
    ASSOCIATION("60", Secteur.PRIVE_NON_LUCRATIF),
    ASSOCIATION_UTILITE_PUBLIQUE("61", Secteur.PRIVE_NON_LUCRATIF),
    FONDATION("63", Secteur.PRIVE_NON_LUCRATIF),
    MUTUELLE("47", Secteur.PRIVE_NON_LUCRATIF),
    CCAS("17", Secteur.PUBLIC),
    PUBLIC_COMMUNAL("21", Secteur.PUBLIC),
    PUBLIC_DEPARTEMENTAL("19", Secteur.PUBLIC),
    HOPITAL("13", Secteur.PUBLIC),
    SARL("72", Secteur.PRIVE_LUCRATIF),
    SAS("95", Secteur.PRIVE_LUCRATIF);

    private final String code;
    private final Secteur secteur;

    Statut(String code, Secteur secteur) {
        this.code = code;
        this.secteur = secteur;
    }

    String code() {
        return code;
    }

    Secteur secteur() {
        return secteur;
    }

    /// @param taille number of ESSMS held
    static Statut tirer(Champ champ, int taille, Tirage tirage) {
        if (taille >= 50) return tirage.chance(0.7) ? ASSOCIATION_UTILITE_PUBLIQUE : tirage.un(List.of(FONDATION, SAS));
        return tirage.pondere(List.of(values()), s -> s.part(champ) * (taille > 8 && s == CCAS ? 0.1 : 1));
    }

    /// In hundredths.
    private int part(Champ champ) {
        return switch (champ) {
            case PA -> parts(26, 3, 3, 2, 17, 18, 3, 9, 5, 14);
            case PH -> parts(76, 8, 5, 3, 0, 2, 5, 1, 0, 0);
            case DOM -> parts(34, 2, 1, 3, 20, 1, 0, 3, 30, 6);
            case PDE -> parts(70, 9, 7, 0, 0, 0, 14, 0, 0, 0);
            case PDS -> parts(78, 8, 4, 0, 0, 0, 0, 10, 0, 0);
            case AHI -> parts(78, 8, 4, 1, 9, 0, 0, 0, 0, 0);
            case PJM -> parts(92, 6, 0, 0, 0, 0, 2, 0, 0, 0);
        };
    }

    private int parts(int... dansLOrdre) {
        return dansLOrdre[ordinal()];
    }
}
