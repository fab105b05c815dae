package fr.treille.socle.courrier;

import fr.treille.socle.Introuvable;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.Perimetres;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.securite.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was written to the reader; to everybody, for the national administrator, who reads what it says only where
/// nothing leaves and everything is fictional.
@Service
public class BoiteAuxLettres {
    private static final String VISIBLE = "(:nation or destinataire = :courriel)";

    private final JdbcClient jdbc;
    private final Resumes resumes;
    private final Interrupteur interrupteur;
    private final ReglagesDuCourrier reglages;
    private final Journal journal;
    private final Clock horloge;
    private final boolean demonstration;

    BoiteAuxLettres(
            JdbcClient jdbc,
            Resumes resumes,
            Interrupteur interrupteur,
            ReglagesDuCourrier reglages,
            Journal journal,
            Clock horloge,
            @Value("${treille.demonstration:oui}") String demonstration) {
        this.jdbc = jdbc;
        this.resumes = resumes;
        this.interrupteur = interrupteur;
        this.reglages = reglages;
        this.journal = journal;
        this.horloge = horloge;
        this.demonstration = !demonstration.equals("non");
    }

    /// @param avant number of the last line seen, null for the newest
    /// @param combien lines, one more is read when others follow
    @Connecte
    List<Ligne> liste(@Nullable Long avant, int combien) {
        return lignes(avant, combien + 1).list();
    }

    /// The whole list, one by one, for a file of any length.
    @Connecte
    void chacun(Consumer<Ligne> suite) {
        try (var lignes = lignes(null, null).stream()) {
            lignes.forEach(suite);
        }
    }

    private MappedQuerySpec<Ligne> lignes(@Nullable Long avant, @Nullable Integer limite) {
        return jdbc.sql("""
            select id, numero, destinataire, objet, etat, cree_le
              from socle.courrier
             where (cast(:avant as bigint) is null or numero < :avant) and %s
             order by numero desc limit :limite
            """.formatted(VISIBLE))
                .param("avant", avant)
                .param("limite", limite)
                .params(perimetre().parametres())
                .param("courriel", Acces.exige().courriel())
                .query((ligne, _) -> Ligne.lire(ligne));
    }

    /// @throws Introuvable if there is none, or not for this reader
    @Connecte
    Lettre lettre(UUID id) {
        return jdbc.sql("""
            select id, numero, destinataire, objet, etat, cree_le, genre, motif, paragraphes, lien_texte, lien_chemin,
                   reponse, remis_le, tentatives
              from socle.courrier where id = :id and %s
            """.formatted(VISIBLE))
                .param("id", id)
                .params(perimetre().parametres())
                .param("courriel", Acces.exige().courriel())
                .query((ligne, _) -> lettre(ligne))
                .optional()
                .orElseThrow(() -> new Introuvable("courrier", id));
    }

    private Lettre lettre(ResultSet ligne) throws SQLException {
        var resume = Ligne.lire(ligne);
        boolean lisible =
                resume.destinataire().equals(Acces.exige().courriel()) || demonstration && !reglages.ouverts();
        var sections = ligne.getString("genre").equals(Genre.RESUME.code())
                ? resumes.sections(resume.id())
                : List.of(Section.lire(ligne));
        var remis = ligne.getObject("remis_le", OffsetDateTime.class);
        return new Lettre(
                resume,
                ligne.getString("motif"),
                lisible ? sections : List.of(),
                lisible,
                ligne.getString("reponse"),
                remis == null ? null : remis.toInstant(),
                ligne.getInt("tentatives"));
    }

    /// Puts back in the queue what was refused, kept, or left with an unknown outcome.
    @ReserveAuNational
    @Transactional
    void relancer(UUID id) {
        if (!reglages.ouverts()) return;
        int lignes = jdbc.sql("""
            update socle.courrier set etat = 'EN_ATTENTE', pas_avant = :maintenant, reponse = null
             where id = :id and etat in ('REFUSE', 'ISSUE_INCONNUE', 'GARDE')
            """)
                .param("id", id)
                .param("maintenant", FileDAttente.utc(horloge.instant()))
                .update();
        if (lignes == 1) journal.noter(new Fait("COURRIER_RELANCE", "courrier:" + id));
    }

    /// The operator's switch: nothing leaves, nothing is lost.
    @ReserveAuNational
    @Transactional
    void suspendre(boolean oui) {
        interrupteur.suspendre(oui, horloge.instant());
        journal.noter(new Fait(oui ? "COURRIERS_SUSPENDUS" : "COURRIERS_REPRIS", "courrier:tous"));
    }

    @Connecte
    Bureau bureau() {
        var position = interrupteur.position();
        return new Bureau(
                reglages.ouverts(),
                Acces.exige().a(Role.ADMINISTRATEUR_NATIONAL),
                reglages.parJour(),
                position.suspenduLe(),
                position.repriseLe(),
                position.panne());
    }

    private static Perimetres perimetre() {
        return new Perimetres(Acces.exige(), Role.ADMINISTRATEUR_NATIONAL);
    }

    /// @param numero order of posting
    public record Ligne(UUID id, long numero, String destinataire, String objet, Etat etat, Instant creeLe) {
        static Ligne lire(ResultSet ligne) throws SQLException {
            return new Ligne(
                    ligne.getObject("id", UUID.class),
                    ligne.getLong("numero"),
                    ligne.getString("destinataire"),
                    ligne.getString("objet"),
                    Etat.valueOf(ligne.getString("etat")),
                    ligne.getObject("cree_le", OffsetDateTime.class).toInstant());
        }
    }

    /// @param lisible  whether this reader may read what it says
    /// @param sections empty paragraphs where what it said was erased
    /// @param reponse  what the server last answered
    public record Lettre(
            Ligne ligne,
            String motif,
            List<Section> sections,
            boolean lisible,
            @Nullable String reponse,
            @Nullable Instant remisLe,
            int tentatives) {
        public boolean effacee() {
            return sections.stream().allMatch(s -> s.paragraphes().isEmpty());
        }
    }

    /// What the page says above the list.
    /// @param ouvert     whether a server is configured
    /// @param tous       whether the reader sees the mail of everybody
    /// @param suspenduLe when the operator stopped everything
    /// @param repriseLe  when a server that does not answer is tried again
    public record Bureau(
            boolean ouvert,
            boolean tous,
            int parJour,
            @Nullable Instant suspenduLe,
            @Nullable Instant repriseLe,
            @Nullable String panne) {}
}
