package fr.treille.socle.courrier;

import fr.treille.socle.Dates;
import java.io.IOException;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The queues, one per person. Every step is committed at once, beside the transaction that holds the person's lock: a
/// process that dies leaves the lock, and what it had written says how far it was.
@Component
class FileDAttente {
    private static final String DU =
            "(etat in ('EN_COURS', 'REMIS') or etat in ('EN_ATTENTE', 'REPORTE') and pas_avant <= :maintenant)";

    private final JdbcClient jdbc;

    FileDAttente(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes the lock of a person who has something due and whom nobody serves, essential mail first. Held until the
    /// transaction of the caller ends, or its process does.
    Optional<String> reserver(Instant maintenant) {
        return jdbc.sql("""
            select p.destinataire
              from socle.correspondant p
              join (select destinataire, bool_or(essentiel) as essentiel, min(numero) as numero
                      from socle.courrier where %s group by destinataire) du on du.destinataire = p.destinataire
             order by du.essentiel desc, du.numero
             limit 1
               for no key update of p skip locked
            """.formatted(DU))
                .param("maintenant", utc(maintenant))
                .query(String.class)
                .optional();
    }

    /// What a dead process had begun for this person: not handed over, it waits again; handed over, nobody knows.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void relever(String destinataire) {
        jdbc.sql("""
            update socle.courrier
               set etat = case etat when 'EN_COURS' then 'EN_ATTENTE' else 'ISSUE_INCONNUE' end,
                   reponse = case etat when 'REMIS' then
                       'Treille s’est arrêtée entre la remise au serveur et sa réponse.' else reponse end
             where destinataire = :destinataire and etat in ('EN_COURS', 'REMIS')
            """).param("destinataire", destinataire).update();
    }

    Optional<Attendu> premier(String destinataire, Instant maintenant) {
        return jdbc.sql("""
            select id, genre, essentiel, objet, motif, paragraphes, lien_texte, lien_chemin, tentatives, cree_le
              from socle.courrier
             where destinataire = :destinataire and etat = 'EN_ATTENTE' and pas_avant <= :maintenant
             order by essentiel desc, numero
             limit 1
            """)
                .param("destinataire", destinataire)
                .param("maintenant", utc(maintenant))
                .query((ligne, _) -> attendu(destinataire, ligne))
                .optional();
    }

    /// Ordinary mails handed over to this person in the day of Paris.
    int partisCeJour(String destinataire, Instant maintenant) {
        var minuit = Dates.jour(maintenant).atStartOfDay(Dates.PARIS).toInstant();
        return jdbc.sql("""
            select count(*) from socle.courrier
             where destinataire = :destinataire and not essentiel and remis_le >= :minuit
               and etat in ('REMIS', 'ENVOYE', 'ISSUE_INCONNUE')
            """)
                .param("destinataire", destinataire)
                .param("minuit", utc(minuit))
                .query(Integer.class)
                .single();
    }

    /// @return the number of this attempt, which every later step of it must give
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int commencer(UUID id) {
        return jdbc.sql("""
            update socle.courrier set etat = 'EN_COURS', tentatives = tentatives + 1
             where id = :id and etat = 'EN_ATTENTE' returning tentatives
            """).param("id", id).query(Integer.class).single();
    }

    /// @throws IOException if another worker has taken the message up: this attempt goes no further
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void remettre(UUID id, int tentative, Instant maintenant) throws IOException {
        int lignes = jdbc.sql("""
            update socle.courrier set etat = 'REMIS', remis_le = :maintenant
             where id = :id and etat = 'EN_COURS' and tentatives = :tentative
            """)
                .param("id", id)
                .param("tentative", tentative)
                .param("maintenant", utc(maintenant))
                .update();
        if (lignes != 1) throw new IOException("Mail %s was taken up by another worker".formatted(id));
    }

    /// Writes how an attempt ended, unless somebody else has begun another one.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void finir(UUID id, int tentative, Etat etat, @Nullable String reponse, Instant pasAvant) {
        jdbc.sql("""
            update socle.courrier
               set etat = :etat, reponse = :reponse, pas_avant = :pasAvant,
                   paragraphes = case when essentiel and :etat = 'ENVOYE' then null else paragraphes end,
                   lien_texte = case when essentiel and :etat = 'ENVOYE' then null else lien_texte end,
                   lien_chemin = case when essentiel and :etat = 'ENVOYE' then null else lien_chemin end
             where id = :id and tentatives = :tentative and etat in ('EN_COURS', 'REMIS', 'ISSUE_INCONNUE')
            """)
                .param("id", id)
                .param("tentative", tentative)
                .param("etat", etat.name())
                .param("reponse", reponse)
                .param("pasAvant", utc(pasAvant))
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Attendu attendu(String destinataire, ResultSet ligne) throws SQLException {
        return new Attendu(
                ligne.getObject("id", UUID.class),
                destinataire,
                ligne.getString("genre"),
                ligne.getBoolean("essentiel"),
                ligne.getString("objet"),
                Section.lire(ligne),
                ligne.getInt("tentatives"),
                ligne.getObject("cree_le", OffsetDateTime.class).toInstant());
    }

    /// A message whose turn it is.
    record Attendu(
            UUID id,
            String destinataire,
            String genre,
            boolean essentiel,
            String objet,
            Section section,
            int tentatives,
            Instant creeLe) {
        boolean resume() {
            return genre.equals(Genre.RESUME.code());
        }

        List<Section> sections(List<Section> reunies) {
            return resume() ? reunies : List.of(section);
        }
    }
}
