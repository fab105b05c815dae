package fr.treille.socle.commandes;

import java.util.concurrent.Callable;

/// A command of the house: a public picocli class in the `commandes` package of its room, named in
/// `META-INF/services/fr.treille.socle.commandes.Commande`. A command that only calculates implements this and starts
/// neither database nor web server; one that needs them extends [CommandeSurLaBase]. `call` returns one of the codes
/// below; with `--json` it writes one JSON document on the standard output and nothing else there.
public interface Commande extends Callable<Integer> {
    int FAIT = 0;
    /// The answer is no; the findings are printed.
    int REFUSE = 1;
    /// The words or files given are not what the command takes.
    int MAUVAIS_USAGE = 2;
    /// A defect, or a machine that fails.
    int PANNE = 3;
}
