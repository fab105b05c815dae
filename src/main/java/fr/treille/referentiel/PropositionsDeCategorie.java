package fr.treille.referentiel;

import fr.treille.referentiel.PropositionDeCategorie.Decision;
import fr.treille.referentiel.jdbc.ChangementsDeCategorie;
import fr.treille.referentiel.jdbc.PropositionsDeClassement;
import fr.treille.referentiel.jdbc.VerrouDuRegistre;
import fr.treille.socle.Introuvable;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.ReserveAuNational;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The second pair of eyes over the categories: what moves eligibility is proposed by one national administrator, then
/// confirmed or refused by another, or withdrawn by its author.
@Service
@ReserveAuNational
public class PropositionsDeCategorie {
    /// Most characters of a reason.
    public static final int MOTIF = 1_000;

    private final PropositionsDeClassement propositions;
    private final ChangementsDeCategorie changements;
    private final EcritureDuClassement ecriture;
    private final CourrierDesCategories courrier;
    private final VerrouDuRegistre verrou;
    private final Journal journal;

    PropositionsDeCategorie(
            PropositionsDeClassement propositions,
            ChangementsDeCategorie changements,
            EcritureDuClassement ecriture,
            CourrierDesCategories courrier,
            VerrouDuRegistre verrou,
            Journal journal) {
        this.propositions = propositions;
        this.changements = changements;
        this.ecriture = ecriture;
        this.courrier = courrier;
        this.verrou = verrou;
        this.journal = journal;
    }

    /// What is looked at before deciding.
    /// @param perimee       the category was said otherwise since
    /// @param etablissements open ones of this category in the register
    /// @param confirmants   administrators other than the author
    public record Dossier(
            PropositionDeCategorie proposition, boolean perimee, boolean mienne, int etablissements, int confirmants) {}

    /// Those that wait about one category, first come first.
    public List<PropositionDeCategorie> enAttente(String code) {
        return propositions.enAttente().stream()
                .filter(p -> p.code().equals(code))
                .toList();
    }

    /// @return first come first
    public List<PropositionDeCategorie> enAttente() {
        return propositions.enAttente();
    }

    /// @throws Introuvable if there is none
    public Dossier dossier(UUID id) {
        var p = une(id);
        return new Dossier(
                p,
                perimee(p),
                p.auteur().equals(Acces.exige().compte()),
                changements.etablissements(p.code()),
                courrier.autresQue(p.auteur()).size());
    }

    /// Decides. The same answer sent twice by the same person is one decision.
    /// @throws Introuvable if there is no such proposal
    @Transactional
    public Classement decider(UUID id, Decision decision, String motif) {
        if (!verrou.prendre()) {
            return Classement.refus(
                    "Le registre est en cours d'écriture par un import.", "Recommencez dans quelques minutes.");
        }
        var p = une(id);
        var moi = Acces.exige();
        if (!p.enAttente()) {
            return p.etat() == decision.etat() && moi.compte().equals(p.decideePar())
                    ? new Classement.Dit()
                    : Classement.refus(
                            "Cette proposition est déjà %s par %s."
                                    .formatted(p.etat().libelle(), p.decideeNom()),
                            "Il n'y a plus rien à décider.");
        }
        boolean mienne = p.auteur().equals(moi.compte());
        if (mienne && decision != Decision.RETIRER) {
            return Classement.refus(
                    "Vous avez proposé ce changement : vous ne pouvez pas aussi en décider.",
                    "Une autre personne de l'administration nationale le confirme ou le refuse ; vous pouvez le"
                            + " retirer.");
        }
        if (!mienne && decision == Decision.RETIRER) {
            return Classement.refus(
                    "Seul l'auteur d'une proposition la retire.", "Vous pouvez la refuser, en disant pourquoi.");
        }
        if (decision == Decision.REFUSER && motif.isBlank() || motif.strip().length() > MOTIF) {
            return Classement.refus("Un refus dit pourquoi, en 1 000 caractères au plus.", "Remplissez le motif.");
        }
        if (decision == Decision.CONFIRMER && perimee(p)) {
            return Classement.refus(
                    "Cette catégorie a été classée autrement depuis la proposition.",
                    "Refusez-la, ou demandez à son auteur de la refaire.");
        }
        trancher(p, decision, motif.isBlank() ? null : motif.strip());
        return new Classement.Dit();
    }

    private void trancher(PropositionDeCategorie p, Decision decision, @Nullable String motif) {
        var moi = Acces.exige();
        propositions.decider(p.id(), decision.etat(), moi, motif);
        journal.noter(new Fait(
                "CATEGORIE_PROPOSITION_" + decision.etat(), "categorie:" + p.code(), null, p.id().toString(), motif));
        courrier.repondre(p, decision.etat(), moi, motif);
        if (decision == Decision.CONFIRMER) {
            ecriture.dire(
                    p.code(),
                    p.saisie(),
                    p.effetLe(),
                    new EcritureDuClassement.Personnes(p.auteur(), p.nom(), p.id(), moi.compte(), moi.nom()));
        }
    }

    private boolean perimee(PropositionDeCategorie p) {
        return p.enAttente() && changements.histoire(p.code()).size() != p.vue();
    }

    private PropositionDeCategorie une(UUID id) {
        return propositions.une(id).orElseThrow(() -> new Introuvable("proposition", id));
    }
}
