package fr.treille.cooperation;

import fr.treille.cooperation.jdbc.EcritureDesGrappes;
import fr.treille.cooperation.jdbc.EcritureDesReprises;
import fr.treille.programme.CampagnesEnVigueur;
import fr.treille.referentiel.Registre;
import fr.treille.socle.Constat;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes over a grappe that already exists from a workbook: preview, confirmation, undoing. Only the person who
/// sent the
/// file sees it.
@Service
@ConstitueDesGrappes
@Transactional
public class Reprises {
    private final EcritureDesReprises reprises;
    private final EcritureDesGrappes grappes;
    private final Entrees entrees;
    private final Grappes actes;
    private final Registre registre;
    private final CampagnesEnVigueur campagnes;
    private final Traces traces;
    private final Clock horloge;

    Reprises(
            EcritureDesReprises reprises,
            EcritureDesGrappes grappes,
            Entrees entrees,
            Grappes actes,
            Registre registre,
            CampagnesEnVigueur campagnes,
            Traces traces,
            Clock horloge) {
        this.reprises = reprises;
        this.grappes = grappes;
        this.entrees = entrees;
        this.actes = actes;
        this.registre = registre;
        this.campagnes = campagnes;
        this.traces = traces;
        this.horloge = horloge;
    }

    public UUID deposer(String fichier, byte[] contenu) {
        var reprise = Reprise.deposee(UUID.randomUUID(), fichier, contenu, signature(Acces.exige()));
        reprises.inserer(reprise);
        return reprise.id();
    }

    /// @throws Introuvable if there is no such file, or somebody else sent it
    @Transactional(readOnly = true)
    public Reprise reprise(UUID id) {
        return trouver(id, Acces.exige());
    }

    /// Which members would not enter today, each with its reason; empty once it is confirmed or given up.
    /// @param contenu what the file says, read again by the caller
    @Transactional(readOnly = true)
    public List<Constat> empechements(UUID id, ContenuRepris contenu) {
        var lecteur = Acces.exige();
        var reglages = contenu.reglages();
        if (reglages == null || trouver(id, lecteur).etat() != Reprise.Etat.APERCU) return List.of();
        return entrees.empechements(id, contenu.apports(), campagnes.campagne(reglages.campagne()), lecteur);
    }

    /// Makes the grappe. Confirmed twice, it is made once.
    /// @param contenu what the file says, read again by the caller
    /// @return the grappe's identifier and the members who did not enter, with their reasons
    public Ajout confirmer(UUID id, ContenuRepris contenu) {
        var lecteur = Acces.exige();
        var reprise = trouver(id, lecteur);
        var reglages = contenu.reglages();
        if (reprise.etat() != Reprise.Etat.APERCU || reglages == null || !contenu.reprenable()) {
            return new Ajout(List.of(), List.of());
        }
        var campagne = campagnes.campagne(reglages.campagne());
        var porteur = reglages.porteur();
        if (porteur != null && registre.organisme(porteur).isEmpty()) throw new Introuvable("organisme", porteur);
        var par = signature(lecteur);
        var grappe = Grappe.nouvelle(id, reglages, campagne.version(), Grappe.Origine.REPRISE, par);
        if (!grappes.inserer(grappe)) return new Ajout(List.of(), List.of());
        var ajout = entrees.ajouter(grappe, contenu.apports(), par, lecteur);
        var convention = contenu.convention();
        if (convention != null) reprises.convenir(id, convention);
        reprises.confirmer(id, id, par);
        traces.noter("REPRISE_CONFIRMEE", id, null, reglages, null);
        return ajout;
    }

    /// Undoes: the grappe is given up, its members are free again, and the file stays as a trace.
    public void annuler(UUID id) {
        var lecteur = Acces.exige();
        var reprise = trouver(id, lecteur);
        var grappe = reprise.grappe();
        if (reprise.etat() == Reprise.Etat.ANNULEE) return;
        if (grappe != null) actes.abandonner(grappe);
        reprises.annuler(id, signature(lecteur));
        if (grappe != null) traces.noter("REPRISE_ANNULEE", grappe);
    }

    private Reprise trouver(UUID id, Lecteur lecteur) {
        return reprises.de(id, lecteur).orElseThrow(() -> new Introuvable("reprise", id));
    }

    private Signature signature(Lecteur lecteur) {
        return Signature.de(lecteur, horloge.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
