package fr.treille.programme.jdbc;

import fr.treille.programme.Campagne;
import fr.treille.programme.Certitude;
import fr.treille.programme.CompletionFaite;
import fr.treille.programme.Parametre;
import fr.treille.programme.Valeur;
import fr.treille.socle.securite.Lecteur;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Versions and completions. Both only grow.
@Component
public class Versions {
    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps versions, each once.
    public void garder(List<Campagne> campagnes) {
        var gardees = new HashSet<>(jdbc.sql("select version from programme.version where version = any(:versions)")
                .param("versions", campagnes.stream().map(Campagne::version).toArray(String[]::new))
                .query(String.class)
                .list());
        campagnes.stream().filter(c -> gardees.add(c.version())).forEach(this::garder);
    }

    private void garder(Campagne campagne) {
        jdbc.sql("""
            insert into programme.version (version, campagne, contenu)
            values (:version, :campagne, cast(:contenu as jsonb)) on conflict do nothing
            """)
                .param("version", campagne.version())
                .param("campagne", campagne.code())
                .param("contenu", ContenuDeVersion.ecrire(campagne))
                .update();
    }

    public Optional<Campagne> version(String version) {
        return jdbc.sql("select contenu::text from programme.version where version = :version")
                .param("version", version)
                .query(String.class)
                .optional()
                .map(contenu -> ContenuDeVersion.lire(contenu, version));
    }

    /// The latest completion of each parameter, by campaign. Those of a parameter the house no longer knows are left
    /// out.
    public Map<String, List<Valeur>> completees() {
        var lignes = jdbc.sql("""
            select distinct on (campagne, parametre) campagne, parametre, valeur, certitude, source, note
              from programme.completion order by campagne, parametre, id desc
            """)
                .query((l, _) -> Map.entry(l.getString("campagne"), valeur(l)))
                .list();
        var parCampagne = new HashMap<String, List<Valeur>>();
        lignes.forEach(ligne -> ligne.getValue()
                .ifPresent(valeur -> parCampagne
                        .computeIfAbsent(ligne.getKey(), _ -> new ArrayList<>())
                        .add(valeur)));
        return parCampagne;
    }

    /// Waits until nobody else completes this campaign; the lock ends with the transaction.
    public void verrouiller(String campagne) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('programme.campagne'), hashtext(:campagne))::text")
                .param("campagne", campagne)
                .query(String.class)
                .single();
    }

    public void completer(Campagne avant, Campagne apres, Valeur valeur, Lecteur auteur) {
        jdbc.sql("""
            insert into programme.completion
                   (campagne, parametre, valeur, certitude, source, note, auteur, nom, avant, apres)
            values (:campagne, :parametre, :valeur, :certitude, :source, :note, :auteur, :nom, :avant, :apres)
            """)
                .param("campagne", avant.code())
                .param("parametre", valeur.parametre().cle())
                .param("valeur", valeur.brut())
                .param("certitude", valeur.certitude().name())
                .param("source", valeur.source())
                .param("note", valeur.note())
                .param("auteur", auteur.compte())
                .param("nom", auteur.nom())
                .param("avant", avant.version())
                .param("apres", apres.version())
                .update();
    }

    /// @return latest first
    public List<CompletionFaite> histoire(String campagne) {
        return jdbc
                .sql("""
                    select c.parametre, c.valeur, c.certitude, c.source, c.note, c.nom, c.le, c.avant, c.apres,
                           v.contenu -> 'valeurs' -> c.parametre ->> 'valeur' as valeur_avant,
                           v.contenu -> 'valeurs' -> c.parametre ->> 'source' as source_avant
                      from programme.completion c join programme.version v on v.version = c.avant
                     where c.campagne = :campagne order by c.id desc
                    """)
                .param("campagne", campagne)
                .query((l, _) -> Stream.of(valeur(l))
                        .flatMap(Optional::stream)
                        .map(valeur -> faite(l, valeur))
                        .findFirst())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static CompletionFaite faite(ResultSet ligne, Valeur valeur) {
        try {
            var brutAvant = ligne.getString("valeur_avant");
            var sourceAvant = ligne.getString("source_avant");
            return new CompletionFaite(
                    valeur,
                    new Valeur(
                            valeur.parametre(),
                            brutAvant,
                            sourceAvant == null ? "non dite" : sourceAvant,
                            brutAvant == null ? Certitude.INCONNU : Certitude.ATTESTE,
                            null),
                    ligne.getString("nom"),
                    ligne.getObject("le", OffsetDateTime.class).toInstant(),
                    ligne.getString("avant"),
                    ligne.getString("apres"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Valeur> valeur(ResultSet ligne) throws SQLException {
        var brut = ligne.getString("valeur");
        var source = ligne.getString("source");
        var certitude = Certitude.valueOf(ligne.getString("certitude"));
        var note = ligne.getString("note");
        return Parametre.deCle(ligne.getString("parametre"))
                .map(parametre -> new Valeur(parametre, brut, source, certitude, note));
    }
}
