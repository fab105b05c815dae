package fr.treille.cooperation;

/// How much of a grappe a reader sees.
public enum Regard {
    ENTIER,
    /// All but the money: amounts, quotes, payments, and the findings that say an amount.
    SANS_ARGENT,
    /// His own establishments in it, and no money.
    SES_ETABLISSEMENTS
}
