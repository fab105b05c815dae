package fr.treille.comptes;

import fr.treille.comptes.jdbc.Abandons;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What nobody looks after any more: an OG whose last direction left, a grappe that has neither porteur nor OG with a
/// direction.
@Service
@RepondDesAcces
@Transactional(readOnly = true)
public class PerimetresSansPersonne {
    private final Abandons abandons;
    private final GrappesConnues grappes;
    private final DroitsEnVigueur droits;

    PerimetresSansPersonne(Abandons abandons, GrappesConnues grappes, DroitsEnVigueur droits) {
        this.abandons = abandons;
        this.grappes = grappes;
        this.droits = droits;
    }

    public record SansPersonne(Perimetre perimetre, String nom) {
        /// Page of what nobody looks after.
        public String adresse() {
            return (perimetre.genre() == Genre.GRAPPE ? "/grappes/" : "/og/") + perimetre.identifiant();
        }
    }

    /// @return OG first, then grappes, by name
    public List<SansPersonne> liste() {
        var lecteur = Acces.exige();
        boolean nation = lecteur.a(Role.ADMINISTRATEUR_NATIONAL);
        var regions = lecteur.habilitations().stream()
                .filter(h -> h.genre() == Genre.REGION)
                .map(Habilitation::identifiant)
                .toList();
        var ogs = lecteur.habilitations().stream()
                .filter(h -> h.role() == Role.DIRECTEUR_OG)
                .map(Habilitation::identifiant)
                .toList();
        var jour = droits.aujourdhui();
        var sans = new ArrayList<SansPersonne>();
        abandons.organismes(nation, regions, jour)
                .forEach(o -> sans.add(new SansPersonne(new Perimetre(Genre.OG, o.identifiant()), o.nom())));
        var connues = grappes.dans(ogs, regions, nation);
        var portees = abandons.tenus(Role.PORTEUR, jour);
        var dirigees = abandons.tenus(Role.DIRECTEUR_OG, jour);
        connues.stream()
                .filter(g ->
                        !portees.contains(g.identifiant()) && (g.porteur() == null || !dirigees.contains(g.porteur())))
                .forEach(g -> sans.add(new SansPersonne(new Perimetre(Genre.GRAPPE, g.identifiant()), g.nom())));
        return sans;
    }
}
