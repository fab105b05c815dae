package fr.treille.diagnostic.jdbc;

import fr.treille.diagnostic.LectureDeQuestionnaire;
import fr.treille.diagnostic.Questionnaire;
import fr.treille.diagnostic.VersionDeQuestionnaire;
import fr.treille.socle.tableaux.Lecture.Rangee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The versions of the questionnaires. They only grow.
@Component
public class QuestionnairesEnBase {
    private static final TypeReference<List<List<String>>> RANGEES = new TypeReference<>() {};
    private static final String VERSION = "select id, version, contenu, le, par_nom from diagnostic.questionnaire ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<UUID, VersionDeQuestionnaire> lues = new ConcurrentHashMap<>();

    QuestionnairesEnBase(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The last one that was imported, else the one that comes with Treille.
    /// @return empty before the first start has ended
    public Optional<VersionDeQuestionnaire> enVigueur() {
        return jdbc.sql("select id from diagnostic.questionnaire order by (origine = 'IMPORT') desc, rang desc limit 1")
                .query(UUID.class)
                .optional()
                .flatMap(this::version);
    }

    public Optional<VersionDeQuestionnaire> version(UUID id) {
        var lue = lues.get(id);
        if (lue != null) return Optional.of(lue);
        var trouvee = jdbc.sql(VERSION + "where id = :id")
                .param("id", id)
                .query((r, _) -> version(r))
                .optional();
        trouvee.ifPresent(v -> lues.put(id, v));
        return trouvee;
    }

    /// @return latest first
    public List<VersionDeQuestionnaire> toutes() {
        return jdbc.sql(VERSION + "order by rang desc")
                .query((r, _) -> version(r))
                .list();
    }

    /// The rows of the file of a version.
    public Optional<List<List<String>>> contenu(UUID id) {
        return jdbc.sql("select contenu::text from diagnostic.questionnaire where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(texte -> json.readValue(texte, RANGEES));
    }

    /// Keeps a new version, unless the last of its code says the same.
    /// @param par absent for the one that comes with Treille
    /// @return its identifier, empty when nothing was new
    public Optional<UUID> garder(
            Questionnaire questionnaire, List<Rangee> rangees, @Nullable UUID par, String parNom, OffsetDateTime le) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('diagnostic.questionnaire'))::text")
                .query(String.class)
                .single();
        var contenu =
                json.writeValueAsString(rangees.stream().map(Rangee::cellules).toList());
        var id = UUID.randomUUID();
        int ecrits = jdbc.sql("""
            insert into diagnostic.questionnaire (id, code, version, origine, contenu, le, par, par_nom)
            select :id, :code, coalesce(max(q.version), 0) + 1, :origine, cast(:contenu as jsonb), :le, :par, :par_nom
              from diagnostic.questionnaire q where q.code = :code
            having not exists (select from diagnostic.questionnaire d
                                where d.code = :code and d.contenu = cast(:contenu as jsonb)
                                  and d.origine = :origine
                                  and d.version = (select max(version) from diagnostic.questionnaire where code = :code))
            """)
                .param("id", id)
                .param("code", questionnaire.code())
                .param("origine", par == null ? "TREILLE" : "IMPORT")
                .param("contenu", contenu)
                .param("le", le)
                .param("par", par)
                .param("par_nom", parNom)
                .update();
        return ecrits == 1 ? Optional.of(id) : Optional.empty();
    }

    private VersionDeQuestionnaire version(ResultSet r) throws SQLException {
        var cellules = json.readValue(r.getString("contenu"), RANGEES);
        var rangees = IntStream.range(0, cellules.size())
                .mapToObj(i -> new Rangee(i + 1, cellules.get(i)))
                .toList();
        return switch (LectureDeQuestionnaire.lire(rangees)) {
            case LectureDeQuestionnaire.Resultat.Lu(var questionnaire) ->
                new VersionDeQuestionnaire(
                        r.getObject("id", UUID.class),
                        r.getInt("version"),
                        questionnaire,
                        r.getObject("le", OffsetDateTime.class).toInstant(),
                        r.getString("par_nom"));
            case LectureDeQuestionnaire.Resultat.Refuse(var anomalies) ->
                throw new IllegalStateException("A kept questionnaire no longer reads: " + anomalies);
        };
    }
}
