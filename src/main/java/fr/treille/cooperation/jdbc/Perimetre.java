package fr.treille.cooperation.jdbc;

import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetres;
import fr.treille.socle.securite.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Who sees a grappe and who changes it, as conditions on `cooperation.grappe g`. What a reader may not see never
/// leaves
/// the database.
final class Perimetre {
    /// The nation, the ARS or GRADeS of a member's region, its délégation départementale, the OG that carries it or
    /// holds a member, those it was entrusted to, and whoever made it while he builds grappes. Once given up, it is
    /// still seen by those who were in it.
    private static final String VU = """
        (:%1$snation or coalesce(g.auteur = cast(:auteur as uuid), false) or g.id::text = any(:%1$sgrappes)
         or g.porteur = any(:%1$sogs)
         or exists (select from cooperation.membre vm
                      join referentiel.etablissement ve on ve.finess = vm.finess
                     where vm.grappe = g.id and (vm.sorti_le is null or vm.sorti_le = g.abandonnee_le)
                       and (ve.organisme = any(:%1$sogs) or ve.region = any(:%1$sregions)
                            or ve.departement = any(:%1$sdepartements))))
        """;

    /// Seen whole but for the money.
    static final String ENTIER = VU.formatted("");
    static final String ARGENT = VU.formatted("argent_");
    /// The referent of an establishment sees the grappe that holds it.
    static final String VISIBLE = """
        (%s or exists (select from cooperation.membre vm
                        where vm.grappe = g.id and (vm.sorti_le is null or vm.sorti_le = g.abandonnee_le)
                          and vm.finess = any(:etablissements)))
        """.formatted(ENTIER);

    static final String MODIFIABLE = """
        (:peut_nation or coalesce(g.auteur = cast(:auteur as uuid), false) or g.id::text = any(:peut_grappes)
         or coalesce(g.porteur = any(:peut_ogs), false))
        """;

    /// The ARS of a member's region: the national administrator never decides on files.
    static final String DEROGEABLE = """
        exists (select from cooperation.membre vm
                                  join referentiel.etablissement ve on ve.finess = vm.finess
                                 where vm.grappe = g.id and vm.sorti_le is null and ve.region = any(:ars_regions))
        """;

    /// Those who build grappes, as [ConstitueDesGrappes] says.
    private static final Set<Role> CONSTITUENT =
            EnumSet.of(Role.ADMINISTRATEUR_NATIONAL, Role.INSTRUCTEUR_ARS, Role.DIRECTEUR_OG, Role.PORTEUR, Role.AMOA);

    /// Made no grappe.
    private static final UUID PERSONNE = new UUID(-1, -1);

    private static final Role[] VOIENT_L_ARGENT = {
        Role.ADMINISTRATEUR_NATIONAL,
        Role.PILOTE_NATIONAL,
        Role.DNS,
        Role.AUDITEUR,
        Role.DIRECTION_ARS,
        Role.INSTRUCTEUR_ARS,
        Role.DELEGATION_DEPARTEMENTALE,
        Role.DIRECTEUR_OG,
        Role.PORTEUR,
        Role.AMOA
    };

    private static final Role[] VOIENT = Stream.concat(Arrays.stream(VOIENT_L_ARGENT), Stream.of(Role.GRADES))
            .toArray(Role[]::new);

    private Perimetre() {}

    static Map<String, Object> parametres(Lecteur lecteur) {
        var parametres = new HashMap<String, Object>();
        poser(parametres, "", lecteur, VOIENT);
        poser(parametres, "argent_", lecteur, VOIENT_L_ARGENT);
        poser(parametres, "peut_", lecteur, Role.ADMINISTRATEUR_NATIONAL, Role.DIRECTEUR_OG, Role.PORTEUR, Role.AMOA);
        poser(parametres, "ars_", lecteur, Role.DIRECTION_ARS, Role.INSTRUCTEUR_ARS);
        var referent = new Perimetres(lecteur, Role.REFERENT_ESSMS).parametres();
        parametres.put("etablissements", Objects.requireNonNull(referent.get("etablissements")));
        parametres.put("auteur", CONSTITUENT.stream().anyMatch(lecteur::a) ? lecteur.compte() : PERSONNE);
        return parametres;
    }

    private static void poser(Map<String, Object> parametres, String prefixe, Lecteur lecteur, Role... roles) {
        new Perimetres(lecteur, roles).parametres().forEach((nom, valeur) -> parametres.put(prefixe + nom, valeur));
    }
}
