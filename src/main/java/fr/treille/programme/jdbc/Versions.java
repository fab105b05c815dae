package fr.treille.programme.jdbc;

import fr.treille.programme.Campagne;
import fr.treille.programme.Certitude;
import fr.treille.programme.CompletionFaite;
import fr.treille.programme.Parametre;
import fr.treille.programme.Proposition;
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
import org.jspecify.annotations.Nullable;
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

    /// @param lecteur   who acts
    /// @param confirmee proposal that this carries out: its author is the author, and who acts confirms
    public void completer(
            Campagne avant, Campagne apres, Valeur valeur, Lecteur lecteur, @Nullable Proposition confirmee) {
        jdbc.sql("""
            insert into programme.completion
                   (campagne, parametre, valeur, certitude, source, note, auteur, nom, avant, apres, argent, proposition,
                    confirmee_par)
            values (:campagne, :parametre, :valeur, :certitude, :source, :note, :auteur, :nom, :avant, :apres, :argent,
                    :proposition, :confirmee_par)
            """)
                .param("campagne", avant.code())
                .param("parametre", valeur.parametre().cle())
                .param("valeur", valeur.brut())
                .param("certitude", valeur.certitude().name())
                .param("source", valeur.source())
                .param("note", valeur.note())
                .param("auteur", confirmee == null ? lecteur.compte() : confirmee.auteur())
                .param("nom", confirmee == null ? lecteur.nom() : confirmee.nom())
                .param("avant", avant.version())
                .param("apres", apres.version())
                .param("argent", valeur.parametre().changeDeLArgent())
                .param("proposition", confirmee == null ? null : confirmee.id())
                .param("confirmee_par", confirmee == null ? null : lecteur.compte())
                .update();
    }

    /// @param campagne absent for all of them
    /// @return latest first
    public List<CompletionFaite> histoire(@Nullable String campagne) {
        return jdbc
                .sql("""
                    select c.campagne, c.parametre, c.valeur, c.certitude, c.source, c.note, c.nom, c.le, c.avant, c.apres,
                           p.decidee_nom, p.motif,
                           v.contenu -> 'valeurs' -> c.parametre ->> 'valeur' as valeur_avant,
                           v.contenu -> 'valeurs' -> c.parametre ->> 'source' as source_avant
                      from programme.completion c join programme.version v on v.version = c.avant
                      left join programme.proposition p on p.id = c.proposition
                     where cast(:campagne as text) is null or c.campagne = :campagne order by c.id desc
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
            return new CompletionFaite(
                    ligne.getString("campagne"),
                    valeur,
                    avant(ligne, valeur.parametre()),
                    ligne.getString("nom"),
                    ligne.getString("decidee_nom"),
                    ligne.getString("motif"),
                    ligne.getObject("le", OffsetDateTime.class).toInstant(),
                    ligne.getString("avant"),
                    ligne.getString("apres"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a parameter said in the version of this line, read in the columns `valeur_avant` and `source_avant`.
    static Valeur avant(ResultSet ligne, Parametre parametre) throws SQLException {
        var brut = ligne.getString("valeur_avant");
        var source = ligne.getString("source_avant");
        return new Valeur(
                parametre,
                brut,
                source == null ? "non dite" : source,
                brut == null ? Certitude.INCONNU : Certitude.ATTESTE,
                null);
    }

    static Optional<Valeur> valeur(ResultSet ligne) throws SQLException {
        var brut = ligne.getString("valeur");
        var source = ligne.getString("source");
        var certitude = Certitude.valueOf(ligne.getString("certitude"));
        var note = ligne.getString("note");
        return Parametre.deCle(ligne.getString("parametre"))
                .map(parametre -> new Valeur(parametre, brut, source, certitude, note));
    }
}
