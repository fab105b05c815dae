package fr.treille.socle.travaux;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.Perimetres;
import fr.treille.socle.securite.Role;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Asks for long work, follows it, stops it.
@Service
public class Travaux {
    static final String TABLE = "socle.scheduled_tasks";
    private static final String LU = """
        select id, genre, libelle, etat, fait, total, phrase, adresse, annulation_demandee,
               coalesce(extract(epoch from coalesce(fini_le, now()) - commence_le), 0)::bigint as secondes
          from socle.travail
        """;
    /// Who may see a job: the one who asked for it, and the national administrator.
    private static final String VISIBLE = "(:nation or demande_par = :compte)";

    private final JdbcClient jdbc;
    private final SchedulerClient ordonnanceur;
    private final JsonMapper json;
    private final Clock horloge;

    Travaux(JdbcClient jdbc, DataSource base, JsonMapper json, Clock horloge) {
        this.jdbc = jdbc;
        this.ordonnanceur = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(base))
                .tableName(TABLE)
                .build();
        this.json = json;
        this.horloge = horloge;
    }

    /// Asks for work; with the transaction of the caller, so that nothing runs when it is rolled back.
    /// @param libelle what the person asked, as the page names it: « Import de finess.csv »
    /// @param cle     of what must not be done twice at once: `referentiel.import`, `export.<reader>.<list>`
    /// @return the job, which is the one already asked for while it lives
    @Connecte
    @Transactional
    public <P> UUID lancer(Travail<P> travail, P parametres, String libelle, String cle) {
        while (true) {
            var id = UUID.randomUUID();
            int cree = jdbc.sql("""
                insert into socle.travail (id, genre, libelle, cle, parametres, etat, phrase, demande_par)
                values (:id, :genre, :libelle, :cle, cast(:parametres as jsonb), 'EN_ATTENTE', 'En attente', :compte)
                on conflict (cle) where etat in ('EN_ATTENTE', 'EN_COURS') do nothing
                """)
                    .param("id", id)
                    .param("genre", travail.genre())
                    .param("libelle", libelle)
                    .param("cle", cle)
                    .param("parametres", json.writeValueAsString(parametres))
                    .param("compte", Acces.exige().compte())
                    .update();
            if (cree == 1) {
                ordonnanceur.scheduleIfNotExists(
                        TaskDescriptor.of(travail.genre())
                                .instance(id.toString())
                                .build(),
                        horloge.instant());
                return id;
            }
            var deja = jdbc.sql("select id from socle.travail where cle = :cle and fini_le is null")
                    .param("cle", cle)
                    .query(UUID.class)
                    .optional();
            if (deja.isPresent()) return deja.get();
        }
    }

    /// @throws Introuvable if there is none, or not for this reader
    @Connecte
    public EtatDuTravail etat(UUID id) {
        return jdbc.sql(LU + " where id = :id and " + VISIBLE)
                .param("id", id)
                .params(perimetre().parametres())
                .query(new SimplePropertyRowMapper<>(EtatDuTravail.class))
                .optional()
                .orElseThrow(() -> new Introuvable("travail", id));
    }

    /// The last job asked for of a kind, whoever asked: for the page of the room that owns the kind, under that
    /// page's rule.
    @OuvertATous
    public Optional<EtatDuTravail> dernier(String genre) {
        return jdbc.sql(LU + " where genre = :genre order by cree_le desc, id limit 1")
                .param("genre", genre)
                .query(new SimplePropertyRowMapper<>(EtatDuTravail.class))
                .optional();
    }

    /// Stops a job at once if it has not begun, else as soon as it can; does nothing when it is over.
    /// @throws Introuvable if there is none, or not for this reader
    @Connecte
    @Transactional
    public EtatDuTravail annuler(UUID id) {
        jdbc.sql("""
            update socle.travail
               set annulation_demandee = true,
                   phrase = case when etat = 'EN_ATTENTE' then 'Annulé avant de commencer.' else phrase end,
                   fini_le = case when etat = 'EN_ATTENTE' then now() end,
                   etat = case when etat = 'EN_ATTENTE' then 'ANNULE' else etat end
             where id = :id and fini_le is null and\
            """ + " " + VISIBLE)
                .param("id", id)
                .params(perimetre().parametres())
                .update();
        return etat(id);
    }

    private static Perimetres perimetre() {
        return new Perimetres(Acces.exige(), Role.ADMINISTRATEUR_NATIONAL);
    }
}
