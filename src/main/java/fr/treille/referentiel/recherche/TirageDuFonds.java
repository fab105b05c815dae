package fr.treille.referentiel.recherche;

import fr.treille.referentiel.ClasseDeTaille;
import fr.treille.referentiel.Facette;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the whole register for the search: about a second for a hundred thousand establishments.
@Component
public class TirageDuFonds {
    private final JdbcClient jdbc;

    TirageDuFonds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In a transaction, so that rows come as they are read and both statements see the same register.
    @Transactional(readOnly = true)
    Fonds tirer() {
        var dessin = new Fonds.Dessin();
        var communs = new HashMap<String, String>();
        jdbc.sql("""
            select e.finess, e.nom, e.recherche, coalesce(e.siret, '') as siret, e.organisme, e.categorie,
                   e.departement, coalesce(e.commune, '') as commune, coalesce(e.code_postal, '') as code_postal,
                   e.champ, e.essms, e.latitude, e.longitude, e.region, e.etat, o.secteur, o.essms as taille,
                   row_number() over (order by coalesce(e.ville, ''), e.nom, e.finess) as rang_de_ville
              from referentiel.etablissement e
              join referentiel.organisme o on o.finess = e.organisme
             order by e.nom, e.finess
            """).withFetchSize(2_000).query(r -> {
            dessin.ajouter(fiche(r, communs), valeurs(r));
        });
        return dessin.fonds(motsDesOrganismes());
    }

    private Map<String, Integer> motsDesOrganismes() {
        var mots = new HashMap<String, Integer>();
        jdbc.sql("""
            select mot, count(*)::int as n
              from referentiel.organisme, unnest(string_to_array(recherche, ' ')) as mot
             where length(mot) > 2 group by mot
            """).query(r -> {
            mots.put(r.getString("mot"), r.getInt("n"));
        });
        return mots;
    }

    /// @param communs texts that many rows share, kept once
    private static Fiche fiche(ResultSet r, Map<String, String> communs) throws SQLException {
        var champ = r.getString("champ");
        return new Fiche(
                r.getString("finess"),
                r.getString("nom"),
                r.getString("recherche"),
                r.getString("siret"),
                communs.computeIfAbsent(r.getString("organisme"), t -> t),
                communs.computeIfAbsent(r.getString("categorie"), t -> t),
                communs.computeIfAbsent(r.getString("departement"), t -> t),
                communs.computeIfAbsent(r.getString("commune"), t -> t),
                communs.computeIfAbsent(r.getString("code_postal"), t -> t),
                champ == null ? null : communs.computeIfAbsent(champ, t -> t),
                r.getBoolean("essms"),
                degres(r, "latitude"),
                degres(r, "longitude"),
                r.getInt("rang_de_ville"));
    }

    private static double degres(ResultSet r, String colonne) throws SQLException {
        double degres = r.getDouble(colonne);
        return r.wasNull() ? Double.NaN : degres;
    }

    private static String[] valeurs(ResultSet r) throws SQLException {
        var valeurs = new String[Facette.values().length];
        for (var facette : Facette.values()) {
            var valeur = facette == Facette.TAILLE
                    ? ClasseDeTaille.de(r.getInt("taille")).name()
                    : r.getString(facette.parametre());
            valeurs[facette.ordinal()] = valeur == null ? "" : valeur;
        }
        return valeurs;
    }
}
