package fr.treille.socle.travaux;

import fr.treille.socle.base.Panne;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.travaux.EtatDuTravail.Etat;
import fr.treille.socle.travaux.SuiviEnBase.ServeurQuiSArrete;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// One run of one job. A lock of PostgreSQL is held on a connection of its own for as long as it lasts: an instance
/// that was only slow, and was believed dead, still holds it, so the work is never done by two at once.
@Component
class Execution {
    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);
    private static final int TENTATIVES_MAX = 5;

    private final DataSource base;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Execution(DataSource base, JdbcClient jdbc, JsonMapper json) {
        this.base = base;
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param instance          name of this process, kept with the job
    /// @param serveurQuiSArrete whether the work must be given back
    /// @throws DejaEnCours if another instance holds it: to be tried again later
    <P> void executer(Travail<P> travail, UUID id, String instance, BooleanSupplier serveurQuiSArrete)
            throws SQLException {
        try (var connexion = base.getConnection()) {
            if (!verrou(connexion, "select pg_try_advisory_lock(hashtextextended(?, 0))", id)) throw new DejaEnCours();
            try {
                var prise = prendre(id, instance);
                if (prise.isPresent()) {
                    faire(travail, id, prise.get(), new SuiviEnBase(connexion, id, serveurQuiSArrete));
                    terminer(travail, id, prise.get().parametres());
                } else {
                    annuleAvantDeCommencer(id).ifPresent(parametres -> terminer(travail, id, parametres));
                }
            } finally {
                verrou(connexion, "select pg_advisory_unlock(hashtextextended(?, 0))", id);
            }
        }
    }

    private <P> void faire(Travail<P> travail, UUID id, Prise prise, Suivi suivi) {
        if (prise.tentatives() > TENTATIVES_MAX) {
            finir(
                    id,
                    Etat.ECHOUE,
                    "Ce travail a été interrompu %d fois : il n’est plus tenté.".formatted(TENTATIVES_MAX));
            return;
        }
        try {
            suivi.verifierAnnulation();
            var parametres = json.readValue(prise.parametres(), travail.parametres());
            finir(id, Etat.FINI, commeLaMaison(() -> travail.executer(parametres, suivi)));
        } catch (ServeurQuiSArrete rendu) {
            throw rendu;
        } catch (TravailAnnule annule) {
            finir(id, Etat.ANNULE, "Arrêté à votre demande ; rien n’a été modifié par la partie en cours.");
        } catch (TravailImpossible impossible) {
            finir(id, Etat.ECHOUE, String.valueOf(impossible.getMessage()));
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError defaut) {
            if (Thread.interrupted()) throw new ServeurQuiSArrete();
            LOG.error("Travail {} ({}) échoué", id, travail.genre(), defaut);
            finir(
                    id,
                    Etat.ECHOUE,
                    Panne.de(defaut)
                            .map(Panne::phrase)
                            .orElse("Une erreur imprévue a arrêté ce travail ; elle est notée sous la référence %s."
                                    .formatted(id.toString().substring(0, 8))));
        }
    }

    private <P> void terminer(Travail<P> travail, UUID id, String parametres) {
        try {
            var lus = json.readValue(parametres, travail.parametres());
            commeLaMaison(() -> {
                travail.terminer(lus);
                return Bilan.dit("");
            });
        } catch (Exception defaut) {
            LOG.error("Travail {} ({}) non rangé", id, travail.genre(), defaut);
        }
    }

    private Optional<String> annuleAvantDeCommencer(UUID id) {
        return jdbc.sql("select parametres::text from socle.travail where id = :id and commence_le is null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static Bilan commeLaMaison(Callable<Bilan> acte) throws Exception {
        var erreur = new Exception[1];
        var bilan = Acces.<Optional<Bilan>>commeLaMaison(() -> {
            try {
                return Optional.of(acte.call());
            } catch (Exception e) {
                erreur[0] = e;
                return Optional.empty();
            }
        });
        if (bilan.isEmpty()) throw erreur[0];
        return bilan.get();
    }

    private Optional<Prise> prendre(UUID id, String instance) {
        return jdbc.sql("""
            update socle.travail
               set etat = 'EN_COURS', instance = :instance, tentatives = tentatives + 1,
                   commence_le = now(), fait = 0, total = null, phrase = 'Démarrage'
             where id = :id and fini_le is null
            returning parametres::text as parametres, tentatives
            """)
                .param("id", id)
                .param("instance", instance)
                .query((ligne, _) -> new Prise(ligne.getString("parametres"), ligne.getInt("tentatives")))
                .optional();
    }

    private void finir(UUID id, Etat etat, String phrase) {
        finir(id, etat, Bilan.dit(phrase));
    }

    private void finir(UUID id, Etat etat, Bilan bilan) {
        @Nullable String resultat = bilan.resultat() == null ? null : json.writeValueAsString(bilan.resultat());
        jdbc.sql("""
            update socle.travail
               set etat = :etat, phrase = :phrase, adresse = :adresse, resultat = cast(:resultat as jsonb),
                   fait = case when :etat = 'FINI' then coalesce(total, fait) else fait end, fini_le = now()
             where id = :id
            """)
                .param("id", id)
                .param("etat", etat.name())
                .param("phrase", bilan.phrase())
                .param("adresse", bilan.adresse())
                .param("resultat", resultat)
                .update();
    }

    private static boolean verrou(Connection connexion, String sql, UUID id) throws SQLException {
        try (var ordre = connexion.prepareStatement(sql)) {
            ordre.setString(1, "travail " + id);
            try (var resultat = ordre.executeQuery()) {
                return resultat.next() && resultat.getBoolean(1);
            }
        }
    }

    private record Prise(String parametres, int tentatives) {}

    /// Another instance is at it.
    static final class DejaEnCours extends RuntimeException {}
}
