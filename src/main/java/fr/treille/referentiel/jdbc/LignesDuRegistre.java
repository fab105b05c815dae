package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.Adresse;
import fr.treille.referentiel.Alerte;
import fr.treille.referentiel.Champ;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Etat;
import fr.treille.referentiel.Organisme;
import fr.treille.referentiel.Origine;
import fr.treille.referentiel.Position;
import fr.treille.referentiel.Secteur;
import fr.treille.socle.Finess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The columns of the register and the records they make.
public final class LignesDuRegistre {
    /// Aliases: `e` the establishment, `o` its organisme, `c` its category, `d` and `r` its département and region.
    public static final String ETABLISSEMENT = """
        select e.finess, e.nom, e.nom_long, e.adresse, e.lieu_dit, e.code_postal, e.ville, e.commune,
               e.departement, d.nom as nom_departement, e.region, r.nom as nom_region, e.telephone, e.categorie,
               coalesce(c.libelle, e.libelle_categorie, 'Catégorie ' || e.categorie) as libelle_categorie,
               coalesce(c.libelle_court, e.libelle_categorie, 'Catégorie ' || e.categorie) as libelle_court,
               c.base_du_champ, coalesce(c.sons, false) as sons, e.champ, e.essms, e.siret, e.ape,
               e.mode_de_tarification, e.ouvert_le, e.autorise_le, e.maj_le, e.latitude, e.longitude, e.etat,
               e.ferme_le, e.alertes, e.origine, e.organisme, o.nom as og_nom, o.essms as og_taille,
               o.secteur as og_secteur
        """;

    public static final String DEPUIS = """
          from referentiel.etablissement e
          join referentiel.organisme o on o.finess = e.organisme
          left join referentiel.categorie c on c.code = e.categorie
          left join referentiel.departement d on d.code = e.departement
          left join referentiel.region r on r.code = e.region
        """;

    public static final String ORGANISME = """
        select o.finess, o.nom, o.nom_long, o.siren, s.libelle as libelle_statut, o.secteur, o.adresse,
               null as lieu_dit, o.code_postal, o.ville, o.commune, o.departement, d.nom as nom_departement,
               o.region, r.nom as nom_region, o.telephone, o.cree_le, o.etat, o.ferme_le, o.essms, o.alertes,
               o.origine, o.maj_le
          from referentiel.organisme o
          left join referentiel.statut_juridique s on s.code = o.statut
          left join referentiel.departement d on d.code = o.departement
          left join referentiel.region r on r.code = o.region
        """;

    private LignesDuRegistre() {}

    public static Etablissement etablissement(ResultSet r, int rang) throws SQLException {
        var champ = r.getString("champ");
        return new Etablissement(
                new Finess(r.getString("finess")),
                r.getString("nom"),
                r.getString("nom_long"),
                new Etablissement.Og(
                        new Finess(r.getString("organisme")),
                        r.getString("og_nom"),
                        r.getInt("og_taille"),
                        secteur(r.getString("og_secteur"))),
                new Etablissement.CategorieDEtablissement(
                        r.getString("categorie"),
                        r.getString("libelle_categorie"),
                        r.getString("libelle_court"),
                        r.getString("base_du_champ"),
                        r.getBoolean("sons")),
                champ == null ? null : Champ.valueOf(champ),
                r.getBoolean("essms"),
                adresse(r),
                r.getString("telephone"),
                r.getString("siret"),
                r.getString("ape"),
                r.getString("mode_de_tarification"),
                r.getObject("ouvert_le", LocalDate.class),
                r.getObject("autorise_le", LocalDate.class),
                r.getObject("maj_le", LocalDate.class),
                position(r),
                Etat.valueOf(r.getString("etat")),
                r.getObject("ferme_le", LocalDate.class),
                textes(r, "alertes"),
                Origine.valueOf(r.getString("origine")));
    }

    public static Organisme organisme(ResultSet r, int rang) throws SQLException {
        return new Organisme(
                new Finess(r.getString("finess")),
                r.getString("nom"),
                r.getString("nom_long"),
                r.getString("siren"),
                r.getString("libelle_statut"),
                secteur(r.getString("secteur")),
                adresse(r),
                r.getString("telephone"),
                r.getObject("cree_le", LocalDate.class),
                Etat.valueOf(r.getString("etat")),
                r.getObject("ferme_le", LocalDate.class),
                r.getInt("essms"),
                textes(r, "alertes"),
                Origine.valueOf(r.getString("origine")),
                r.getObject("maj_le", LocalDate.class));
    }

    private static Adresse adresse(ResultSet r) throws SQLException {
        return new Adresse(
                r.getString("adresse"),
                r.getString("lieu_dit"),
                r.getString("code_postal"),
                r.getString("ville"),
                r.getString("commune"),
                r.getString("departement"),
                r.getString("nom_departement"),
                r.getString("region"),
                r.getString("nom_region"));
    }

    private static @Nullable Position position(ResultSet r) throws SQLException {
        double latitude = r.getDouble("latitude");
        return r.wasNull() ? null : new Position(latitude, r.getDouble("longitude"));
    }

    private static @Nullable Secteur secteur(@Nullable String code) {
        return code == null ? null : Secteur.valueOf(code);
    }

    private static List<String> textes(ResultSet r, String colonne) throws SQLException {
        return Stream.of((String[]) r.getArray(colonne).getArray())
                .map(Alerte::dire)
                .toList();
    }
}
