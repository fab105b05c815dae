package fr.treille.cooperation;

import fr.treille.cooperation.jdbc.EcritureDesGrappes;
import fr.treille.cooperation.jdbc.EcritureDesMembres;
import fr.treille.socle.Constat;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Members enter, fill their line, leave and come back.
@Service
@ConstitueDesGrappes
@Transactional
public class Membres {
    private final EcritureDesGrappes grappes;
    private final EcritureDesMembres membres;
    private final Entrees entrees;
    private final Traces traces;
    private final Clock horloge;

    Membres(EcritureDesGrappes grappes, EcritureDesMembres membres, Entrees entrees, Traces traces, Clock horloge) {
        this.grappes = grappes;
        this.membres = membres;
        this.entrees = entrees;
        this.traces = traces;
        this.horloge = horloge;
    }

    /// Adds establishments, each or its reason.
    /// @param numeros FINESS as typed; a thousand at most enter at once, and it says where the rest begins
    /// @throws Introuvable if there is no such grappe, or this reader may not change it
    public Ajout ajouter(UUID grappe, List<String> numeros) {
        var lecteur = Acces.exige();
        var cible = grappe(grappe, lecteur);
        if (!cible.vivante()) return abandonnee();
        return entrees.ajouter(cible, numeros, signature(lecteur), lecteur);
    }

    /// Adds establishments with what each brings.
    /// @param apports by FINESS as typed
    public Ajout ajouter(UUID grappe, Map<String, Apport> apports) {
        var lecteur = Acces.exige();
        var cible = grappe(grappe, lecteur);
        return cible.vivante() ? entrees.ajouter(cible, apports, signature(lecteur), lecteur) : abandonnee();
    }

    /// @param lue version that the person had before the eyes
    public Modification<Membre> apporter(UUID grappe, UUID membre, Apport apport, int lue) {
        var lecteur = Acces.exige();
        var avant = membre(grappe, membre, lecteur);
        return enregistrer(avant, avant.apporter(apport, lue, signature(lecteur)));
    }

    public Modification<Membre> retirer(UUID grappe, UUID membre) {
        var lecteur = Acces.exige();
        var cible = grappe(grappe, lecteur);
        if (!cible.vivante()) return new Modification.Refusee<>(List.of(Grappe.EST_ABANDONNEE));
        var avant = membre(grappe, membre, lecteur);
        return enregistrer(avant, avant.sortir(signature(lecteur)));
    }

    /// Undoes a withdrawal: the establishment comes back with what it brought, unless it joined another grappe since.
    public Ajout revenir(UUID grappe, UUID membre) {
        var lecteur = Acces.exige();
        var cible = grappe(grappe, lecteur);
        if (!cible.vivante()) return abandonnee();
        var parti = membre(grappe, membre, lecteur);
        if (parti.sortie() == null) return new Ajout(List.of(), List.of());
        return entrees.revenir(cible, List.of(parti.revenir(signature(lecteur))), lecteur);
    }

    private Modification<Membre> enregistrer(Membre avant, Modification<Membre> decision) {
        if (decision instanceof Modification.Faite<Membre>(var apres) && apres != avant) {
            membres.enregistrer(apres);
            traces.change(avant, apres);
        }
        return decision;
    }

    private Grappe grappe(UUID id, Lecteur lecteur) {
        return grappes.aModifier(id, lecteur).orElseThrow(() -> new Introuvable("grappe", id));
    }

    private Membre membre(UUID grappe, UUID id, Lecteur lecteur) {
        return membres.aModifier(grappe, id, lecteur).orElseThrow(() -> new Introuvable("membre", id));
    }

    private static Ajout abandonnee() {
        return new Ajout(List.of(), List.<Constat>of(Grappe.EST_ABANDONNEE));
    }

    private Signature signature(Lecteur lecteur) {
        return Signature.de(lecteur, horloge.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
