package fr.treille.cooperation.jdbc;

import fr.treille.cooperation.Apport;
import fr.treille.cooperation.Grappe;
import fr.treille.cooperation.Membre;
import fr.treille.cooperation.Reglages;
import fr.treille.cooperation.Signature;
import fr.treille.programme.Declarations.DejaFinance;
import fr.treille.programme.Devis;
import fr.treille.programme.Nature;
import fr.treille.socle.Finess;
import fr.treille.socle.Montant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// From a row to an aggregate.
final class Lignes {
    private Lignes() {}

    static Grappe grappe(ResultSet r, int rang) throws SQLException {
        var porteur = r.getString("porteur");
        var reglages = new Reglages(
                r.getString("nom"),
                r.getString("campagne"),
                porteur == null ? null : new Finess(porteur),
                r.getString("solution"),
                r.getObject("solution_referencee", Boolean.class),
                new Devis(
                        montant(r, "devis_amoa_marche"),
                        montant(r, "devis_amoa_pilotage"),
                        montant(r, "devis_editeur")));
        return new Grappe(
                r.getObject("id", UUID.class),
                r.getInt("version"),
                reglages,
                r.getString("regles"),
                Grappe.Etat.valueOf(r.getString("etat")),
                Grappe.Origine.valueOf(r.getString("origine")),
                signature(r, "auteur", "auteur_nom", "creee_le"),
                signature(r, "modifiee_par", "modifiee_par_nom", "modifiee_le"));
    }

    static Membre membre(ResultSet r, int rang) throws SQLException {
        var apport = new Apport(
                Nature.valueOf(r.getString("nature")),
                r.getBigDecimal("heures_eligibles"),
                r.getBigDecimal("heures_totales"),
                montant(r, "devis_equipement"),
                r.getString("sons"),
                r.getBoolean("deja_finance")
                        ? new DejaFinance(
                                r.getString("deja_finance_dui"), r.getObject("deja_finance_annee", Integer.class))
                        : null,
                r.getBoolean("autre_europe"),
                r.getString("contrat_anterieur"));
        return new Membre(
                r.getObject("id", UUID.class),
                r.getInt("version"),
                r.getObject("grappe", UUID.class),
                new Finess(r.getString("finess")),
                apport,
                signature(r, "entre_par", "entre_par_nom", "entre_le"),
                signature(r, "modifie_par", "modifie_par_nom", "modifie_le"),
                r.getString("sorti_par") == null ? null : signature(r, "sorti_par", "sorti_par_nom", "sorti_le"));
    }

    static Signature signature(ResultSet r, String compte, String nom, String le) throws SQLException {
        return new Signature(r.getObject(compte, UUID.class), r.getString(nom), instant(r, le));
    }

    static Instant instant(ResultSet r, String colonne) throws SQLException {
        return r.getObject(colonne, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime date(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Montant montant(ResultSet r, String colonne) throws SQLException {
        long centimes = r.getLong(colonne);
        return r.wasNull() ? null : new Montant(centimes);
    }

    static @Nullable Long centimes(@Nullable Montant montant) {
        return montant == null ? null : montant.centimes();
    }
}
