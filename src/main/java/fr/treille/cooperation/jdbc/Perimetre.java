package fr.treille.cooperation.jdbc;

import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetres;
import fr.treille.socle.securite.Role;
import java.util.HashMap;
import java.util.Map;

/// Who sees a grappe and who changes it, as conditions on `cooperation.grappe g`. What a reader may not see never
/// leaves
/// the database.
final class Perimetre {
    /// The nation, the ARS of a member's region, the OG that carries it or holds a member, those it was entrusted
    /// to, and
    /// whoever made it. Once given up, it is still seen by those who were in it.
    static final String VISIBLE = """
        (:nation or g.auteur = :compte or g.id::text = any(:grappes) or g.porteur = any(:ogs)
         or exists (select from cooperation.membre vm
                      join referentiel.etablissement ve on ve.finess = vm.finess
                     where vm.grappe = g.id and (vm.sorti_le is null or vm.sorti_le = g.abandonnee_le)
                       and (ve.organisme = any(:ogs) or ve.region = any(:regions))))
        """;

    static final String MODIFIABLE = """
        (:peut_nation or g.auteur = :compte or g.id::text = any(:peut_grappes)
         or coalesce(g.porteur = any(:peut_ogs), false))
        """;

    /// The ARS of a member's region, and the national administrator in its place.
    static final String DEROGEABLE = """
        (:ars_nation or exists (select from cooperation.membre vm
                                  join referentiel.etablissement ve on ve.finess = vm.finess
                                 where vm.grappe = g.id and vm.sorti_le is null and ve.region = any(:ars_regions)))
        """;

    private Perimetre() {}

    static Map<String, Object> parametres(Lecteur lecteur) {
        var parametres = new HashMap<>(new Perimetres(
                        lecteur,
                        Role.ADMINISTRATEUR_NATIONAL,
                        Role.PILOTE_NATIONAL,
                        Role.INSTRUCTEUR_ARS,
                        Role.DIRECTEUR_OG,
                        Role.PORTEUR,
                        Role.AMOA)
                .parametres());
        new Perimetres(lecteur, Role.ADMINISTRATEUR_NATIONAL, Role.DIRECTEUR_OG, Role.PORTEUR, Role.AMOA)
                .parametres()
                .forEach((nom, valeur) -> parametres.put("peut_" + nom, valeur));
        new Perimetres(lecteur, Role.ADMINISTRATEUR_NATIONAL, Role.INSTRUCTEUR_ARS)
                .parametres()
                .forEach((nom, valeur) -> parametres.put("ars_" + nom, valeur));
        return parametres;
    }
}
