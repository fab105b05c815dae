package fr.treille.referentiel.finess;

/// One line cannot enter the register: its message says why, in French. It costs no stack trace, because a wrong file
/// holds millions of them.
final class LigneRefusee extends RuntimeException {
    LigneRefusee(String raison) {
        super(raison, null, false, false);
    }
}
