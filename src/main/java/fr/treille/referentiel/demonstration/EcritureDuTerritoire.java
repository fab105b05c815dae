package fr.treille.referentiel.demonstration;

import fr.treille.socle.travaux.Suivi;
import java.sql.Connection;
import java.sql.SQLException;

/// Copies the fictional territory into the tables of the register, in the transaction of the connection.
final class EcritureDuTerritoire {
    private static final int PAS = 500;
    private final Connection connexion;
    private final TerritoireFictif territoire;
    private final Suivi suivi;
    private int ecrites;

    EcritureDuTerritoire(Connection connexion, TerritoireFictif territoire, Suivi suivi) {
        this.connexion = connexion;
        this.territoire = territoire;
        this.suivi = suivi;
    }

    void ecrire() throws SQLException {
        organismes();
        etablissements();
    }

    private void organismes() throws SQLException {
        try (var copie = new Copie(
                connexion,
                "referentiel.organisme (finess, nom, siren, statut, secteur, adresse, code_postal, ville, commune,"
                        + " departement, region, cree_le, essms, origine)")) {
            for (var o : territoire.organismes()) {
                copie.ligne(
                        o.finess(),
                        o.nom(),
                        o.siren(),
                        o.statut().code(),
                        o.statut().secteur(),
                        o.adresse(),
                        o.commune().codePostal(),
                        o.commune().nom(),
                        o.commune().code(),
                        o.commune().departement(),
                        o.commune().region(),
                        o.creeLe(),
                        o.essms(),
                        "DEMONSTRATION");
                avancer("Organismes");
            }
            copie.finir();
        }
    }

    private void etablissements() throws SQLException {
        try (var copie = new Copie(
                connexion,
                "referentiel.etablissement (finess, organisme, nom, adresse, code_postal, ville, commune, departement,"
                        + " region, categorie, champ, essms, siret, ape, ouvert_le, autorise_le, latitude, longitude,"
                        + " origine)")) {
            for (var e : territoire.etablissements()) {
                copie.ligne(
                        e.finess(),
                        e.organisme(),
                        e.nom(),
                        e.adresse(),
                        e.commune().codePostal(),
                        e.commune().nom(),
                        e.commune().code(),
                        e.commune().departement(),
                        e.commune().region(),
                        e.categorie().code(),
                        e.champ(),
                        true,
                        e.siret(),
                        e.categorie().ape(),
                        e.ouvertLe(),
                        e.ouvertLe(),
                        Math.round(e.lieu().latitude() * 1e6) / 1e6,
                        Math.round(e.lieu().longitude() * 1e6) / 1e6,
                        "DEMONSTRATION");
                avancer("Établissements");
            }
            suivi.progres(ecrites, total(), "Index de recherche");
            copie.finir();
        }
    }

    private void avancer(String phrase) {
        if (++ecrites % PAS != 0) return;
        suivi.verifierAnnulation();
        suivi.progres(ecrites, total(), phrase);
    }

    private long total() {
        return territoire.organismes().size() + territoire.etablissements().size();
    }
}
