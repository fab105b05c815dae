package fr.treille.programme;

import fr.treille.programme.Proposition.Decision;
import fr.treille.programme.jdbc.Propositions;
import fr.treille.socle.Introuvable;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.ReserveAuNational;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The second pair of eyes: what decides an amount is proposed by one national administrator, then confirmed or refused
/// by another, or withdrawn by its author.
@Service
@ReserveAuNational
public class PropositionsDeParametre {
    /// Most characters of a reason.
    public static final int MOTIF = 1_000;

    private final CampagnesEnVigueur campagnes;
    private final Propositions propositions;
    private final UsageDesCampagnes usage;
    private final CourrierDesPropositions courrier;
    private final Journal journal;
    private final Clock horloge;

    PropositionsDeParametre(
            CampagnesEnVigueur campagnes,
            Propositions propositions,
            UsageDesCampagnes usage,
            CourrierDesPropositions courrier,
            Journal journal,
            Clock horloge) {
        this.campagnes = campagnes;
        this.propositions = propositions;
        this.usage = usage;
        this.courrier = courrier;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// What is looked at before deciding.
    /// @param autres     other proposals about the same parameter that wait
    /// @param grappes    living grappes of this campaign
    /// @param confirmants administrators other than the author
    public record Dossier(
            Proposition proposition,
            Campagne enVigueur,
            boolean perimee,
            boolean mienne,
            List<Proposition> autres,
            int grappes,
            int confirmants) {}

    /// @return first come first
    public List<Proposition> enAttente() {
        return propositions.enAttente();
    }

    /// Those that wait about one parameter.
    public List<Proposition> enAttente(String campagne, Parametre parametre) {
        return propositions.enAttente().stream()
                .filter(p -> p.campagne().equals(campagne) && p.parametre() == parametre)
                .toList();
    }

    /// @return living grappes that a change of this campaign touches
    public int grappes(String campagne) {
        return usage.grappesVivantes(campagne);
    }

    /// @throws Introuvable if there is none
    public Dossier dossier(UUID id) {
        var proposition = une(id);
        var enVigueur = campagnes.campagne(proposition.campagne());
        return new Dossier(
                proposition,
                enVigueur,
                proposition.perimee(enVigueur),
                proposition.auteur().equals(Acces.exige().compte()),
                enAttente(proposition.campagne(), proposition.parametre()).stream()
                        .filter(p -> !p.id().equals(id))
                        .toList(),
                usage.grappesVivantes(proposition.campagne()),
                courrier.autresQue(proposition.auteur()).size());
    }

    /// Asks another administrator for a change. The same words sent twice are one proposal.
    /// @param vue version the administrator was looking at: when it is no longer in force nothing is written
    /// @throws Introuvable if no campaign has this code
    @Transactional
    public Completion proposer(String code, String vue, ValeurSaisie saisie, String motif) {
        var avant = campagnes.verrouillee(code);
        var essai = Essai.faire(avant, vue, saisie);
        if (essai instanceof Essai.Impossible(var motifs)) return new Completion.Refusee(motifs);
        if (motif.isBlank() || motif.strip().length() > MOTIF) {
            return refus("Dites pourquoi, en 1 000 caractères au plus.", "L'autre personne décide d'après ce motif.");
        }
        var dite = ((Essai.Possible) essai).dite();
        campagnes.garder(avant);
        var dejaLa = propositions.enAttente().stream().map(Proposition::id).toList();
        var id = propositions.deposer(avant, dite, motif.strip(), Acces.exige(), horloge.instant());
        if (!dejaLa.contains(id)) {
            noter("PROPOSITION_DEPOSEE", une(id), motif.strip());
            courrier.annoncer(une(id));
        }
        return new Completion.Proposee(id);
    }

    /// Decides. The same answer sent twice by the same person is one decision.
    /// @param vue version of the campaign on the page of who decides
    /// @throws Introuvable if there is no such proposal
    @Transactional
    public Completion decider(UUID id, Decision decision, String vue, String motif) {
        var enVigueur = campagnes.verrouillee(une(id).campagne());
        var proposition = une(id);
        var moi = Acces.exige();
        if (!proposition.enAttente()) {
            return proposition.etat() == decision.etat() && moi.compte().equals(proposition.decideePar())
                    ? new Completion.Acceptee(enVigueur)
                    : refus(
                            "Cette proposition est déjà %s par %s."
                                    .formatted(proposition.etat().libelle(), proposition.decideeNom()),
                            "Il n'y a plus rien à décider.");
        }
        boolean mienne = proposition.auteur().equals(moi.compte());
        if (mienne && decision != Decision.RETIRER) {
            return refus(
                    "Vous avez proposé ce changement : vous ne pouvez pas aussi en décider.",
                    "Une autre personne de l'administration nationale le confirme ou le refuse ; vous pouvez le"
                            + " retirer.");
        }
        if (!mienne && decision == Decision.RETIRER) {
            return refus("Seul l'auteur d'une proposition la retire.", "Vous pouvez la refuser, en disant pourquoi.");
        }
        if (decision == Decision.REFUSER && motif.isBlank() || motif.strip().length() > MOTIF) {
            return refus("Un refus dit pourquoi, en 1 000 caractères au plus.", "Remplissez le motif.");
        }
        if (decision == Decision.CONFIRMER && proposition.perimee(enVigueur)) {
            return refus(
                    "Ce paramètre a changé depuis la proposition : il dit maintenant %s."
                            .formatted(enVigueur.valeur(proposition.parametre()).montrer()),
                    "Refusez-la, ou demandez à son auteur de la refaire.");
        }
        return trancher(proposition, decision, vue, motif.isBlank() ? null : motif.strip(), enVigueur);
    }

    private Completion trancher(
            Proposition proposition, Decision decision, String vue, @Nullable String motif, Campagne enVigueur) {
        var moi = Acces.exige();
        if (decision == Decision.CONFIRMER
                && Essai.faire(enVigueur, vue, ValeurSaisie.de(proposition.dite()))
                        instanceof Essai.Impossible(var motifs)) {
            return new Completion.Refusee(motifs);
        }
        propositions.decider(proposition.id(), decision.etat(), moi, motif, horloge.instant());
        noter("PROPOSITION_" + decision.etat(), proposition, motif);
        courrier.repondre(proposition, decision.etat(), moi, motif);
        return decision == Decision.CONFIRMER
                ? campagnes.appliquer(proposition.campagne(), vue, ValeurSaisie.de(proposition.dite()), proposition)
                : new Completion.Acceptee(enVigueur);
    }

    private Proposition une(UUID id) {
        return propositions.une(id).orElseThrow(() -> new Introuvable("proposition", id));
    }

    private void noter(String acte, Proposition p, @Nullable String motif) {
        journal.noter(new Fait(
                acte,
                "proposition:" + p.id(),
                "%s %s = %s"
                        .formatted(p.campagne(), p.parametre().cle(), p.avant().brut()),
                "%s = %s".formatted(p.parametre().cle(), p.dite().brut()),
                motif));
    }

    private static Completion refus(String phrase, String remede) {
        return new Completion.Refusee(List.of(Essai.motif(phrase, remede)));
    }
}
