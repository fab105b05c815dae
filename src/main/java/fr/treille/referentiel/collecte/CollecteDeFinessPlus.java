package fr.treille.referentiel.collecte;

import fr.treille.referentiel.DemandeDImport;
import fr.treille.referentiel.ImportDuRegistre;
import fr.treille.referentiel.ResultatDImport;
import fr.treille.referentiel.SuiviDImport;
import fr.treille.referentiel.collecte.Telechargement.Reponse;
import fr.treille.referentiel.jdbc.Collectes;
import fr.treille.socle.base.DossierDeDonnees;
import fr.treille.socle.fichiers.Empreinte;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.travaux.Suivi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Fetches the flows that are due and imports those that changed, in one act, under the guards of any import. What the
/// server said is kept after the import: when the process dies between the two, the next round imports nothing twice,
/// since the register holds it already.
@Service
@ReserveAuNational
@EnableConfigurationProperties(ReglagesDeLaCollecte.class)
public class CollecteDeFinessPlus {
    static final String PREFIXE = "collecte-";
    private static final String DEMANDEUR = "collecte automatique";
    private static final Duration PREMIER_RETOUR = Duration.ofMinutes(15);
    private static final int DOUBLEMENTS = 5;

    private final ReglagesDeLaCollecte reglages;
    private final List<URI> adresses;
    private final Collectes collectes;
    private final ImportDuRegistre importation;
    private final Journal journal;
    private final Clock horloge;

    CollecteDeFinessPlus(
            ReglagesDeLaCollecte reglages,
            Collectes collectes,
            ImportDuRegistre importation,
            Journal journal,
            Clock horloge) {
        this.reglages = reglages;
        this.adresses = reglages.active() ? reglages.adresses() : List.of();
        this.collectes = collectes;
        this.importation = importation;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @return empty when the operator gave no address
    public Optional<EtatDeLaCollecte> etat() {
        return adresses.isEmpty() ? Optional.empty() : Optional.of(collectes.etat());
    }

    /// Has the flows fetched at the next round, without waiting for their hour.
    @Transactional
    public void demander() {
        if (adresses.isEmpty()) return;
        collectes.avancer(horloge.instant());
        journal.noter(new Fait("COLLECTE_DEMANDEE", "collecte:finess-plus"));
    }

    /// Does what is due, if anything is.
    void siDue(Suivi suivi) throws IOException {
        var prochaine = adresses.isEmpty() ? Instant.MAX : collectes.etat().prochaineLe();
        if (prochaine == null || !prochaine.isAfter(horloge.instant())) collecter(suivi);
    }

    private void collecter(Suivi suivi) throws IOException {
        var dossier = DossierDeDonnees.courant().sousDossier("depots");
        nettoyer(dossier);
        var recus = new ArrayList<Recu>();
        try {
            for (var adresse : adresses) {
                var connu = collectes.flux(adresse.toString());
                var reponse = new Telechargement(reglages.delai(), reglages.tailleMax())
                        .chercher(
                                adresse,
                                connu.map(Collectes.Flux::etag).orElse(null),
                                connu.map(Collectes.Flux::modifie).orElse(null),
                                dossier,
                                suivi);
                if (reponse instanceof Reponse.Manquee(var phrase)) {
                    manquer(phrase);
                    return;
                }
                if (reponse instanceof Reponse.Recue recue) recus.add(Recu.de(adresse, recue));
            }
            importer(recus, suivi);
        } finally {
            for (var recu : recus) Files.deleteIfExists(recu.fichier());
        }
    }

    private void importer(List<Recu> recus, Suivi suivi) {
        var neufs = recus.stream()
                .filter(r -> collectes.flux(r.adresse()).stream()
                        .noneMatch(connu -> connu.empreinte().equals(r.flux().empreinte())))
                .toList();
        var phrase = "Rien de nouveau.";
        if (!neufs.isEmpty()) {
            var demandes = neufs.stream()
                    .map(r -> new DemandeDImport(
                            r.fichier(), nom(URI.create(r.adresse())), DEMANDEUR, false, DemandeDImport.Format.PLUS))
                    .toList();
            var resultats = importation.importer(demandes, suivi(suivi));
            if (resultats.getFirst() instanceof ResultatDImport.Refuse refuse) {
                manquer(refuse.motifs().stream().map(m -> m.phrase()).collect(Collectors.joining(" ")));
                return;
            }
            phrase = resultats.stream()
                    .map(ResultatDImport.Fait.class::cast)
                    .map(f -> "%s : %d créés, %d modifiés, %d fermés."
                            .formatted(f.fichier(), f.crees(), f.modifies(), f.fermes()))
                    .collect(Collectors.joining(" "));
        }
        var maintenant = horloge.instant();
        recus.forEach(r -> collectes.garder(r.flux(), maintenant));
        collectes.noter(maintenant, reglages.suivante(maintenant), 0, phrase);
    }

    /// Tried again after a quarter of an hour, then twice as long each time, and at its usual hour at the latest.
    private void manquer(String phrase) {
        var maintenant = horloge.instant();
        int echecs = collectes.etat().echecs() + 1;
        var retour = maintenant.plus(PREMIER_RETOUR.multipliedBy(1L << Math.min(echecs - 1, DOUBLEMENTS)));
        var normale = reglages.suivante(maintenant);
        collectes.noter(maintenant, retour.isBefore(normale) ? retour : normale, echecs, phrase);
    }

    private static SuiviDImport suivi(Suivi suivi) {
        return new SuiviDImport() {
            @Override
            public void avance(String phrase, int pourcentage) {
                suivi.progres(pourcentage, 100L, phrase);
            }

            @Override
            public boolean annule() {
                suivi.verifierAnnulation();
                return false;
            }
        };
    }

    /// What a process that died left: one instance at a time does the round.
    private static void nettoyer(Path dossier) throws IOException {
        try (var restes = Files.newDirectoryStream(dossier, PREFIXE + "*")) {
            for (var reste : restes) Files.deleteIfExists(reste);
        }
    }

    /// Last word of an address.
    static String nom(URI adresse) {
        var chemin = adresse.getPath();
        return chemin.substring(chemin.lastIndexOf('/') + 1);
    }

    private record Recu(Path fichier, Collectes.Flux flux) {
        static Recu de(URI adresse, Reponse.Recue recue) {
            return new Recu(
                    recue.fichier(),
                    new Collectes.Flux(
                            adresse.toString(), recue.etag(), recue.modifie(), Empreinte.de(recue.fichier())));
        }

        String adresse() {
            return flux.adresse();
        }
    }
}
