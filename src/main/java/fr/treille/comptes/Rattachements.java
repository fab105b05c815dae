package fr.treille.comptes;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.comptes.jdbc.DemandesDeRattachement;
import fr.treille.socle.Introuvable;
import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests of attachment. Asking gives nothing; those who answer for the OG give the right, signed in.
@Service
@Connecte
@Transactional
public class Rattachements {
    public static final int PAR_PAGE = 50;
    private final DemandesDeRattachement demandes;
    private final Comptes comptes;
    private final Accord accord;
    private final AppelAuRattachement appel;
    private final LieuxDesHabilitations lieux;
    private final DroitsEnVigueur droits;
    private final Courrier courrier;
    private final Journal journal;

    Rattachements(
            DemandesDeRattachement demandes,
            Comptes comptes,
            Accord accord,
            AppelAuRattachement appel,
            LieuxDesHabilitations lieux,
            DroitsEnVigueur droits,
            Courrier courrier,
            Journal journal) {
        this.demandes = demandes;
        this.comptes = comptes;
        this.accord = accord;
        this.appel = appel;
        this.lieux = lieux;
        this.droits = droits;
        this.courrier = courrier;
        this.journal = journal;
    }

    /// @param numero   FINESS of an OG or of an establishment
    /// @param fonction what the person does there
    public Acte demander(String numero, String fonction) {
        var finess = numero.replaceAll("\\s", "");
        if (fonction.isBlank() || fonction.strip().length() > 120) {
            return new Acte.Refuse("Dites votre fonction, en 120 caractères au plus.");
        }
        var og = new Habilitation(Role.DIRECTEUR_OG, Perimetre.Genre.OG, finess);
        var essms = new Habilitation(Role.REFERENT_ESSMS, Perimetre.Genre.ESSMS, finess);
        var connus = lieux.lieux(List.of(perimetre(og), perimetre(essms)));
        var habilitation = connus.containsKey(perimetre(essms)) ? essms : og;
        var lieu = connus.get(perimetre(habilitation));
        if (lieu == null) return new Acte.Refuse("Aucun établissement ni organisme ne porte ce numéro FINESS.");
        return appel.demander(
                comptes.parId(Acces.exige().compte()).orElseThrow(), habilitation, lieu, fonction.strip());
    }

    /// @throws Introuvable if there is none, or this reader does not answer for it
    public Acte confirmer(UUID id) {
        var demande = aDecider(id);
        var lecteur = Acces.exige();
        if (!demandes.decider(id, Rattachement.Etat.CONFIRME, lecteur.compte(), lecteur.nom(), null))
            return dejaTraitee();
        accord.accorder(
                comptes.parId(demande.compte()).orElseThrow(() -> new Introuvable("compte", demande.compte())),
                new Tenue.Proposee(demande.habilitation(), demande.ou(), null, "Rattachement demandé"),
                lecteur.compte(),
                lecteur.nom());
        repondre(
                demande,
                "Votre rattachement est confirmé",
                "Vous avez le rôle « %s » pour %s.".formatted(demande.role().libelle(), demande.ou()));
        journal.noter(new Fait("RATTACHEMENT_CONFIRME", "compte:" + demande.compte(), "en attente", "confirmé", null));
        return new Acte.Fait("%s est rattaché à %s.".formatted(demande.nom(), demande.ou()));
    }

    /// @param motif told to the person
    /// @throws Introuvable if there is none, or this reader does not answer for it
    public Acte refuser(UUID id, String motif) {
        var demande = aDecider(id);
        if (motif.isBlank() || motif.strip().length() > 500) {
            return new Acte.Refuse("Dites pourquoi, en 500 caractères au plus : la personne le lira.");
        }
        var lecteur = Acces.exige();
        if (!demandes.decider(id, Rattachement.Etat.REFUSE, lecteur.compte(), lecteur.nom(), motif.strip())) {
            return dejaTraitee();
        }
        repondre(
                demande,
                "Votre rattachement est refusé",
                "Motif donné par %s : %s".formatted(lecteur.nom(), motif.strip()));
        journal.noter(
                new Fait("RATTACHEMENT_REFUSE", "compte:" + demande.compte(), "en attente", "refusé", motif.strip()));
        return new Acte.Fait("La demande de %s est refusée.".formatted(demande.nom()));
    }

    /// Takes back one's own request.
    public Acte retirer(UUID id) {
        var lecteur = Acces.exige();
        if (miennes().stream().noneMatch(d -> d.id().equals(id))) throw new Introuvable("rattachement", id);
        if (!demandes.decider(id, Rattachement.Etat.RETIRE, lecteur.compte(), lecteur.nom(), null))
            return dejaTraitee();
        journal.noter(new Fait("RATTACHEMENT_RETIRE", "compte:" + lecteur.compte(), "en attente", "retiré", null));
        return new Acte.Fait("Votre demande est retirée.");
    }

    /// Those that the reader answers for.
    /// @param limite most lines
    @Transactional(readOnly = true)
    public List<Rattachement> page(FiltreDesRattachements filtre, Demande demande, int limite) {
        return demandes.page(Acces.exige(), filtre, demande, droits.aujourdhui(), limite);
    }

    /// The same, one by one, for a file of any length.
    @Transactional(readOnly = true)
    public void chacun(FiltreDesRattachements filtre, Demande demande, Consumer<Rattachement> suite) {
        demandes.chacun(Acces.exige(), filtre, demande, droits.aujourdhui(), suite);
    }

    public List<Rattachement> miennes() {
        return demandes.de(Acces.exige().compte(), droits.aujourdhui());
    }

    private void repondre(Rattachement demande, String objet, String phrase) {
        courrier.poster(new Message(
                demande.courriel(),
                objet,
                "Vous avez demandé votre rattachement à %s.".formatted(demande.ou()),
                List.of(phrase),
                new Lien("Voir mes accès", "/mon-compte")));
    }

    private Rattachement aDecider(UUID id) {
        return demandes.un(id, Acces.exige(), droits.aujourdhui())
                .filter(d -> lieux.lieu(perimetre(d.habilitation()))
                        .filter(l -> Octroi.repond(Acces.exige().habilitations(), d.role(), l, d.personne()))
                        .isPresent())
                .orElseThrow(() -> new Introuvable("rattachement", id));
    }

    private static Acte dejaTraitee() {
        return new Acte.Refuse("Cette demande a déjà reçu sa réponse.");
    }

    private static Perimetre perimetre(Habilitation h) {
        return new Perimetre(h.genre(), h.identifiant());
    }
}
