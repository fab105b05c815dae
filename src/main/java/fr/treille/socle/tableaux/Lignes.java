package fr.treille.socle.tableaux;

import java.util.function.Consumer;

/// Where an export takes its lines, one by one: a list, or a query read as it goes.
@FunctionalInterface
public interface Lignes<L> {
    void chacune(Consumer<L> lecteur);
}
