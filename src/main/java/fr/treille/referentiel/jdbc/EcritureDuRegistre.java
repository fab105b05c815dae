package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.DemandeDImport;
import fr.treille.referentiel.ResultatDImport;
import fr.treille.referentiel.SuiviDImport;
import fr.treille.referentiel.TerritoireDeDemonstrationRemplace;
import fr.treille.referentiel.finess.Bilan;
import fr.treille.referentiel.finess.FichierRefuse;
import fr.treille.referentiel.finess.Lecture;
import fr.treille.referentiel.finess.Rejets;
import fr.treille.socle.Constat;
import fr.treille.socle.Dates;
import fr.treille.socle.Nombres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// One import, in one transaction that its caller opened: whatever stops it, the register is as before.
@Component
public class EcritureDuRegistre {
    private static final String DECLARE_SUR_LA_DEMONSTRATION = """
        v.declare_par is not null
        and (exists (select from referentiel.organisme o
                      where o.origine = 'DEMONSTRATION' and o.finess = any(v.anciens || v.nouveaux))
          or exists (select from referentiel.etablissement e
                      where e.origine = 'DEMONSTRATION' and e.finess = any(v.anciens || v.nouveaux)))
        """;

    private final DataSource source;
    private final JdbcClient jdbc;
    private final VerrouDuRegistre verrou;
    private final Fusion fusion;
    private final EcritureDesComplements complements;
    private final EcritureDesActivites activites;
    private final PropositionsDeVie propositions;
    private final HistoireDesImports histoire;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge = Clock.systemUTC();

    EcritureDuRegistre(
            DataSource source,
            JdbcClient jdbc,
            VerrouDuRegistre verrou,
            Fusion fusion,
            EcritureDesComplements complements,
            EcritureDesActivites activites,
            PropositionsDeVie propositions,
            HistoireDesImports histoire,
            ApplicationEventPublisher evenements) {
        this.source = source;
        this.jdbc = jdbc;
        this.verrou = verrou;
        this.fusion = fusion;
        this.complements = complements;
        this.activites = activites;
        this.propositions = propositions;
        this.histoire = histoire;
        this.evenements = evenements;
    }

    /// @throws MotifsDeRefus if the register does not take the file
    /// @throws FichierRefuse if the file cannot be read
    @Transactional(propagation = Propagation.MANDATORY)
    public ResultatDImport.Fait ecrire(DemandeDImport demande, String empreinte, Rejets rejets, SuiviDImport suivi) {
        var debut = horloge.instant();
        if (!verrou.prendre()) throw occupe();
        jdbc.sql("set local work_mem = '64MB'").update();
        var bilan = lire(demande, rejets, suivi);
        var fichier = new Fusion.Fichier(UUID.randomUUID(), bilan.date(), demande.nom());
        if (!demande.forcer()) {
            histoire.plusRecent(bilan.genre(), bilan.date()).ifPresent(EcritureDuRegistre::refuserAncien);
        }
        if (bilan.genre() != Bilan.Genre.ACTIVITES) remplacerLaDemonstration(fichier.importation());
        histoire.ouvrir(fichier, bilan.genre(), demande, empreinte, debut);
        var comptes = bilan.genre() == Bilan.Genre.ACTIVITES
                ? activites.ecrire(fichier)
                : structures(fichier, bilan, demande.forcer(), suivi);
        jdbc.sql(Transit.oublier()).update();
        etape(suivi, 95);
        var fait = new ResultatDImport.Fait(
                fichier.importation(),
                bilan.genre().name(),
                demande.nom(),
                bilan.date(),
                bilan.lus(),
                comptes.crees(),
                comptes.modifies(),
                comptes.fermes(),
                comptes.inchanges(),
                rejets.nombre(),
                comptes.alertes(),
                histoire.ecarts(fichier.importation()),
                rejets.garder());
        histoire.fermer(fichier.importation(), fait, bilan.genre(), empreinte, horloge.instant());
        return fait;
    }

    /// @return counts of establishments, or of organismes where the file holds only those
    private Fusion.Comptes structures(Fusion.Fichier fichier, Bilan bilan, boolean forcer, SuiviDImport suivi) {
        jdbc.sql(TableDuRegistre.CODES_DE_DEPARTEMENT).update();
        boolean seuls = bilan.genre() == Bilan.Genre.ORGANISMES;
        int changes = 0;
        if (!seuls && bilan.organismes() > 0) {
            var ogs = fusionner(TableDuRegistre.ORGANISME, fichier, bilan, forcer, () -> etape(suivi, 55));
            changes = ogs.changes();
            fusion.oublier();
        }
        etape(suivi, 58);
        var table = seuls ? TableDuRegistre.ORGANISME : TableDuRegistre.ETABLISSEMENT;
        var pourcentage = new int[] {60};
        var comptes = fusionner(table, fichier, bilan, forcer, () -> etape(suivi, pourcentage[0] += 10));
        fusion.oublier();
        if (bilan.genre() == Bilan.Genre.STRUCTURES) complements.ecrire(fichier);
        if (!seuls) propositions.proposer(fichier.importation());
        if (comptes.changes() + changes > 0) {
            // First, or the sizes are counted with a plan made for the rows of before.
            jdbc.sql("analyze referentiel.etablissement, referentiel.organisme").update();
            jdbc.sql(TailleDesOrganismes.SQL).update();
        }
        jdbc.sql("drop table code_de_departement").update();
        return comptes;
    }

    private Bilan lire(DemandeDImport demande, Rejets rejets, SuiviDImport suivi) {
        Connection connexion = DataSourceUtils.getConnection(source);
        try {
            var transit = new Transit(connexion);
            var bilan = Lecture.lire(demande, rejets, suivi, transit);
            transit.finir(connexion);
            return bilan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connexion, source);
        }
    }

    private Fusion.Comptes fusionner(
            TableDuRegistre table, Fusion.Fichier fichier, Bilan bilan, boolean forcer, Runnable etape) {
        fusion.preparer(table, bilan.genre() == Bilan.Genre.STRUCTURES, bilan.points() > 0);
        etape.run();
        var massives = forcer ? List.<Fusion.Fermetures>of() : fusion.fermeturesMassives(table, fichier.date());
        if (!massives.isEmpty())
            throw new MotifsDeRefus(
                    massives.stream().map(m -> massive(table, m)).toList());
        return fusion.appliquer(table, fichier, etape);
    }

    /// The fictional territory goes in the act that brings the first real file.
    private void remplacerLaDemonstration(UUID importation) {
        var presente = jdbc.sql("""
            select exists (select from referentiel.organisme where origine = 'DEMONSTRATION')
                or exists (select from referentiel.solution where origine = 'DEMONSTRATION')
                or exists (select from referentiel.import where genre = 'DEMONSTRATION')
            """).query(Boolean.class).single();
        if (!presente) return;
        evenements.publishEvent(new TerritoireDeDemonstrationRemplace(importation));
        for (var ordre : List.of(
                "delete from referentiel.evenement e using referentiel.import i where i.id = e.import and i.genre ="
                        + " 'DEMONSTRATION'",
                "delete from referentiel.decision_de_vie d using referentiel.evenement_de_vie v where v.id ="
                        + " d.evenement and " + DECLARE_SUR_LA_DEMONSTRATION,
                "delete from referentiel.evenement_de_vie v where " + DECLARE_SUR_LA_DEMONSTRATION,
                "delete from referentiel.membre_de_groupement m using referentiel.organisme o where o.finess ="
                        + " m.organisme and o.origine = 'DEMONSTRATION'",
                "update referentiel.groupement g set organisme = null from referentiel.organisme o where o.finess ="
                        + " g.organisme and o.origine = 'DEMONSTRATION'",
                "delete from referentiel.etablissement where origine = 'DEMONSTRATION'",
                "delete from referentiel.organisme where origine = 'DEMONSTRATION'",
                "delete from referentiel.referencement r using referentiel.solution s where s.id = r.solution and"
                        + " s.origine = 'DEMONSTRATION'",
                "delete from referentiel.solution where origine = 'DEMONSTRATION'",
                "delete from referentiel.import where genre = 'DEMONSTRATION'")) {
            jdbc.sql(ordre).update();
        }
    }

    private static void etape(SuiviDImport suivi, int pourcentage) {
        suivi.avance("Mise à jour du registre", Math.min(pourcentage, 99));
        Fusion.arreterSi(suivi.annule());
    }

    private static MotifsDeRefus occupe() {
        return new MotifsDeRefus(List.of(constat(
                "IMPORT_EN_COURS",
                "Le registre est déjà en cours d'écriture par un autre import ou par le territoire de démonstration.",
                "Attendez qu'il finisse, puis recommencez.")));
    }

    private static void refuserAncien(HistoireDesImports.Passe dernier) {
        throw new MotifsDeRefus(List.of(constat(
                "IMPORT_ANCIEN",
                "Ce fichier est plus ancien que le dernier importé, qui date du %s (%s)."
                        .formatted(Dates.courte(dernier.date()), dernier.fichier()),
                "Importez un fichier plus récent ; pour revenir à celui-ci, importez-le en forçant.")));
    }

    private static Constat massive(TableDuRegistre table, Fusion.Fermetures massive) {
        return constat(
                "IMPORT_FERMETURES",
                "%s (%s) : %s %s sur %s seraient fermés, soit %d %%."
                        .formatted(
                                massive.nom(),
                                massive.departement(),
                                Nombres.entier(massive.fermes()),
                                table == TableDuRegistre.ETABLISSEMENT ? "établissements" : "organismes",
                                Nombres.entier(massive.ouverts()),
                                massive.fermes() * 100 / massive.ouverts()),
                "Vérifiez que le fichier est complet ; s'il l'est, importez-le en forçant.");
    }

    private static Constat constat(String code, String phrase, String remede) {
        return new Constat(Constat.Gravite.BLOQUANT, code, phrase, "Import FINESS de Treille", remede);
    }
}
