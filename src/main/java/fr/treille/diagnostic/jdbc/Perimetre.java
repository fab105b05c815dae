package fr.treille.diagnostic.jdbc;

import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetres;
import fr.treille.socle.securite.Role;
import java.util.HashMap;
import java.util.Map;

/// Who reads a diagnostic and who answers it, as conditions on `referentiel.etablissement e` and `referentiel.organisme
/// o`. What a reader may not see never leaves the database.
final class Perimetre {
    static final String ESSMS_VU = """
        (:nation or e.region = any(:regions) or e.departement = any(:departements) or e.organisme = any(:ogs)
         or e.finess = any(:etablissements))
        """;
    static final String OG_VU = """
        (:nation or o.finess = any(:ogs) or o.region = any(:regions)
         or exists (select from referentiel.etablissement ve
                     where ve.organisme = o.finess and ve.essms and ve.etat = 'OUVERT'
                       and (ve.region = any(:regions) or ve.departement = any(:departements))))
        """;
    /// The people of the field, who alone read what is private.
    static final String ESSMS_DU_TERRAIN = "(e.organisme = any(:peut_ogs) or e.finess = any(:peut_etablissements))";
    static final String OG_DU_TERRAIN = "(o.finess = any(:peut_ogs))";

    private static final Role[] LISENT = {
        Role.ADMINISTRATEUR_NATIONAL,
        Role.PILOTE_NATIONAL,
        Role.DNS,
        Role.AUDITEUR,
        Role.DIRECTION_ARS,
        Role.INSTRUCTEUR_ARS,
        Role.DELEGATION_DEPARTEMENTALE,
        Role.GRADES,
        Role.DIRECTEUR_OG,
        Role.REFERENT_ESSMS
    };

    private Perimetre() {}

    static Map<String, Object> parametres(Lecteur lecteur) {
        var parametres = new HashMap<String, Object>(new Perimetres(lecteur, LISENT).parametres());
        new Perimetres(lecteur, Role.ADMINISTRATEUR_NATIONAL, Role.DIRECTEUR_OG, Role.REFERENT_ESSMS)
                .parametres()
                .forEach((nom, valeur) -> parametres.put("peut_" + nom, valeur));
        return parametres;
    }
}
