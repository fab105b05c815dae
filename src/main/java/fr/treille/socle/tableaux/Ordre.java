package fr.treille.socle.tableaux;

/// How SQL orders a table by one column. Written by the room, never by the reader.
/// @param expression of the sorted value, never null: `coalesce(e.places, 0)`
/// @param type       of this expression, to compare it with the value kept in the address: `int`
/// @param id         column that separates equals: `e.finess`
/// @param typeId     of this column: `text`
public record Ordre(String expression, String type, String id, String typeId) {
    /// `order by …`
    public String clause(Demande demande) {
        var sens = demande.decroissant() ? " desc" : "";
        return "order by %s%s, %s%s".formatted(expression, sens, id, sens);
    }

    /// Condition of a `where`: what follows the last line seen, or all. Its parameters are those of
    /// [Demande#parametres].
    public String condition(Demande demande) {
        if (demande.apres() == null) return "true";
        return "(%s, %s) %s (cast(:apres_valeur as %s), cast(:apres_id as %s))"
                .formatted(expression, id, demande.decroissant() ? "<" : ">", type, typeId);
    }
}
