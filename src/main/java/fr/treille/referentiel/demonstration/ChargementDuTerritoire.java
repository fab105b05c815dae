package fr.treille.referentiel.demonstration;

import fr.treille.referentiel.TerritoireDeDemonstrationCharge;
import fr.treille.referentiel.jdbc.VerrouDuRegistre;
import fr.treille.socle.Nombres;
import fr.treille.socle.travaux.Bilan;
import fr.treille.socle.travaux.Suivi;
import fr.treille.socle.travaux.Travail;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the fictional territory into an empty register, in one transaction: a process killed half-way leaves nothing,
/// and a register that holds rows is left as it is.
@Component
class ChargementDuTerritoire implements Travail<ChargementDuTerritoire.Demande> {
    static final String GENRE = "referentiel.demonstration";
    private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

    private final JdbcClient jdbc;
    private final DataSource base;
    private final TransactionTemplate transaction;
    private final VerrouDuRegistre verrou;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    ChargementDuTerritoire(
            JdbcClient jdbc,
            DataSource base,
            TransactionTemplate transaction,
            VerrouDuRegistre verrou,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.jdbc = jdbc;
        this.base = base;
        this.transaction = transaction;
        this.verrou = verrou;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// Nothing to ask: there is one fictional territory.
    record Demande() {}

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    public Class<Demande> parametres() {
        return Demande.class;
    }

    @Override
    public Bilan executer(Demande demande, Suivi suivi) {
        var debut = horloge.instant();
        if (!registreVide()) return Bilan.dit("Le registre n’est pas vide : rien n’a changé.");
        suivi.progres(0, null, "Tirage du territoire");
        var territoire = TerritoireFictif.generer();
        suivi.verifierAnnulation();
        boolean charge = Boolean.TRUE.equals(transaction.execute(_ -> {
            verrou.attendre();
            if (!registreVide()) return false;
            ecrire(territoire, suivi);
            solutions();
            tracer(territoire, debut);
            jdbc.sql("analyze referentiel.organisme, referentiel.etablissement").update();
            evenements.publishEvent(new TerritoireDeDemonstrationCharge(
                    territoire.etablissements().size()));
            return true;
        }));
        if (!charge) return Bilan.dit("Le registre n’est pas vide : rien n’a changé.");
        return Bilan.dit("%s établissements fictifs de %s organismes fictifs."
                .formatted(
                        Nombres.entier(territoire.etablissements().size()),
                        Nombres.entier(territoire.organismes().size())));
    }

    boolean registreVide() {
        return jdbc.sql("select not exists (select from referentiel.organisme)")
                .query(Boolean.class)
                .single();
    }

    private void ecrire(TerritoireFictif territoire, Suivi suivi) {
        var connexion = DataSourceUtils.getConnection(base);
        try {
            new EcritureDuTerritoire(connexion, territoire, suivi).ecrire();
        } catch (SQLException e) {
            throw new IllegalStateException("The fictional territory was not written", e);
        } finally {
            DataSourceUtils.releaseConnection(connexion, base);
        }
    }

    private void solutions() {
        for (var solution : SolutionsFictives.toutes()) {
            jdbc.sql("""
                insert into referentiel.solution (id, editeur, nom, remarque, source, origine)
                values (:id, :editeur, :nom, 'Solution fictive', :source, 'DEMONSTRATION')
                """)
                    .param("id", solution.id())
                    .param("editeur", solution.editeur())
                    .param("nom", solution.nom())
                    .param("source", SolutionsFictives.SOURCE)
                    .update();
            for (var r : solution.referencements()) {
                jdbc.sql("""
                    insert into referentiel.referencement (solution, dispositif, champ, vague, etat, depuis, jusqu_au,
                                                           source)
                    values (:solution, :dispositif, :champ, 1, :etat, :depuis, :jusquAu, :source)
                    """)
                        .param("solution", solution.id())
                        .param("dispositif", r.dispositif())
                        .param("champ", r.champ().name())
                        .param("etat", r.etat())
                        .param("depuis", r.depuis())
                        .param("jusquAu", r.jusquAu())
                        .param("source", SolutionsFictives.SOURCE)
                        .update();
            }
        }
    }

    private void tracer(TerritoireFictif territoire, Instant debut) {
        int lignes =
                territoire.organismes().size() + territoire.etablissements().size();
        jdbc.sql("""
            insert into referentiel.import (id, genre, fichier, empreinte, date_fichier, demande_par, commence_le,
                fini_le, lus, crees, modifies, fermes, inchanges, refuses)
            values (:id, 'DEMONSTRATION', :fichier, :empreinte, :date, 'treille', :debut, :fin, :lignes, :lignes, 0, 0,
                0, 0)
            """)
                .param("id", UUID.randomUUID())
                .param("fichier", SolutionsFictives.SOURCE)
                .param("empreinte", territoire.empreinte())
                .param("date", DATE)
                .param("debut", debut.atOffset(ZoneOffset.UTC))
                .param("fin", horloge.instant().atOffset(ZoneOffset.UTC))
                .param("lignes", lignes)
                .update();
    }
}
