package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.EvenementDeVie;
import fr.treille.referentiel.EvenementDeVie.Decision;
import fr.treille.referentiel.EvenementDeVie.Etat;
import fr.treille.referentiel.EvenementDeVie.Genre;
import fr.treille.referentiel.EvenementDeVie.Numero;
import fr.treille.referentiel.EvenementDuRegistre.Sujet;
import fr.treille.referentiel.EvenementsDeVie.Filtre;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetres;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Ordre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The life events, within the perimeters of who asks.
@Component
public class LectureDesEvenementsDeVie {
    private static final Ordre ORDRE = new Ordre("v.le", "date", "v.id::text", "text");
    private static final String NOMS = """
        array(select coalesce(o.nom, e.nom, '') from unnest(v.%1$s) with ordinality as n (finess, rang)
                left join referentiel.organisme o on o.finess = n.finess
                left join referentiel.etablissement e on e.finess = n.finess order by n.rang) as noms_%1$s
        """;
    private static final String COLONNES = "select v.id, v.genre, v.sujet, v.etat, v.anciens, v.nouveaux, v.deplaces,"
            + " v.le, v.raisons, v.declare_par, v.decide_par, v.decide_le, v.note, v.version, "
            + NOMS.formatted("anciens") + ", " + NOMS.formatted("nouveaux")
            + " from referentiel.evenement_de_vie v where ";
    private static final String PERIMETRE =
            "(:nation or v.regions && :regions::text[] or v.organismes && :ogs::text[])";
    private static final String FILTRE = " and (cast(:etat as text) is null or v.etat = :etat)"
            + " and (cast(:genre as text) is null or v.genre = :genre)"
            + " and (cast(:region as text) is null or :region = any(v.regions))";

    private final JdbcClient jdbc;

    LectureDesEvenementsDeVie(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<EvenementDeVie> confirmes(String finess) {
        return jdbc.sql(COLONNES + """
            v.etat = 'CONFIRME' and (v.anciens @> array[cast(:finess as text)] or v.nouveaux @> array[cast(:finess as text)]
                or v.deplaces @> array[cast(:finess as text)])
            order by v.le desc, v.id
            """)
                .param("finess", finess)
                .query(LectureDesEvenementsDeVie::evenement)
                .list();
    }

    public List<EvenementDeVie> page(Lecteur lecteur, Filtre filtre, Demande demande, int limite) {
        return filtrer(
                        lecteur,
                        filtre,
                        " and " + ORDRE.condition(demande) + " " + ORDRE.clause(demande) + " limit :limite")
                .params(demande.parametres())
                .param("limite", limite)
                .query(LectureDesEvenementsDeVie::evenement)
                .list();
    }

    public void parcourir(Lecteur lecteur, Filtre filtre, Consumer<EvenementDeVie> consommateur) {
        try (var lignes = filtrer(lecteur, filtre, " order by v.le, v.id")
                .withFetchSize(200)
                .query(LectureDesEvenementsDeVie::evenement)
                .stream()) {
            lignes.forEach(consommateur);
        }
    }

    public Optional<EvenementDeVie> un(Lecteur lecteur, UUID id) {
        return jdbc.sql(COLONNES + PERIMETRE + " and v.id = :id")
                .params(perimetre(lecteur))
                .param("id", id)
                .query(LectureDesEvenementsDeVie::evenement)
                .optional();
    }

    public List<EvenementDeVie.Trace> decisions(UUID id) {
        return jdbc.sql("""
            select decision, par, le, note from referentiel.decision_de_vie where evenement = :id order by id desc
            """)
                .param("id", id)
                .query((r, _) -> new EvenementDeVie.Trace(
                        Decision.valueOf(r.getString("decision")),
                        r.getString("par"),
                        r.getObject("le", OffsetDateTime.class).toInstant(),
                        r.getString("note")))
                .list();
    }

    /// @return false if the event is no longer in that version
    public boolean decider(UUID id, Decision decision, int version, String par, String note) {
        int changes = jdbc.sql("""
            update referentiel.evenement_de_vie
               set etat = :etat, version = version + 1, note = nullif(:note, ''),
                   decide_par = case when :etat <> 'PROPOSE' then :par end,
                   decide_le = case when :etat <> 'PROPOSE' then now() end
             where id = :id and version = :version
            """)
                .param("etat", decision.etat().name())
                .param("note", note)
                .param("par", par)
                .param("id", id)
                .param("version", version)
                .update();
        if (changes == 0) return false;
        jdbc.sql("""
            insert into referentiel.decision_de_vie (evenement, decision, par, note)
            values (:id, :decision, :par, nullif(:note, ''))
            """)
                .param("id", id)
                .param("decision", decision.name())
                .param("par", par)
                .param("note", note)
                .update();
        return true;
    }

    private JdbcClient.StatementSpec filtrer(Lecteur lecteur, Filtre filtre, String suite) {
        return jdbc.sql(COLONNES + PERIMETRE + FILTRE + suite)
                .params(perimetre(lecteur))
                .param("etat", filtre.etat() == null ? null : filtre.etat().name())
                .param("genre", filtre.genre() == null ? null : filtre.genre().name())
                .param("region", filtre.region());
    }

    private static java.util.Map<String, Object> perimetre(Lecteur lecteur) {
        return new Perimetres(lecteur, Role.ADMINISTRATEUR_NATIONAL, Role.INSTRUCTEUR_ARS, Role.DIRECTEUR_OG)
                .parametres();
    }

    private static EvenementDeVie evenement(ResultSet r, int rang) throws SQLException {
        @Nullable OffsetDateTime decide = r.getObject("decide_le", OffsetDateTime.class);
        return new EvenementDeVie(
                r.getObject("id", UUID.class),
                Genre.valueOf(r.getString("genre")),
                Sujet.valueOf(r.getString("sujet")),
                Etat.valueOf(r.getString("etat")),
                numeros(r, "anciens"),
                numeros(r, "nouveaux"),
                textes(r, "deplaces"),
                r.getObject("le", LocalDate.class),
                textes(r, "raisons"),
                r.getString("declare_par"),
                r.getString("decide_par"),
                decide == null ? null : decide.toInstant(),
                r.getString("note"),
                r.getInt("version"));
    }

    private static List<Numero> numeros(ResultSet r, String colonne) throws SQLException {
        var finess = textes(r, colonne);
        var noms = textes(r, "noms_" + colonne);
        var numeros = new ArrayList<Numero>();
        for (int i = 0; i < finess.size(); i++) {
            numeros.add(new Numero(finess.get(i), noms.get(i).isEmpty() ? null : noms.get(i)));
        }
        return numeros;
    }

    private static List<String> textes(ResultSet r, String colonne) throws SQLException {
        return List.of((String[]) r.getArray(colonne).getArray());
    }
}
