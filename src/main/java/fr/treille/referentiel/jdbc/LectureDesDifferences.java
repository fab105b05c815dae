package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.DifferencesDImport.Compte;
import fr.treille.referentiel.DifferencesDImport.Filtre;
import fr.treille.referentiel.DifferencesDImport.Ligne;
import fr.treille.referentiel.EvenementDuRegistre.Changement;
import fr.treille.referentiel.EvenementDuRegistre.Genre;
import fr.treille.referentiel.EvenementDuRegistre.Sujet;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Ordre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The events of one import, gathered by row of the register.
@Component
public class LectureDesDifferences {
    private static final Ordre ORDRE = new Ordre("d.finess", "text", "d.sujet", "text");
    private static final String LIGNES = """
        select d.finess, d.sujet, d.genres, d.avant, d.apres, coalesce(e.nom, o.nom, g.nom) as nom,
               coalesce(e.departement, o.departement) as departement
          from (select v.finess, v.sujet, array_agg(v.genre order by v.id) as genres,
                       array_agg(v.avant::text order by v.id) as avant, array_agg(v.apres::text order by v.id) as apres
                  from referentiel.evenement v
                 where v.import = :import
                   and (cast(:sujet as text) is null or v.sujet = :sujet)
                   and (cast(:genre as text) is null or v.genre = :genre)
                 group by v.finess, v.sujet) d
          left join referentiel.etablissement e on d.sujet = 'ETABLISSEMENT' and e.finess = d.finess
          left join referentiel.organisme o on d.sujet = 'ORGANISME' and o.finess = d.finess
          left join referentiel.groupement g on d.sujet = 'GROUPEMENT' and g.identifiant = d.finess
        """;

    private final JdbcClient jdbc;
    private final HistoireDuRegistre histoire;

    LectureDesDifferences(JdbcClient jdbc, HistoireDuRegistre histoire) {
        this.jdbc = jdbc;
        this.histoire = histoire;
    }

    public List<Compte> comptes(UUID importation) {
        return jdbc
                .sql("""
                    select sujet, genre, count(distinct finess) as nombre from referentiel.evenement
                     where import = :import group by sujet, genre
                    """)
                .param("import", importation)
                .query((r, _) -> new Compte(
                        Sujet.valueOf(r.getString("sujet")), Genre.valueOf(r.getString("genre")), r.getInt("nombre")))
                .stream()
                .sorted(Comparator.comparing(Compte::sujet).thenComparing(Compte::genre))
                .toList();
    }

    public List<Ligne> page(Filtre filtre, Demande demande, int limite) {
        return requete(filtre, " and " + ORDRE.condition(demande) + " " + ORDRE.clause(demande) + " limit :limite")
                .params(demande.parametres())
                .param("limite", limite)
                .query(this::ligne)
                .list();
    }

    public void parcourir(Filtre filtre, Consumer<Ligne> lecteur) {
        try (var lignes =
                requete(filtre, " order by d.finess, d.sujet").withFetchSize(500).query(this::ligne).stream()) {
            lignes.forEach(lecteur);
        }
    }

    public List<String> numeros(UUID importation, Sujet sujet, Genre genre) {
        return jdbc.sql("""
            select distinct finess from referentiel.evenement
             where import = :import and sujet = :sujet and genre = :genre order by finess
            """)
                .param("import", importation)
                .param("sujet", sujet.name())
                .param("genre", genre.name())
                .query((r, _) -> r.getString("finess"))
                .list();
    }

    private JdbcClient.StatementSpec requete(Filtre filtre, String suite) {
        var liste = filtre.liste();
        var condition = liste == null
                ? "true"
                : switch (liste) {
                    case CREES -> "d.genres && array['OUVERTURE', 'ENTREE_FERMEE']";
                    case FERMES -> "d.genres && array['FERMETURE']";
                    case MODIFIES ->
                        "not d.genres && array['OUVERTURE', 'ENTREE_FERMEE', 'FERMETURE']"
                                + " and not d.genres <@ array['ABSENCE', 'RETOUR', 'ADRESSES', 'COMPOSITION']";
                };
        return jdbc.sql(LIGNES + " where " + condition + suite)
                .param("import", filtre.importation())
                .param("sujet", nom(filtre.sujet()))
                .param("genre", nom(filtre.genre()));
    }

    private Ligne ligne(ResultSet r, int rang) throws SQLException {
        var avant = (@Nullable String[]) r.getArray("avant").getArray();
        var apres = (@Nullable String[]) r.getArray("apres").getArray();
        var changements = new ArrayList<Changement>();
        for (int i = 0; i < avant.length; i++) changements.addAll(histoire.changements(avant[i], apres[i]));
        return new Ligne(
                r.getString("finess"),
                Sujet.valueOf(r.getString("sujet")),
                r.getString("nom"),
                r.getString("departement"),
                Stream.of((String[]) r.getArray("genres").getArray())
                        .map(Genre::valueOf)
                        .toList(),
                changements);
    }

    private static @Nullable String nom(@Nullable Enum<?> valeur) {
        return valeur == null ? null : valeur.name();
    }
}
