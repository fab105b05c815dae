package fr.treille.comptes;

import static fr.treille.socle.securite.Role.ADMINISTRATEUR_NATIONAL;
import static fr.treille.socle.securite.Role.DIRECTEUR_OG;
import static fr.treille.socle.securite.Role.DIRECTION_ARS;
import static fr.treille.socle.securite.Role.INSTRUCTEUR_ARS;
import static fr.treille.socle.securite.Role.PORTEUR;
import static fr.treille.socle.securite.Role.REFERENT_ESSMS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Every role, asked to grant every role, inside its perimeter and outside.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OctroiTest {
    static final String REGION = "53";
    static final String AILLEURS = "94";
    static final Perimetre OG = new Perimetre(Genre.OG, "980000018");
    static final Perimetre GRAPPE = new Perimetre(Genre.GRAPPE, "6f3c1f0a-0000-0000-0000-000000000001");

    /// What each grants where it stands; the roles that are absent grant nothing.
    static final Map<Role, String> ATTENDU = Map.of(
            ADMINISTRATEUR_NATIONAL,
            "ADMINISTRATEUR_NATIONAL PILOTE_NATIONAL DNS ANS ANAP CDC AUDITEUR FEDERATION DIRECTION_ARS"
                    + " INSTRUCTEUR_ARS DELEGATION_DEPARTEMENTALE CONSEIL_DEPARTEMENTAL GRADES COLLECTIF_SI"
                    + " DIRECTEUR_OG REFERENT_ESSMS PORTEUR AMOA EDITEUR",
            DIRECTION_ARS,
            "INSTRUCTEUR_ARS DELEGATION_DEPARTEMENTALE CONSEIL_DEPARTEMENTAL GRADES COLLECTIF_SI DIRECTEUR_OG"
                    + " REFERENT_ESSMS PORTEUR AMOA",
            DIRECTEUR_OG,
            "DIRECTEUR_OG REFERENT_ESSMS PORTEUR AMOA",
            PORTEUR,
            "AMOA");

    /// A place of each kind, the smaller within the larger.
    static Lieu lieu(Genre genre, String region) {
        var dans = new HashSet<>(Set.of(Perimetre.NATION));
        var p = switch (genre) {
            case NATION -> Perimetre.NATION;
            case REGION -> new Perimetre(genre, region);
            case DEPARTEMENT -> new Perimetre(genre, region.equals(REGION) ? "35" : "2A");
            case OG -> region.equals(REGION) ? OG : new Perimetre(genre, "980000034");
            case ESSMS -> new Perimetre(genre, region.equals(REGION) ? "980010001" : "980010030");
            case GRAPPE -> region.equals(REGION) ? GRAPPE : new Perimetre(genre, "ailleurs");
            case EDITEUR -> new Perimetre(genre, "Éditeur " + region);
        };
        dans.add(p);
        if (genre != Genre.NATION && genre != Genre.EDITEUR) dans.add(new Perimetre(Genre.REGION, region));
        if (genre == Genre.ESSMS || genre == Genre.GRAPPE)
            dans.add(lieu(Genre.OG, region).perimetre());
        return new Lieu(p, genre.name(), dans);
    }

    static List<Habilitation> tient(Role role) {
        return role.genres().stream()
                .map(g -> new Habilitation(role, g, lieu(g, REGION).perimetre().identifiant()))
                .toList();
    }

    @Test
    void who_grants_what_where_he_stands_and_nowhere_else() {
        var accordes = new EnumMap<Role, Set<String>>(Role.class);
        for (var donneur : Role.values()) {
            for (var role : Role.values()) {
                for (var genre : Genre.values()) {
                    boolean ici = Octroi.permis(tient(donneur), role, lieu(genre, REGION));
                    if (ici)
                        accordes.computeIfAbsent(donneur, _ -> new HashSet<>()).add(role.name());
                    if (ici)
                        assertThat(role.genres()).as("%s takes %s", role, genre).contains(genre);
                    if (donneur != ADMINISTRATEUR_NATIONAL) {
                        assertThat(Octroi.permis(tient(donneur), role, lieu(genre, AILLEURS)))
                                .as("%s grants %s in another region", donneur, role)
                                .isFalse();
                    }
                }
            }
        }
        var attendu = new EnumMap<Role, Set<String>>(Role.class);
        ATTENDU.forEach((donneur, roles) -> attendu.put(donneur, new HashSet<>(Arrays.asList(roles.split(" ")))));
        assertThat(accordes).isEqualTo(attendu);
    }

    @Test
    void nobody_grants_more_than_he_could_be_granted_by_the_one_above() {
        for (var donneur : Octroi.donneurs()) {
            for (var role : Octroi.accordables(donneur)) {
                assertThat(Octroi.accordables(donneur))
                        .as("%s through %s", donneur, role)
                        .containsAll(Octroi.accordables(role));
            }
        }
    }

    @Test
    void the_porteur_proposes_the_people_of_the_members_of_his_grappe_and_grants_them_nothing() {
        var dansLaGrappe = new HashSet<>(lieu(Genre.ESSMS, REGION).dans());
        dansLaGrappe.add(GRAPPE);
        var membre = new Lieu(lieu(Genre.ESSMS, REGION).perimetre(), "Membre", dansLaGrappe);
        for (var donneur : Role.values()) {
            for (var role : Role.values()) {
                assertThat(Octroi.proposable(tient(donneur), role, membre))
                        .as("%s proposes %s", donneur, role)
                        .isEqualTo(donneur == PORTEUR && role == REFERENT_ESSMS);
                assertThat(Octroi.proposable(tient(donneur), role, lieu(Genre.ESSMS, REGION)))
                        .isFalse();
            }
        }
        assertThat(Octroi.permis(tient(PORTEUR), REFERENT_ESSMS, membre)).isFalse();
    }

    @Test
    void a_request_is_answered_by_the_direction_and_by_the_ars_only_while_there_is_none() {
        for (var role : Role.values()) {
            for (var donneur : Role.values()) {
                for (var genre : Genre.values()) {
                    boolean rattachement =
                            role == DIRECTEUR_OG && genre == Genre.OG || role == REFERENT_ESSMS && genre == Genre.ESSMS;
                    boolean ars = donneur == DIRECTION_ARS || donneur == INSTRUCTEUR_ARS;
                    boolean toujours = donneur == DIRECTEUR_OG || donneur == ADMINISTRATEUR_NATIONAL;
                    assertThat(Octroi.repond(tient(donneur), role, lieu(genre, REGION), false))
                            .as("%s answers %s on %s", donneur, role, genre)
                            .isEqualTo(rattachement && toujours);
                    assertThat(Octroi.repond(tient(donneur), role, lieu(genre, REGION), true))
                            .as("%s answers %s on %s, nobody being there", donneur, role, genre)
                            .isEqualTo(rattachement && (toujours || ars));
                    assertThat(Octroi.repond(tient(INSTRUCTEUR_ARS), role, lieu(genre, AILLEURS), true))
                            .isFalse();
                }
            }
        }
    }
}
