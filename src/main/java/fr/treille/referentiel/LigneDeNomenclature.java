package fr.treille.referentiel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a nomenclature, by the names of its columns.
public record LigneDeNomenclature(Map<String, @Nullable Object> valeurs) {
    public @Nullable Object get(String colonne) {
        return valeurs.get(colonne);
    }

    /// Whether the register holds this code and the nomenclature does not.
    public boolean aClasser() {
        return Boolean.TRUE.equals(get("a_classer"));
    }
}
