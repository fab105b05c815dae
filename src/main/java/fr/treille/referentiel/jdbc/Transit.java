package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.finess.Lu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Staging tables of one import, filled by `COPY` in packets, gone at the end of the transaction.
final class Transit implements Consumer<Lu> {
    private static final int PAQUET = 1 << 18;
    private static final String TABLES = """
        create temp table lu_etablissement (finess text, organisme text, nom text, nom_long text, adresse text,
            lieu_dit text, code_postal text, ville text, commune text, departement text, telephone text,
            categorie text, libelle_categorie text, siret text, ape text, mode_de_tarification text,
            ouvert_le date, autorise_le date, maj_le date, ferme_le date, alertes text[]) on commit drop;
        create temp table lu_organisme (finess text, nom text, nom_long text, siren text, statut text,
            categorie text, ape text, adresse text, code_postal text, ville text, commune text,
            departement text, telephone text, cree_le date, ferme_le date, identifiant text, alertes text[])
            on commit drop;
        create temp table lu_point (finess text, latitude double precision, longitude double precision)
            on commit drop;
        create temp table lu_adresse (finess text, rang int, usage text, intitule text, adresse text, lieu_dit text,
            code_postal text, ville text, commune text, latitude double precision, longitude double precision)
            on commit drop;
        create temp table lu_activite (id text, finess text, autorisation text, nature text, activite text,
            modalite text, public_servi text, age_min int, age_max int, debut date, fin date, ouverte boolean)
            on commit drop;
        create temp table lu_capacite (activite text, statut text, unite text, precision text, nombre int)
            on commit drop;
        create temp table lu_groupement (identifiant text, type text, nom text, numero text, porteur text, debut date,
            ouvert boolean) on commit drop;
        create temp table lu_membre (groupement text, membre text, role text) on commit drop;
        """;
    private static final String NOMS =
            "lu_etablissement, lu_organisme, lu_point, lu_adresse, lu_activite, lu_capacite, lu_groupement, lu_membre";

    private final CopyManager copie;
    private final Paquet etablissements = new Paquet("lu_etablissement");
    private final Paquet organismes = new Paquet("lu_organisme");
    private final Paquet points = new Paquet("lu_point");
    private final Paquet adresses = new Paquet("lu_adresse");
    private final Paquet activites = new Paquet("lu_activite");
    private final Paquet capacites = new Paquet("lu_capacite");
    private final Paquet groupements = new Paquet("lu_groupement");
    private final Paquet membres = new Paquet("lu_membre");

    /// @param connexion that of the transaction which will use the tables
    Transit(Connection connexion) throws SQLException {
        try (var ordre = connexion.createStatement()) {
            ordre.execute(TABLES);
        }
        copie = connexion.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void accept(Lu lu) {
        switch (lu) {
            case Lu.Etablissement e ->
                etablissements.ligne(
                        e.finess(),
                        e.organisme(),
                        e.nom(),
                        e.nomLong(),
                        e.adresse(),
                        e.lieuDit(),
                        e.codePostal(),
                        e.ville(),
                        e.commune(),
                        e.departement(),
                        e.telephone(),
                        e.categorie(),
                        e.libelleCategorie(),
                        e.siret(),
                        e.ape(),
                        e.modeDeTarification(),
                        e.ouvertLe(),
                        e.autoriseLe(),
                        e.majLe(),
                        e.fermeLe(),
                        e.alertes());
            case Lu.Organisme o ->
                organismes.ligne(
                        o.finess(),
                        o.nom(),
                        o.nomLong(),
                        o.siren(),
                        o.statut(),
                        o.categorie(),
                        o.ape(),
                        o.adresse(),
                        o.codePostal(),
                        o.ville(),
                        o.commune(),
                        o.departement(),
                        o.telephone(),
                        o.creeLe(),
                        o.fermeLe(),
                        o.identifiant(),
                        o.alertes());
            case Lu.Point p -> points.ligne(p.finess(), p.latitude(), p.longitude());
            case Lu.Adresse a ->
                adresses.ligne(
                        a.finess(),
                        a.rang(),
                        a.usage(),
                        a.intitule(),
                        a.adresse(),
                        a.lieuDit(),
                        a.codePostal(),
                        a.ville(),
                        a.commune(),
                        a.latitude(),
                        a.longitude());
            case Lu.Activite a ->
                activites.ligne(
                        a.id(),
                        a.finess(),
                        a.autorisation(),
                        a.nature(),
                        a.activite(),
                        a.modalite(),
                        a.publicServi(),
                        a.ageMin(),
                        a.ageMax(),
                        a.debut(),
                        a.fin(),
                        a.ouverte());
            case Lu.Capacite c -> capacites.ligne(c.activite(), c.statut(), c.unite(), c.precision(), c.nombre());
            case Lu.Groupement g ->
                groupements.ligne(g.identifiant(), g.type(), g.nom(), g.numero(), g.porteur(), g.debut(), g.ouvert());
            case Lu.Membre m -> membres.ligne(m.groupement(), m.membre(), m.role());
        }
    }

    /// Sends what is left, and lets the planner know what the tables hold.
    void finir(Connection connexion) throws SQLException {
        etablissements.envoyer();
        organismes.envoyer();
        points.envoyer();
        adresses.envoyer();
        activites.envoyer();
        capacites.envoyer();
        groupements.envoyer();
        membres.envoyer();
        try (var ordre = connexion.createStatement()) {
            ordre.execute("analyze " + NOMS);
        }
    }

    /// Frees the names of the tables, for another file of the same transaction.
    static String oublier() {
        return "drop table " + NOMS;
    }

    private final class Paquet {
        private final String ordre;
        private final StringBuilder texte = new StringBuilder(PAQUET + 4_096);

        Paquet(String table) {
            ordre = "copy pg_temp.%s from stdin".formatted(table);
        }

        void ligne(@Nullable Object... valeurs) {
            for (int i = 0; i < valeurs.length; i++) {
                if (i > 0) texte.append('\t');
                valeur(valeurs[i]);
            }
            texte.append('\n');
            if (texte.length() > PAQUET) envoyer();
        }

        private void valeur(@Nullable Object valeur) {
            switch (valeur) {
                case null -> texte.append("\\N");
                case String s -> proteger(s);
                case Collection<?> c -> {
                    texte.append('{');
                    var lien = "";
                    for (var element : c) {
                        texte.append(lien).append(element);
                        lien = ",";
                    }
                    texte.append('}');
                }
                default -> texte.append(valeur);
            }
        }

        private void proteger(String s) {
            for (int i = 0; i < s.length(); i++) {
                char c = s.charAt(i);
                switch (c) {
                    case '\\' -> texte.append("\\\\");
                    case '\t' -> texte.append("\\t");
                    case '\n' -> texte.append("\\n");
                    case '\r' -> texte.append("\\r");
                    default -> texte.append(c);
                }
            }
        }

        void envoyer() {
            if (texte.isEmpty()) return;
            try {
                var octets = texte.toString().getBytes(StandardCharsets.UTF_8);
                copie.copyIn(ordre, new java.io.ByteArrayInputStream(octets));
                texte.setLength(0);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
