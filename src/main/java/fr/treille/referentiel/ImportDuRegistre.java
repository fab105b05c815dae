package fr.treille.referentiel;

import fr.treille.referentiel.finess.FichierRefuse;
import fr.treille.referentiel.finess.Lecture;
import fr.treille.referentiel.finess.Rejets;
import fr.treille.referentiel.jdbc.EcritureDuRegistre;
import fr.treille.referentiel.jdbc.HistoireDesImports;
import fr.treille.referentiel.jdbc.MotifsDeRefus;
import fr.treille.socle.base.DossierDeDonnees;
import fr.treille.socle.fichiers.Empreinte;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.ReserveAuNational;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads the files of the register: the classic FINESS stock (`structureet` with or without `geolocalisation`, and
/// `structureej`) and the two flows of FINESS+ (structures, activities). All or nothing.
@Service
@ReserveAuNational
public class ImportDuRegistre {
    private final EcritureDuRegistre ecriture;
    private final HistoireDesImports histoire;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher evenements;

    ImportDuRegistre(
            EcritureDuRegistre ecriture,
            HistoireDesImports histoire,
            Journal journal,
            TransactionTemplate transaction,
            ApplicationEventPublisher evenements) {
        this.ecriture = ecriture;
        this.histoire = histoire;
        this.journal = journal;
        this.transaction = transaction;
        this.evenements = evenements;
    }

    /// Returns when the import is done, refused or given up; the memory it takes does not grow with the file.
    public ResultatDImport importer(DemandeDImport demande, SuiviDImport suivi) {
        return importer(List.of(demande), suivi).getFirst();
    }

    /// Several files in one act: all enter, or none does. Activities enter after the structures they belong to.
    /// @return one result per file in the order of their entry, or the only one of the file that stopped them all
    public List<ResultatDImport> importer(List<DemandeDImport> demandes, SuiviDImport suivi) {
        var rejets = new ArrayList<Rejets>();
        try {
            return Objects.requireNonNull(transaction.execute(_ -> ecrire(demandes, rejets, suivi)));
        } catch (FichierRefuse refus) {
            return List.of(new ResultatDImport.Refuse(
                    List.of(refus.constat()),
                    rejets.isEmpty() ? null : rejets.getLast().garder()));
        } catch (MotifsDeRefus refus) {
            return List.of(new ResultatDImport.Refuse(
                    refus.constats(), rejets.getLast().garder()));
        } catch (CancellationException abandon) {
            return List.of(new ResultatDImport.Annule());
        } finally {
            rejets.forEach(Rejets::close);
        }
    }

    private List<ResultatDImport> ecrire(List<DemandeDImport> demandes, List<Rejets> rejets, SuiviDImport suivi) {
        var resultats = new ArrayList<ResultatDImport>();
        var changes = new ArrayList<UUID>();
        int rang = 0;
        for (var demande : Lecture.ordonner(demandes)) {
            var refusees = new Rejets(fichierDesRejets(demande.nom()));
            rejets.add(refusees);
            var part = new Part(suivi, rang++, demandes.size());
            var empreinte = Empreinte.de(demande.fichier());
            var fait = ecriture.ecrire(demande, empreinte, refusees, part);
            journal.noter(trace(demande, empreinte, fait));
            resultats.add(fait);
            if (!fait.rienChange()) changes.add(fait.importation());
        }
        if (!changes.isEmpty()) evenements.publishEvent(new RegistreImporte(changes));
        return resultats;
    }

    /// Progress of one file among several.
    private record Part(SuiviDImport suivi, int rang, int nombre) implements SuiviDImport {
        @Override
        public void avance(String phrase, int pourcentage) {
            suivi.avance(phrase, (rang * 100 + pourcentage) / nombre);
        }

        @Override
        public boolean annule() {
            return suivi.annule();
        }
    }

    /// The job runs in the name of the house, so the trace says who asked.
    private static Fait trace(DemandeDImport demande, String empreinte, ResultatDImport.Fait fait) {
        return new Fait(
                demande.forcer() ? "REGISTRE_IMPORTE_DE_FORCE" : "REGISTRE_IMPORTE",
                "fichier:" + empreinte,
                null,
                "%s : %d lus, %d créés, %d modifiés, %d fermés, %d refusés"
                        .formatted(
                                demande.nom(),
                                fait.lus(),
                                fait.crees(),
                                fait.modifies(),
                                fait.fermes(),
                                fait.refuses()),
                "Demandé par " + demande.demandePar());
    }

    /// Latest first.
    public List<ImportPasse> passes() {
        return histoire.passes();
    }

    public Optional<ImportPasse> passe(UUID id) {
        return histoire.passe(id);
    }

    private static Path fichierDesRejets(String nom) {
        var court = nom.replaceAll("(\\.csv|\\.json|\\.gz|\\.zip)+$", "").replaceAll("[^A-Za-z0-9._-]+", "_");
        return DossierDeDonnees.courant()
                .sousDossier("rejets")
                .resolve("%s-%s.csv"
                        .formatted(
                                court.substring(0, Math.min(80, court.length())),
                                UUID.randomUUID().toString().substring(0, 8)));
    }
}
