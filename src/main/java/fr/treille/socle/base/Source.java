package fr.treille.socle.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/// The database and its two logins: one runs the application, the other owns the schema and changes it.
/// @param migration the same as the application's when only one was given
/// @param embarque  the embedded server that this source owns or joins, absent with a real one
record Source(
        String url,
        Identite application,
        Identite migration,
        @Nullable PostgresEmbarque embarque) implements DisposableBean {
    /// The one that the environment names, for a command that needs no more than the database.
    /// @throws DemarrageImpossible if it is out of reach
    static Source courante(boolean commande) {
        return de(new StandardEnvironment(), commande);
    }

    static Source de(Environment environnement, boolean commande) {
        var url = environnement.getProperty("TREILLE_DATABASE_URL", "");
        if (url.isBlank()) return embarquee(PostgresEmbarque.demarrer(DossierDeDonnees.courant(), commande));
        var migration = environnement.getProperty("TREILLE_DATABASE_MIGRATION_USERNAME", "");
        return reelle(
                url,
                new Identite(
                        environnement.getProperty("TREILLE_DATABASE_USERNAME", "treille"),
                        environnement.getProperty("TREILLE_DATABASE_PASSWORD", "")),
                migration.isBlank()
                        ? null
                        : new Identite(
                                migration, environnement.getProperty("TREILLE_DATABASE_MIGRATION_PASSWORD", "")));
    }

    static Source embarquee(PostgresEmbarque serveur) {
        return new Source(serveur.url(), serveur.application(), serveur.proprietaire(), serveur);
    }

    static Source reelle(String url, Identite application, @Nullable Identite migration) {
        DriverManager.setLoginTimeout(10);
        var source = new Source(url, application, migration == null ? application : migration, null);
        source.joindre(
                source.application(), "TREILLE_DATABASE_URL, TREILLE_DATABASE_USERNAME et TREILLE_DATABASE_PASSWORD");
        if (migration != null) {
            source.joindre(migration, "TREILLE_DATABASE_MIGRATION_USERNAME et TREILLE_DATABASE_MIGRATION_PASSWORD");
        }
        return source;
    }

    boolean deuxIdentites() {
        return !application.nom().equals(migration.nom());
    }

    Connection enMigration() throws SQLException {
        return DriverManager.getConnection(url, migration.nom(), migration.motDePasse());
    }

    private void joindre(Identite identite, String reglages) {
        try (var _ = DriverManager.getConnection(url, identite.nom(), identite.motDePasse())) {
            // It answers: that is all we ask.
        } catch (SQLException e) {
            throw new DemarrageImpossible(
                    "La base de données %s est injoignable (%s) : vérifiez %s."
                            .formatted(url.replaceAll("\\?.*", ""), e.getMessage(), reglages),
                    e);
        }
    }

    @Override
    public void destroy() {
        if (embarque != null) embarque.close();
    }
}
