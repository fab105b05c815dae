package fr.treille.programme.jdbc;

import fr.treille.programme.Campagne;
import fr.treille.programme.Proposition;
import fr.treille.programme.Proposition.Etat;
import fr.treille.programme.Valeur;
import fr.treille.socle.securite.Lecteur;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Changes that wait for a second person, and those that were decided.
@Component
public class Propositions {
    private static final String LUE = """
        select p.id, p.campagne, p.parametre, p.valeur, p.certitude, p.source, p.note, p.motif, p.version, p.auteur, p.nom,
               p.le, p.etat, p.decidee_par, p.decidee_nom, p.decidee_le, p.decision_motif,
               v.contenu -> 'valeurs' -> p.parametre ->> 'valeur' as valeur_avant,
               v.contenu -> 'valeurs' -> p.parametre ->> 'source' as source_avant
          from programme.proposition p join programme.version v on v.version = p.version
        """;
    private final JdbcClient jdbc;

    Propositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return its identifier, or that of the same one by the same person that waits already
    public UUID deposer(Campagne vue, Valeur dite, String motif, Lecteur auteur, Instant le) {
        jdbc.sql("""
            insert into programme.proposition
                   (id, campagne, parametre, valeur, certitude, source, note, motif, version, auteur, nom, le)
            values (:id, :campagne, :parametre, :valeur, :certitude, :source, :note, :motif, :version, :auteur, :nom, :le)
            on conflict do nothing
            """)
                .param("id", UUID.randomUUID())
                .param("note", dite.note())
                .param("motif", motif)
                .param("version", vue.version())
                .param("nom", auteur.nom())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("campagne", vue.code())
                .param("parametre", dite.parametre().cle())
                .param("valeur", dite.brut())
                .param("certitude", dite.certitude().name())
                .param("source", dite.source())
                .param("auteur", auteur.compte())
                .update();
        return jdbc.sql("""
            select id from programme.proposition
             where etat = 'EN_ATTENTE' and campagne = :campagne and parametre = :parametre and auteur = :auteur
               and coalesce(valeur, '') = coalesce(:valeur, '') and certitude = :certitude and source = :source
            """)
                .param("campagne", vue.code())
                .param("parametre", dite.parametre().cle())
                .param("valeur", dite.brut())
                .param("certitude", dite.certitude().name())
                .param("source", dite.source())
                .param("auteur", auteur.compte())
                .query(UUID.class)
                .single();
    }

    /// @return first come first
    public List<Proposition> enAttente() {
        return jdbc
                .sql(LUE + " where p.etat = 'EN_ATTENTE' order by p.le, p.id")
                .query((l, _) -> lue(l))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// @return empty when there is none, or when the house no longer knows its parameter
    public Optional<Proposition> une(UUID id) {
        return jdbc.sql(LUE + " where p.id = :id")
                .param("id", id)
                .query((l, _) -> lue(l))
                .optional()
                .flatMap(lue -> lue);
    }

    /// @return false when it is decided already: nothing changed
    public boolean decider(UUID id, Etat etat, Lecteur par, @Nullable String motif, Instant le) {
        return jdbc.sql("""
            update programme.proposition
               set etat = :etat, decidee_par = :par, decidee_nom = :nom, decidee_le = :le, decision_motif = :motif
             where id = :id and etat = 'EN_ATTENTE'
            """)
                        .param("id", id)
                        .param("etat", etat.name())
                        .param("par", par.compte())
                        .param("nom", par.nom())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .param("motif", motif)
                        .update()
                == 1;
    }

    private static Optional<Proposition> lue(ResultSet l) throws SQLException {
        var dite = Versions.valeur(l);
        if (dite.isEmpty()) return Optional.empty();
        return Optional.of(new Proposition(
                l.getObject("id", UUID.class),
                l.getString("campagne"),
                dite.get(),
                Versions.avant(l, dite.get().parametre()),
                l.getString("motif"),
                l.getString("version"),
                l.getObject("auteur", UUID.class),
                l.getString("nom"),
                l.getObject("le", OffsetDateTime.class).toInstant(),
                Etat.valueOf(l.getString("etat")),
                l.getObject("decidee_par", UUID.class),
                l.getString("decidee_nom"),
                l.getObject("decidee_le", OffsetDateTime.class) instanceof OffsetDateTime le ? le.toInstant() : null,
                l.getString("decision_motif")));
    }
}
