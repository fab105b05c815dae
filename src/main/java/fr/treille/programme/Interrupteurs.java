package fr.treille.programme;

/// The choices a campaign makes where its texts can be read in several ways. Each file says which one is active.
public interface Interrupteurs {
    /// Whether a quote lowers the aid (`PLAFOND`) or not (`FORFAIT`).
    enum Mode {
        PLAFOND,
        FORFAIT
    }

    /// Which ESSMS may be equipped.
    enum ConditionEquipement {
        ESSMS_DE_PETIT_OG,
        TOUS
    }

    /// Which grappes get help with their project.
    enum ConditionAmoa {
        TOUS_OG_PETITS,
        AU_MOINS_UN_PETIT_OG
    }

    /// What the help with the procurement procedure supposes.
    enum ConditionMarche {
        UNE_ACQUISITION,
        AUCUNE
    }

    /// What the ceiling of the help with the project is multiplied by.
    enum BaseAmoa {
        PAR_PROJET,
        PAR_ESSMS
    }

    /// What makes the size of an OG: all it manages, or what it brings.
    enum BaseTailleOg {
        ESSMS_GERES,
        ESSMS_DE_LA_GRAPPE
    }

    /// Whether a grappe must retain one DUI solution.
    enum SolutionUnique {
        OUI,
        PROJETS_MIXTES,
        NON
    }

    /// Where a project too large for its call goes.
    enum AuDela {
        NATIONAL,
        AMBIGU
    }

    /// Whose call a campaign's file describes.
    enum Guichet {
        REGIONAL,
        NATIONAL,
        TOUS
    }
}
