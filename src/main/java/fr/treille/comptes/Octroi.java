package fr.treille.comptes;

import static fr.treille.socle.securite.Role.ADMINISTRATEUR_NATIONAL;
import static fr.treille.socle.securite.Role.AMOA;
import static fr.treille.socle.securite.Role.COLLECTIF_SI;
import static fr.treille.socle.securite.Role.CONSEIL_DEPARTEMENTAL;
import static fr.treille.socle.securite.Role.DELEGATION_DEPARTEMENTALE;
import static fr.treille.socle.securite.Role.DIRECTEUR_OG;
import static fr.treille.socle.securite.Role.DIRECTION_ARS;
import static fr.treille.socle.securite.Role.GRADES;
import static fr.treille.socle.securite.Role.INSTRUCTEUR_ARS;
import static fr.treille.socle.securite.Role.PORTEUR;
import static fr.treille.socle.securite.Role.REFERENT_ESSMS;

import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Who may grant what, and where. Who may grant a habilitation may also end it, hand it over and confirm it.
public final class Octroi {
    private static final Map<Role, Set<Role>> TABLE = Map.of(
            ADMINISTRATEUR_NATIONAL, EnumSet.allOf(Role.class),
            DIRECTION_ARS,
                    EnumSet.of(
                            INSTRUCTEUR_ARS,
                            DELEGATION_DEPARTEMENTALE,
                            CONSEIL_DEPARTEMENTAL,
                            GRADES,
                            COLLECTIF_SI,
                            DIRECTEUR_OG,
                            REFERENT_ESSMS,
                            PORTEUR,
                            AMOA),
            DIRECTEUR_OG, EnumSet.of(DIRECTEUR_OG, REFERENT_ESSMS, PORTEUR, AMOA),
            PORTEUR, EnumSet.of(AMOA));
    /// Roles that a person may ask for, and that a porteur may propose to the people of his grappe.
    private static final Set<Role> RATTACHEMENTS = EnumSet.of(DIRECTEUR_OG, REFERENT_ESSMS);

    private Octroi() {}

    /// Roles that the holder of this one may grant within its perimeter.
    public static Set<Role> accordables(Role donneur) {
        return TABLE.getOrDefault(donneur, Set.of());
    }

    /// Roles that grant something.
    public static Set<Role> donneurs() {
        return TABLE.keySet();
    }

    public static Set<Role> rattachements() {
        return RATTACHEMENTS;
    }

    /// @param tenues what the one who grants holds in force
    public static boolean permis(Collection<Habilitation> tenues, Role role, Lieu lieu) {
        return prendLeLieu(role, lieu)
                && tenues.stream().anyMatch(h -> accordables(h.role()).contains(role) && lieu.dans(perimetre(h)));
    }

    /// A porteur proposes somebody of a member of his grappe; the right comes from those who may grant it.
    public static boolean proposable(Collection<Habilitation> tenues, Role role, Lieu lieu) {
        return prendLeLieu(role, lieu)
                && RATTACHEMENTS.contains(role)
                && tenues.stream().anyMatch(h -> h.role() == PORTEUR && lieu.dans(perimetre(h)));
    }

    /// Who answers a request of attachment: the direction of the OG; the ARS of its region while the OG has nobody.
    /// @param personne the OG has no direction in force
    public static boolean repond(Collection<Habilitation> tenues, Role role, Lieu lieu, boolean personne) {
        return prendLeLieu(role, lieu)
                && RATTACHEMENTS.contains(role)
                && tenues.stream().filter(h -> lieu.dans(perimetre(h))).anyMatch(h -> switch (h.role()) {
                    case ADMINISTRATEUR_NATIONAL, DIRECTEUR_OG -> true;
                    case DIRECTION_ARS, INSTRUCTEUR_ARS -> personne;
                    default -> false;
                });
    }

    private static boolean prendLeLieu(Role role, Lieu lieu) {
        return role.genres().contains(lieu.perimetre().genre());
    }

    private static Perimetre perimetre(Habilitation h) {
        return new Perimetre(h.genre(), h.identifiant());
    }
}
