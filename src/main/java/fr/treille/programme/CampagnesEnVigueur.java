package fr.treille.programme;

import fr.treille.programme.jdbc.Versions;
import fr.treille.socle.Introuvable;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.ReserveAuNational;
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

    /// The latest whose amounts are known in full, the same for a small grappe and a large one: what a page proposes
    /// before anybody has chosen, since it can answer « combien ».
    public Campagne proposee() {
        var toutes = toutes();
        return toutes.reversed().stream()
                .filter(c -> !c.valeur(Parametre.ACQUISITION_USAGES).inconnue()
                        && c.valeur(Parametre.QUEUE_A_PARTIR_DU).sansObjet())
                .findFirst()
                .orElse(toutes.getLast());
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
    /// @param code of one campaign; absent for all of them
    /// @return latest first
    public List<CompletionFaite> histoire(@Nullable String code) {
        return versions.histoire(code);
    }

    /// Says one parameter that decides no amount, and makes a new version of the campaign. The others are proposed, see
    /// [PropositionsDeParametre].
    /// @param vue version the administrator was looking at: when it is no longer in force nothing is written
    /// @throws Introuvable if no campaign has this code
    @ReserveAuNational
    @Transactional
    public Completion completer(String code, String vue, ValeurSaisie saisie) {
        if (saisie.parametre().changeDeLArgent()) {
            return new Completion.Refusee(List.of(Essai.motif(
                    "Ce paramètre change de l'argent : une seule personne ne suffit pas.",
                    "Proposez le changement ; une autre personne de l'administration nationale le confirmera.")));
        }
        return appliquer(code, vue, saisie, null);
    }

    /// @param confirmee the proposal that this carries out, whose author and confirming person are known by now
    Completion appliquer(String code, String vue, ValeurSaisie saisie, @Nullable Proposition confirmee) {
        var avant = verrouillee(code);
        return switch (Essai.faire(avant, vue, saisie)) {
            case Essai.Impossible(var motifs) -> new Completion.Refusee(motifs);
            case Essai.Possible(var dite, var apres) -> {
                versions.garder(List.of(avant, apres));
                versions.completer(avant, apres, dite, Acces.exige(), confirmee);
                journal.noter(new Fait(
                        "CAMPAGNE_COMPLETEE",
                        "campagne:" + code,
                        "%s (%s)".formatted(dite.parametre().cle(), avant.version()),
                        "%s = %s (%s)".formatted(dite.parametre().cle(), dite.brut(), apres.version()),
                        dite.source()));
                yield new Completion.Acceptee(apres);
            }
        };
    }

    /// The campaign as it will stay until the transaction ends.
    Campagne verrouillee(String code) {
        versions.verrouiller(code);
        return campagne(code);
    }

    /// Keeps a version, for what is to point at it.
    void garder(Campagne campagne) {
        versions.garder(List.of(campagne));
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
}
