package fr.treille.cooperation;

import static fr.treille.socle.Constat.Gravite.BLOQUANT;
import static fr.treille.socle.Constat.Gravite.DEROGEABLE;

import fr.treille.cooperation.jdbc.EcritureDesDerogations;
import fr.treille.cooperation.jdbc.EcritureDesGrappes;
import fr.treille.cooperation.jdbc.EcritureDesMembres;
import fr.treille.programme.CampagnesEnVigueur;
import fr.treille.referentiel.Registre;
import fr.treille.socle.Constat;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes, settles, gives up and restores grappes. One act, one transaction; a grappe is locked while it changes.
@Service
@ConstitueDesGrappes
@Transactional
public class Grappes {
    private final EcritureDesGrappes grappes;
    private final EcritureDesMembres membres;
    private final EcritureDesDerogations derogations;
    private final Entrees entrees;
    private final Registre registre;
    private final CampagnesEnVigueur campagnes;
    private final ConsultationDesGrappes consultation;
    private final TransactionTemplate essai;
    private final Traces traces;
    private final Clock horloge;

    Grappes(
            EcritureDesGrappes grappes,
            EcritureDesMembres membres,
            EcritureDesDerogations derogations,
            Entrees entrees,
            Registre registre,
            CampagnesEnVigueur campagnes,
            ConsultationDesGrappes consultation,
            PlatformTransactionManager transactions,
            Traces traces,
            Clock horloge) {
        this.grappes = grappes;
        this.membres = membres;
        this.derogations = derogations;
        this.entrees = entrees;
        this.registre = registre;
        this.campagnes = campagnes;
        this.consultation = consultation;
        this.essai = new TransactionTemplate(transactions);
        this.essai.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.traces = traces;
        this.horloge = horloge;
    }

    /// Makes a grappe. The direction of an OG carries it with that OG.
    /// @param id drawn with the form, so that a form sent twice makes one grappe
    /// @param premiers numbers of the first members, as typed
    /// @return those who entered; nothing changed when the form had been sent before
    /// @throws Introuvable if the campaign or the porteur does not exist
    public Ajout creer(UUID id, Reglages demandes, List<String> premiers) {
        var lecteur = Acces.exige();
        var reglages = new Reglages(
                demandes.nom(),
                demandes.campagne(),
                porteur(demandes.porteur(), lecteur),
                demandes.solution(),
                demandes.solutionReferencee(),
                demandes.devis());
        verifier(reglages.porteur());
        var campagne = campagnes.campagne(reglages.campagne());
        var par = signature(lecteur);
        var grappe = Grappe.nouvelle(id, reglages, campagne.version(), Grappe.Origine.TREILLE, par);
        if (!grappes.inserer(grappe)) return new Ajout(List.of(), List.of());
        traces.noter("GRAPPE_CREEE", id, null, reglages, null);
        return entrees.ajouter(grappe, premiers, par, lecteur);
    }

    /// @param lue version that the person had before the eyes
    /// @throws Introuvable if there is no such grappe, or this reader may not change it
    public Modification<Grappe> regler(UUID id, Reglages demandes, int lue) {
        var lecteur = Acces.exige();
        var grappe = aModifier(id, lecteur);
        verifier(demandes.porteur());
        var campagne = campagnes.campagne(demandes.campagne());
        if (!demandes.campagne().equals(grappe.campagne())) {
            var empechements = entrees.ailleurs(grappe, campagne, lecteur);
            if (!empechements.isEmpty()) return new Modification.Refusee<>(empechements);
        }
        var decision = grappe.regler(demandes, campagne.version(), lue, signature(lecteur));
        try {
            return essai.execute(_ -> enregistrer("GRAPPE_REGLEE", grappe, decision));
        } catch (DuplicateKeyException entreTemps) {
            var empechements = entrees.ailleurs(grappe, campagne, lecteur);
            return new Modification.Refusee<>(empechements.isEmpty() ? List.of(Refus.entreTemps()) : empechements);
        }
    }

    /// Gives a grappe up: its members are free to join another.
    public Modification<Grappe> abandonner(UUID id) {
        var lecteur = Acces.exige();
        var grappe = aModifier(id, lecteur);
        var par = signature(lecteur);
        var decision = enregistrer("GRAPPE_ABANDONNEE", grappe, grappe.abandonner(par));
        if (decision instanceof Modification.Faite) membres.sortirTous(id, par);
        return decision;
    }

    /// Restores a grappe with the members it had, except those who joined another since.
    public Ajout retablir(UUID id) {
        var lecteur = Acces.exige();
        var grappe = aModifier(id, lecteur);
        var par = signature(lecteur);
        var partis = grappe.vivante() ? List.<Membre>of() : membres.sortisALAbandon(id);
        return switch (enregistrer("GRAPPE_RETABLIE", grappe, grappe.retablir(par))) {
            case Modification.Faite<Grappe>(var retablie) ->
                entrees.revenir(
                        retablie, partis.stream().map(m -> m.revenir(par)).toList(), lecteur);
            case Modification.Refusee<Grappe>(var motifs) -> new Ajout(List.of(), motifs);
            case Modification.Conflit<Grappe> _ -> new Ajout(List.of(), List.of());
        };
    }

    /// Lifts one finding, by the ARS of one of the members' regions; the others stay.
    /// @param constat code of a finding that stands and may be lifted
    /// @throws Introuvable if there is no such living grappe, or this reader may not lift
    @PreAuthorize("hasAnyRole('DIRECTION_ARS', 'INSTRUCTEUR_ARS')")
    public Modification<Derogation> deroger(UUID id, String constat, String motif) {
        var lecteur = Acces.exige();
        if (!derogations.permise(id, lecteur)) throw new Introuvable("grappe", id);
        boolean levable = consultation.tableauDeBord(id).constats().stream()
                .anyMatch(c -> c.gravite() == DEROGEABLE && c.code().equals(constat));
        if (!levable) return new Modification.Refusee<>(List.of(Refus.nonLevable()));
        var texte = motif.strip();
        if (texte.length() < Derogation.MOTIF_MIN || texte.length() > Derogation.MOTIF_MAX) {
            return new Modification.Refusee<>(List.of(new Constat(
                    BLOQUANT,
                    "DEROGATION.MOTIF",
                    "Une dérogation est motivée par écrit, en %d à %d caractères."
                            .formatted(Derogation.MOTIF_MIN, Derogation.MOTIF_MAX),
                    "Règle de Treille",
                    "Écrivez pourquoi l'ARS accepte cette grappe.")));
        }
        var derogation = new Derogation(constat, texte, signature(lecteur));
        derogations.accorder(id, derogation);
        traces.noter("DEROGATION_ACCORDEE", id, null, constat, texte);
        return new Modification.Faite<>(derogation);
    }

    @PreAuthorize("hasAnyRole('DIRECTION_ARS', 'INSTRUCTEUR_ARS')")
    public void retirerLaDerogation(UUID id, String constat) {
        var lecteur = Acces.exige();
        if (!derogations.permise(id, lecteur)) throw new Introuvable("grappe", id);
        derogations.retirer(id, constat, signature(lecteur));
        traces.noter("DEROGATION_RETIREE", id, constat, null, null);
    }

    private Modification<Grappe> enregistrer(String acte, Grappe avant, Modification<Grappe> decision) {
        if (decision instanceof Modification.Faite<Grappe>(var apres) && apres != avant) {
            grappes.enregistrer(apres);
            var regle = !apres.reglages().equals(avant.reglages());
            traces.noter(acte, avant.id(), regle ? avant.reglages() : null, regle ? apres.reglages() : null, null);
        }
        return decision;
    }

    private Grappe aModifier(UUID id, Lecteur lecteur) {
        return grappes.aModifier(id, lecteur).orElseThrow(() -> new Introuvable("grappe", id));
    }

    private void verifier(@Nullable Finess porteur) {
        if (porteur != null && registre.organisme(porteur).isEmpty()) throw new Introuvable("organisme", porteur);
    }

    /// The porteur asked for, unless the reader only answers for OGs: then one of his.
    private static @Nullable Finess porteur(@Nullable Finess demande, Lecteur lecteur) {
        var siens = new ArrayList<Finess>();
        boolean autre = false;
        for (var h : lecteur.habilitations()) {
            if (h.role() == Role.DIRECTEUR_OG && h.genre() == Perimetre.Genre.OG) {
                siens.add(new Finess(h.identifiant()));
            } else if (h.role() == Role.ADMINISTRATEUR_NATIONAL || h.role() == Role.INSTRUCTEUR_ARS) {
                autre = true;
            }
        }
        if (siens.isEmpty() || demande != null && (autre || siens.contains(demande))) return demande;
        return autre ? null : siens.getFirst();
    }

    private Signature signature(Lecteur lecteur) {
        return Signature.de(lecteur, horloge.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
