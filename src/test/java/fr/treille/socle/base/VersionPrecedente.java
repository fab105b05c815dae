package fr.treille.socle.base;

import fr.treille.BaseDeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;

/// A database as the first version of Treille made it, with somebody's work in it.
public final class VersionPrecedente {
    static final List<String> MIGRATIONS = List.of(
            "socle/V1_1__socle.sql",
            "socle/V1_2__travaux.sql",
            "socle/V1_3__evenements.sql",
            "referentiel/V2_1__registre.sql",
            "referentiel/V2_2__recherche.sql",
            "comptes/V3_1__comptes.sql",
            "programme/V4_1__campagnes.sql",
            "cooperation/V5_1__grappes.sql");

    private static final String TRAVAIL = """
        insert into comptes.compte (id, courriel, nom, mot_de_passe)
        values ('00000000-0000-4000-8000-000000000001', 'directrice@exemple.fr', 'Claire Éon\tde l''Île', 'x');
        insert into comptes.habilitation (id, compte, role, genre, identifiant, du)
        values (gen_random_uuid(), '00000000-0000-4000-8000-000000000001', 'DIRECTEUR_OG', 'OG', '350000014', '2026-01-01');
        insert into referentiel.organisme (finess, nom, origine) values ('350000014', 'Association « du Val »', 'FINESS');
        insert into referentiel.etablissement (finess, organisme, nom, departement, categorie, essms, origine)
        select '35' || lpad(n::text, 7, '0'), '350000014', 'EHPAD ' || n || E'\\\\ \\n', '35', '500', true, 'FINESS'
          from generate_series(1000, 1999) n;
        insert into programme.version (version, campagne, contenu) values ('2025@essai', '2025', '{"a": 1}');
        insert into cooperation.grappe (id, version, nom, campagne, regles, etat, origine, porteur, devis_editeur,
                                        auteur, auteur_nom, creee_le, modifiee_par, modifiee_par_nom, modifiee_le)
        values ('00000000-0000-4000-8000-000000000002', 1, 'Grappe du Val', '2025', '2025@essai', 'BROUILLON', 'TREILLE',
                '350000014', 123456, gen_random_uuid(), 'N', now(), gen_random_uuid(), 'N', now());
        insert into cooperation.membre (id, version, grappe, campagne, finess, nature, entre_le, entre_par,
                                        entre_par_nom, modifie_le, modifie_par, modifie_par_nom)
        select gen_random_uuid(), 1, '00000000-0000-4000-8000-000000000002', '2025', finess, 'ACQUISITION', now(),
               gen_random_uuid(), 'N', now(), gen_random_uuid(), 'N'
          from referentiel.etablissement where finess < '350001015';
        """;

    private VersionPrecedente() {}

    /// @return the address of a new database of that version, with work in it
    public static String base(String nom, Path dossier) throws IOException, SQLException {
        var url = BaseDeTest.neuve(nom);
        for (var migration : MIGRATIONS) {
            var copie = dossier.resolve(migration);
            Files.createDirectories(copie.getParent());
            try (var script = new ClassPathResource("db/migration/" + migration).getInputStream()) {
                Files.copy(script, copie);
            }
        }
        Flyway.configure()
                .dataSource(url, "treille", "treille")
                .locations("filesystem:" + dossier)
                .defaultSchema("public")
                .load()
                .migrate();
        try (var connexion = proprietaire(url);
                var ordre = connexion.createStatement()) {
            ordre.execute(TRAVAIL);
        }
        return url;
    }

    static Connection proprietaire(String url) throws SQLException {
        return DriverManager.getConnection(url, "treille", "treille");
    }
}
