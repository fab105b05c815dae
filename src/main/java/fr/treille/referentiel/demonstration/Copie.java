package fr.treille.referentiel.demonstration;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into one table, by PostgreSQL's COPY, in the transaction of the connection.
final class Copie implements AutoCloseable {
    private static final int PAQUET = 1 << 16;
    private final CopyIn copie;
    private final StringBuilder paquet = new StringBuilder();

    /// @param table name and columns
    Copie(Connection connexion, String table) throws SQLException {
        copie = connexion.unwrap(PGConnection.class).getCopyAPI().copyIn("copy %s from stdin".formatted(table));
    }

    void ligne(@Nullable Object... valeurs) throws SQLException {
        paquet.append(Stream.of(valeurs).map(Copie::ecrire).collect(Collectors.joining("\t")))
                .append('\n');
        if (paquet.length() > PAQUET) envoyer();
    }

    void finir() throws SQLException {
        envoyer();
        copie.endCopy();
    }

    /// Abandons what [#finir] did not end.
    @Override
    public void close() throws SQLException {
        if (copie.isActive()) copie.cancelCopy();
    }

    private void envoyer() throws SQLException {
        var octets = paquet.toString().getBytes(StandardCharsets.UTF_8);
        copie.writeToCopy(octets, 0, octets.length);
        paquet.setLength(0);
    }

    private static String ecrire(@Nullable Object valeur) {
        if (valeur == null || valeur.equals("")) return "\\N";
        return Objects.toString(valeur).replace("\\", "\\\\").replace("\t", " ").replace("\n", " ");
    }
}
