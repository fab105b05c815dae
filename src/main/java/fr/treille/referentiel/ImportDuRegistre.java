package fr.treille.referentiel;

import fr.treille.referentiel.finess.FichierRefuse;
import fr.treille.referentiel.finess.Rejets;
import fr.treille.referentiel.jdbc.EcritureDuRegistre;
import fr.treille.referentiel.jdbc.HistoireDesImports;
import fr.treille.referentiel.jdbc.MotifsDeRefus;
import fr.treille.socle.base.DossierDeDonnees;
import fr.treille.socle.securite.ReserveAuNational;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads the classic FINESS stock: `structureet` with or without `geolocalisation`, and `structureej`. All or nothing.
@Service
@ReserveAuNational
public class ImportDuRegistre {
    private final EcritureDuRegistre ecriture;
    private final HistoireDesImports histoire;
    private final TransactionTemplate transaction;

    ImportDuRegistre(EcritureDuRegistre ecriture, HistoireDesImports histoire, TransactionTemplate transaction) {
        this.ecriture = ecriture;
        this.histoire = histoire;
        this.transaction = transaction;
    }

    /// Returns when the import is done, refused or given up; the memory it takes does not grow with the file.
    public ResultatDImport importer(DemandeDImport demande, SuiviDImport suivi) {
        try (var rejets = new Rejets(fichierDesRejets(demande.nom()))) {
            try {
                var empreinte = empreinte(demande.fichier());
                return Objects.requireNonNull(
                        transaction.execute(_ -> ecriture.ecrire(demande, empreinte, rejets, suivi)));
            } catch (FichierRefuse refus) {
                return new ResultatDImport.Refuse(List.of(refus.constat()), rejets.garder());
            } catch (MotifsDeRefus refus) {
                return new ResultatDImport.Refuse(refus.constats(), rejets.garder());
            } catch (CancellationException abandon) {
                return new ResultatDImport.Annule();
            }
        }
    }

    /// Latest first.
    public List<ImportPasse> passes() {
        return histoire.passes();
    }

    private static Path fichierDesRejets(String nom) {
        var court = nom.replaceAll("(\\.csv|\\.gz|\\.zip)+$", "").replaceAll("[^A-Za-z0-9._-]+", "_");
        return DossierDeDonnees.courant()
                .sousDossier("rejets")
                .resolve("%s-%s.csv"
                        .formatted(
                                court.substring(0, Math.min(80, court.length())),
                                UUID.randomUUID().toString().substring(0, 8)));
    }

    private static String empreinte(Path fichier) {
        try (var flux = new DigestInputStream(Files.newInputStream(fichier), MessageDigest.getInstance("SHA-256"))) {
            flux.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(flux.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
