package fr.treille.cooperation.web;

import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a page offers to build a grappe, as [fr.treille.cooperation.ConstitueDesGrappes] decides.
public final class GrappesDuLecteur {
    private static final Set<Role> CONSTITUENT =
            EnumSet.of(Role.ADMINISTRATEUR_NATIONAL, Role.INSTRUCTEUR_ARS, Role.DIRECTEUR_OG, Role.PORTEUR, Role.AMOA);

    private GrappesDuLecteur() {}

    public static boolean constitue(@Nullable Lecteur lecteur) {
        return lecteur != null && CONSTITUENT.stream().anyMatch(lecteur::a);
    }
}
