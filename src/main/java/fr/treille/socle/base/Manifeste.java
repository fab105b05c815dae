package fr.treille.socle.base;

import java.time.Instant;
import java.util.List;

/// What a backup says of itself: written last, read first.
/// @param migrations scripts of the schema that the data have, in the order of their versions
/// @param tables     in an order where a row comes after the rows it points to
public record Manifeste(int format, Instant le, List<String> migrations, List<Table> tables, List<Sequence> sequences) {
    /// @param nom       schema and table, quoted where SQL needs it
    /// @param empreinte SHA-256 of its rows in the text format of `COPY`, in hexadecimal
    public record Table(String nom, List<String> colonnes, long lignes, String empreinte) {
        String fichier() {
            return "tables/" + nom.replace("\"", "") + ".copy";
        }
    }

    /// @param valeur the last one given; a sequence that gave none is not there
    public record Sequence(String nom, long valeur) {}

    public long lignes() {
        return tables.stream().mapToLong(Table::lignes).sum();
    }
}
