package fr.treille.programme;

import fr.treille.programme.jdbc.Versions;
import fr.treille.socle.Constat;
import fr.treille.socle.Introuvable;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.ReserveAuNational;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The campaigns as they are now: the shipped files, and over them what the national administrator has completed.
/// Every version that was ever in force is kept whole and may be asked again.
@Service
@OuvertATous
public class CampagnesEnVigueur {
    /// Read and checked beside the rest of the start.
    private final CompletableFuture<Campagnes> livrees = CompletableFuture.supplyAsync(Campagnes::livrees);
    private final Versions versions;
    private final Journal journal;

    CampagnesEnVigueur(Versions versions, Journal journal) {
        this.versions = versions;
        this.journal = journal;
    }

    /// Keeps the versions of this release: a decision taken with one of them is computed again after the next.
    /// @throws CampagneInvalide if a shipped file is wrong: the start stops there
    @EventListener(ApplicationReadyEvent.class)
    void garderLesVersions() {
        versions.garder(toutes());
    }

    /// @return oldest first
    public List<Campagne> toutes() {
        var completees = versions.completees();
        return livrees().toutes().stream()
                .map(c -> completee(c, completees.getOrDefault(c.code(), List.of())))
                .toList();
    }

    /// @throws Introuvable if no campaign has this code
    public Campagne campagne(String code) {
        return completee(livrees().campagne(code), versions.completees().getOrDefault(code, List.of()));
    }

    /// A campaign as it was in one version.
    /// @throws Introuvable if no version has this name
    public Campagne version(String version) {
        return toutes().stream()
                .filter(c -> c.version().equals(version))
                .findFirst()
                .or(() -> versions.version(version))
                .orElseThrow(() -> new Introuvable("version", version));
    }

    /// What was completed.
    /// @return latest first
    public List<CompletionFaite> histoire(String code) {
        return versions.histoire(code);
    }

    /// Says one parameter, and makes a new version of the campaign.
    /// @param vue    version the administrator was looking at: when it is no longer in force nothing is written
    /// @param valeur as typed; absent or empty means that it is unknown
    /// @throws Introuvable if no campaign has this code
    @ReserveAuNational
    @Transactional
    public Completion completer(
            String code,
            String vue,
            Parametre parametre,
            @Nullable String valeur,
            Certitude certitude,
            String source,
            @Nullable String note) {
        versions.verrouiller(code);
        var avant = campagne(code);
        var motifs = new ArrayList<Constat>();
        if (!avant.version().equals(vue)) {
            motifs.add(motif("La campagne a changé entre-temps.", "Relisez-la, puis recommencez s'il y a lieu."));
        }
        if (source.isBlank()) motifs.add(motif("Une valeur a une source.", "Indiquez le texte, sa date et sa page."));
        var brut = valeur == null || valeur.isBlank() ? null : valeur.strip();
        if ((brut == null) != (certitude == Certitude.INCONNU)) {
            motifs.add(motif(
                    "Une valeur vide est inconnue, et une valeur inconnue est vide.",
                    "Écrivez la valeur et sa certitude, ou laissez-la vide et dites-la inconnue."));
        }
        if (!motifs.isEmpty()) return new Completion.Refusee(motifs);
        Valeur dite;
        try {
            dite = new Valeur(
                    parametre, brut, source.strip(), certitude, note == null || note.isBlank() ? null : note.strip());
        } catch (RuntimeException e) {
            return new Completion.Refusee(List.of(motif(
                    "« %s » ne convient pas pour %s.".formatted(brut, parametre.libelle()),
                    "Il faut %s%s."
                            .formatted(
                                    parametre.genre().attendu(),
                                    parametre.admis().isEmpty() ? "" : " : " + String.join(", ", parametre.admis())))));
        }
        var apres = avant.avec(dite);
        var incoherence = Echeances.incoherence(new EnumMap<>(apres.valeurs()));
        if (incoherence.isPresent()) {
            return new Completion.Refusee(List.of(
                    motif("L'avance et le solde ne font pas le tout.", "Dites d'abord l'autre part inconnue.")));
        }
        if (apres.version().equals(avant.version())) {
            return new Completion.Refusee(
                    List.of(motif("Cette valeur est déjà celle de la campagne.", "Rien n'est à enregistrer.")));
        }
        versions.garder(List.of(avant, apres));
        versions.completer(avant, apres, dite, Acces.exige());
        journal.noter(new Fait(
                "CAMPAGNE_COMPLETEE",
                "campagne:" + code,
                "%s (%s)".formatted(dite.parametre().cle(), avant.version()),
                "%s = %s (%s)".formatted(dite.parametre().cle(), brut, apres.version()),
                dite.source()));
        return new Completion.Acceptee(apres);
    }

    private Campagnes livrees() {
        try {
            return livrees.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CampagneInvalide invalide) throw invalide;
            throw e;
        }
    }

    private static Campagne completee(Campagne livree, List<Valeur> completees) {
        var campagne = livree;
        for (var valeur : completees) campagne = campagne.avec(valeur);
        return campagne;
    }

    private static Constat motif(String phrase, String remede) {
        return new Constat(Constat.Gravite.BLOQUANT, "CAMPAGNE.COMPLETION", phrase, "Règle de Treille", remede);
    }
}
