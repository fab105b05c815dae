package fr.treille.socle.courrier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that a mail says; a digest has several.
/// @param paragraphes empty once what an essential mail said is erased
/// @param lien        path inside the application
public record Section(
        String objet,
        String motif,
        List<String> paragraphes,
        @Nullable Lien lien) {

    /// From `objet, motif, paragraphes, lien_texte, lien_chemin`.
    static Section lire(ResultSet ligne) throws SQLException {
        var tableau = ligne.getArray("paragraphes");
        var texte = ligne.getString("lien_texte");
        return new Section(
                ligne.getString("objet"),
                ligne.getString("motif"),
                tableau == null ? List.of() : List.of((String[]) tableau.getArray()),
                texte == null ? null : new Lien(texte, ligne.getString("lien_chemin")));
    }
}
