package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.DemandeDImport;
import fr.treille.referentiel.ImportPasse;
import fr.treille.referentiel.ResultatDImport;
import fr.treille.referentiel.finess.Bilan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was imported, when and by whom.
@Component
public class HistoireDesImports {
    private static final String PASSES = """
        select id, genre, fichier, date_fichier, demande_par, force, commence_le, fini_le, lus, crees, modifies,
               fermes, inchanges, refuses, alertes, rejets
          from referentiel.import
         where genre <> 'DEMONSTRATION'
        """;

    private final JdbcClient jdbc;

    HistoireDesImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Passe(LocalDate date, String fichier) {}

    /// The classic stock and the flow of structures tell of the same rows: each is compared with the other.
    /// @return the last file that told of the same rows, when it is younger than that date
    Optional<Passe> plusRecent(Bilan.Genre genre, LocalDate date) {
        var memes = switch (genre) {
            case ETABLISSEMENTS, ORGANISMES -> List.of(genre.name(), Bilan.Genre.STRUCTURES.name());
            case STRUCTURES -> List.of("ETABLISSEMENTS", "ORGANISMES", "STRUCTURES");
            case ACTIVITES -> List.of(genre.name());
        };
        return jdbc.sql("""
            select date_fichier as date, fichier from referentiel.import
             where genre in (:genres) and date_fichier > :date
             order by date_fichier desc, commence_le desc limit 1
            """)
                .param("genres", memes)
                .param("date", date)
                .query(new SimplePropertyRowMapper<>(Passe.class))
                .optional();
    }

    /// Writes the row that the events of the import point to; its counts come at the end.
    void ouvrir(Fusion.Fichier fichier, Bilan.Genre genre, DemandeDImport demande, String empreinte, Instant debut) {
        jdbc.sql("""
            insert into referentiel.import (id, genre, fichier, empreinte, date_fichier, demande_par, force,
                commence_le, fini_le, lus, crees, modifies, fermes, inchanges, refuses)
            values (:id, :genre, :fichier, :empreinte, :date, :demandePar, :force, :debut, :debut, 0, 0, 0, 0, 0, 0)
            """)
                .param("id", fichier.importation())
                .param("genre", genre.name())
                .param("fichier", fichier.source())
                .param("empreinte", empreinte)
                .param("date", fichier.date())
                .param("demandePar", demande.demandePar())
                .param("force", demande.forcer())
                .param("debut", debut.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Writes the counts. The same file again, when it changes nothing, leaves no second row.
    void fermer(UUID id, ResultatDImport.Fait fait, Bilan.Genre genre, String empreinte, Instant fin) {
        if (fait.rienChange() && empreinte.equals(derniereEmpreinte(genre, id))) {
            jdbc.sql("delete from referentiel.import where id = :id")
                    .param("id", id)
                    .update();
            return;
        }
        jdbc.sql("""
            update referentiel.import
               set fini_le = :fin, lus = :lus, crees = :crees, modifies = :modifies, fermes = :fermes,
                   inchanges = :inchanges, refuses = :refuses, alertes = :alertes, rejets = :rejets
             where id = :id
            """)
                .param("id", id)
                .param("fin", fin.atOffset(ZoneOffset.UTC))
                .param("lus", fait.lus())
                .param("crees", fait.crees())
                .param("modifies", fait.modifies())
                .param("fermes", fait.fermes())
                .param("inchanges", fait.inchanges())
                .param("refuses", fait.refuses())
                .param("alertes", fait.alertes())
                .param(
                        "rejets",
                        fait.rejets() == null
                                ? null
                                : Objects.toString(fait.rejets().getFileName()))
                .update();
    }

    /// Events and capacities that this import brought.
    int ecarts(UUID id) {
        return jdbc.sql("""
            select (select count(*) from referentiel.evenement where import = :id)
                 + (select count(*) from referentiel.capacite where import = :id)
            """).param("id", id).query(Integer.class).single();
    }

    private @Nullable String derniereEmpreinte(Bilan.Genre genre, UUID sauf) {
        return jdbc.sql("""
            select empreinte from referentiel.import
             where genre = :genre and id <> :sauf order by commence_le desc limit 1
            """)
                .param("genre", genre.name())
                .param("sauf", sauf)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /// Latest first, those of the demonstration aside.
    public List<ImportPasse> passes() {
        return jdbc.sql(PASSES + " order by commence_le desc limit 100")
                .query(HistoireDesImports::passe)
                .list();
    }

    public Optional<ImportPasse> passe(UUID id) {
        return jdbc.sql(PASSES + " and id = :id")
                .param("id", id)
                .query(HistoireDesImports::passe)
                .optional();
    }

    private static ImportPasse passe(ResultSet l, int rang) throws SQLException {
        return new ImportPasse(
                l.getObject("id", UUID.class),
                l.getString("genre"),
                l.getString("fichier"),
                l.getObject("date_fichier", LocalDate.class),
                l.getString("demande_par"),
                l.getBoolean("force"),
                l.getObject("commence_le", OffsetDateTime.class).toInstant(),
                l.getObject("fini_le", OffsetDateTime.class).toInstant(),
                l.getInt("lus"),
                l.getInt("crees"),
                l.getInt("modifies"),
                l.getInt("fermes"),
                l.getInt("inchanges"),
                l.getInt("refuses"),
                l.getInt("alertes"),
                l.getString("rejets"));
    }
}
