package fr.treille.referentiel;

import fr.treille.socle.Introuvable;
import fr.treille.socle.Nombres;
import fr.treille.socle.base.DossierDeDonnees;
import fr.treille.socle.fichiers.Fichiers;
import fr.treille.socle.travaux.Bilan;
import fr.treille.socle.travaux.Suivi;
import fr.treille.socle.travaux.Travail;
import fr.treille.socle.travaux.TravailImpossible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The import as a job: followed on its page, stopped from there, taken up again when its process dies.
@Component
public class TravailDImport implements Travail<ImportDepose> {
    public static final String GENRE = "referentiel.import";
    private final ImportDuRegistre importation;
    private final Fichiers fichiers;

    TravailDImport(ImportDuRegistre importation, Fichiers fichiers) {
        this.importation = importation;
        this.fichiers = fichiers;
    }

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    public Class<ImportDepose> parametres() {
        return ImportDepose.class;
    }

    @Override
    public Bilan executer(ImportDepose depose, Suivi suivi) throws IOException {
        var fichier = copier(depose.fichier());
        try {
            return importer(fichier, depose, suivi);
        } finally {
            Files.deleteIfExists(fichier);
        }
    }

    private Path copier(UUID fichier) throws IOException {
        try {
            return fichiers.copier(fichier, DossierDeDonnees.courant().sousDossier("depots"));
        } catch (Introuvable oublie) {
            throw new TravailImpossible("Le fichier déposé n'est plus là : déposez-le à nouveau.");
        }
    }

    private Bilan importer(Path fichier, ImportDepose depose, Suivi suivi) {
        var demande = new DemandeDImport(fichier, depose.nom(), depose.demandePar(), depose.forcer());
        var resultat = importation.importer(demande, new SuiviDImport() {
            @Override
            public void avance(String phrase, int pourcentage) {
                suivi.progres(pourcentage, 100L, phrase);
            }

            @Override
            public boolean annule() {
                suivi.verifierAnnulation();
                return false;
            }
        });
        return switch (resultat) {
            case ResultatDImport.Fait fait -> Bilan.dit(phrase(fait));
            case ResultatDImport.Refuse refuse ->
                throw new TravailImpossible(refuse.motifs().stream()
                        .map(m -> m.phrase() + " " + m.remede())
                        .collect(Collectors.joining(" ")));
            case ResultatDImport.Annule() -> throw new IllegalStateException("The job stops by itself");
        };
    }

    /// Done, failed or stopped: what was left is not kept.
    @Override
    public void terminer(ImportDepose depose) {
        fichiers.oublier(depose.fichier());
    }

    private static String phrase(ResultatDImport.Fait fait) {
        return fait.rienChange()
                ? "Le registre contenait déjà tout ce fichier : rien n'a changé."
                : "%s lus : %s créés, %s modifiés, %s fermés, %s inchangés, %s lignes refusées."
                        .formatted(
                                Nombres.entier(fait.lus()),
                                Nombres.entier(fait.crees()),
                                Nombres.entier(fait.modifies()),
                                Nombres.entier(fait.fermes()),
                                Nombres.entier(fait.inchanges()),
                                Nombres.entier(fait.refuses()));
    }
}
