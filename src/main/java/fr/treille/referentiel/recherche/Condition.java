package fr.treille.referentiel.recherche;

import java.util.Map;

/// A part of the `where` of a search, on the alias `e`. Values are parameters, never text.
record Condition(String sql, Map<String, Object> parametres) {
    static Condition sur(String sql) {
        return new Condition(sql, Map.of());
    }
}
