package fr.treille.comptes;

import static fr.treille.cooperation.Terrain.comme;
import static fr.treille.cooperation.Terrain.lecteur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.cooperation.Grappes;
import fr.treille.cooperation.Reglages;
import fr.treille.cooperation.Requetes;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/// The lists of accesses, asked as every role, inside its perimeter and outside.
@AvecDesPersonnes
@Transactional
class QuiVoitLesAccesTest {
    static final Demande DEBUT = new Demande("/comptes", Map.of(), null, false, null);
    static final String PERIMETRE_INCONNU = UUID.randomUUID().toString();

    @Autowired
    Personnes personnes;

    @Autowired
    Habilitations habilitations;

    @Autowired
    LieuxDesHabilitations lieux;

    @Autowired
    PerimetresSansPersonne sansPersonne;

    @Autowired
    Grappes grappes;

    @Autowired
    Comptoir comptoir;

    @Autowired
    JdbcClient jdbc;

    final UUID grappe = UUID.randomUUID();
    final List<Compte> tous = new ArrayList<>();

    @BeforeEach
    void poser() {
        jdbc.sql("delete from comptes.jeton").update();
        jdbc.sql("delete from comptes.habilitation").update();
        new Terrain(jdbc).poser();
        comme(
                Terrain.directeur("porteur", Terrain.OG_A),
                () -> grappes.creer(
                        grappe,
                        Reglages.pour("Grappe du Val", "2022-REG", new Finess(Terrain.OG_A)),
                        Terrain.finess(1, 4)));
        for (var role : Role.values()) {
            for (var genre : role.genres()) {
                personne("ici", role, genre, ici(genre));
                if (genre != Genre.NATION) personne("ailleurs", role, genre, ailleurs(genre));
            }
        }
    }

    private void personne(String ou, Role role, Genre genre, String identifiant) {
        tous.add(comptoir.compte(ou + " " + role + " " + genre, role, genre, identifiant));
    }

    private String ici(Genre genre) {
        return switch (genre) {
            case NATION -> "FR";
            case REGION -> "53";
            case DEPARTEMENT -> "35";
            case OG -> Terrain.OG_A;
            case ESSMS -> Terrain.finess(1);
            case GRAPPE -> grappe.toString();
            case EDITEUR -> "Éditeur";
        };
    }

    private static String ailleurs(Genre genre) {
        return switch (genre) {
            case NATION -> "FR";
            case REGION -> "94";
            case DEPARTEMENT -> "2A";
            case OG -> Terrain.OG_C;
            case ESSMS -> Terrain.finess(30);
            case GRAPPE -> PERIMETRE_INCONNU;
            case EDITEUR -> "Autre éditeur";
        };
    }

    private Lecteur ici(Role role) {
        var genre = role.genres().iterator().next();
        return lecteur("lecteur " + role, role, genre, ici(genre));
    }

    private Set<String> vus(Lecteur lecteur) {
        var vus = new ArrayList<Tenue>();
        comme(lecteur, () -> {
            personnes.chacune(FiltreDesAcces.TOUS, vus::add);
            return 0;
        });
        return vus.stream().map(Tenue::nom).collect(Collectors.toSet());
    }

    @Test
    void each_role_sees_those_of_its_perimeter_and_nobody_else() {
        for (var role : Role.values()) {
            var attendus = switch (role) {
                case ADMINISTRATEUR_NATIONAL -> tous.stream().map(Compte::nom).collect(Collectors.toSet());
                case DIRECTION_ARS, INSTRUCTEUR_ARS ->
                    Set.of(
                            "ici AUDITEUR REGION",
                            "ici AUDITEUR GRAPPE",
                            "ici FEDERATION REGION",
                            "ici DIRECTION_ARS REGION",
                            "ici INSTRUCTEUR_ARS REGION",
                            "ici DELEGATION_DEPARTEMENTALE DEPARTEMENT",
                            "ici CONSEIL_DEPARTEMENTAL DEPARTEMENT",
                            "ici GRADES REGION",
                            "ici COLLECTIF_SI REGION",
                            "ici DIRECTEUR_OG OG",
                            "ici REFERENT_ESSMS ESSMS",
                            "ici PORTEUR GRAPPE",
                            "ici AMOA GRAPPE");
                case DIRECTEUR_OG ->
                    Set.of(
                            "ici DIRECTEUR_OG OG",
                            "ici REFERENT_ESSMS ESSMS",
                            "ici PORTEUR GRAPPE",
                            "ici AMOA GRAPPE",
                            "ici AUDITEUR GRAPPE");
                case PORTEUR -> Set.of("ici PORTEUR GRAPPE", "ici AMOA GRAPPE", "ici AUDITEUR GRAPPE");
                default -> Set.<String>of();
            };
            assertThat(vus(ici(role))).as("%s", role).isEqualTo(attendus);
        }
    }

    @Test
    void the_list_offers_exactly_what_the_rule_permits() {
        for (var role : Role.values()) {
            var lecteur = ici(role);
            for (var tenue : comme(lecteur, () -> personnes.page(FiltreDesAcces.TOUS, DEBUT))) {
                var lieu = lieux.lieu(tenue.perimetre());
                boolean permis = lieu.map(l -> Octroi.permis(lecteur.habilitations(), tenue.role(), l))
                        .orElse(role == Role.ADMINISTRATEUR_NATIONAL);
                assertThat(tenue.gerable()).as("%s on %s", role, tenue.nom()).isEqualTo(permis);
            }
        }
    }

    @Test
    void what_is_not_seen_is_neither_read_nor_changed() {
        var ailleurs = tous.stream()
                .filter(c -> c.nom().equals("ailleurs DIRECTEUR_OG OG"))
                .findFirst()
                .orElseThrow();
        var tenue = jdbc.sql("select id from comptes.habilitation where compte = :c")
                .param("c", ailleurs.id())
                .query(UUID.class)
                .single();
        for (var role : Role.values()) {
            if (role == Role.ADMINISTRATEUR_NATIONAL) continue;
            comme(ici(role), () -> {
                assertThatThrownBy(() -> personnes.fiche(ailleurs.id()))
                        .as("%s", role)
                        .isInstanceOf(Introuvable.class);
                assertThatThrownBy(() -> habilitations.confirmer(tenue)).isInstanceOf(Introuvable.class);
                assertThatThrownBy(() -> habilitations.terminer(tenue, null, "Parti"))
                        .isInstanceOf(Introuvable.class);
                assertThatThrownBy(() -> habilitations.remplacer(ailleurs.id(), "x@y.fr", LocalDate.MAX, "Parti"))
                        .isInstanceOf(Introuvable.class);
                return 0;
            });
        }
    }

    @Test
    void a_page_costs_the_same_whatever_it_holds() {
        var direction = ici(Role.DIRECTION_ARS);
        int avant = comme(direction, () -> Requetes.pendant(() -> personnes.page(FiltreDesAcces.TOUS, DEBUT)));
        for (int i = 0; i < 40; i++) personne("de plus " + i, Role.AMOA, Genre.GRAPPE, grappe.toString());
        assertThat(comme(direction, () -> Requetes.pendant(() -> personnes.page(FiltreDesAcces.TOUS, DEBUT))))
                .isEqualTo(avant)
                .isLessThanOrEqualTo(3);
    }

    @Test
    void pages_follow_each_other_without_losing_or_repeating_anybody() {
        for (int i = 0; i < 60; i++) personne("même nom", Role.REFERENT_ESSMS, Genre.ESSMS, Terrain.finess(1));
        var direction = ici(Role.DIRECTEUR_OG);
        var premiere = comme(direction, () -> personnes.page(FiltreDesAcces.TOUS, DEBUT));
        assertThat(premiere).hasSize(Personnes.PAR_PAGE + 1);
        var derniere = premiere.get(Personnes.PAR_PAGE - 1);
        var suite = comme(
                direction,
                () -> personnes.page(
                        FiltreDesAcces.TOUS,
                        new Demande(
                                "/comptes",
                                Map.of(),
                                null,
                                false,
                                new Demande.Curseur(
                                        derniere.nom().toLowerCase(java.util.Locale.ROOT),
                                        derniere.id().toString()))));
        var ensemble = new java.util.HashSet<UUID>();
        premiere.subList(0, Personnes.PAR_PAGE).forEach(t -> ensemble.add(t.id()));
        suite.forEach(t -> assertThat(ensemble.add(t.id())).isTrue());
        assertThat(ensemble).hasSize(vusEnLignes(direction));
    }

    private int vusEnLignes(Lecteur lecteur) {
        var vus = new ArrayList<Tenue>();
        return comme(lecteur, () -> {
            personnes.chacune(FiltreDesAcces.TOUS, vus::add);
            return vus.size();
        });
    }

    @Test
    void an_og_and_a_grappe_left_without_anybody_are_listed() {
        var ars = ici(Role.DIRECTION_ARS);
        assertThat(comme(ars, sansPersonne::liste)).isEmpty();
        tous.stream()
                .filter(c -> c.nom().equals("ici DIRECTEUR_OG OG") || c.nom().equals("ici PORTEUR GRAPPE"))
                .forEach(comptoir::retirer);
        assertThat(comme(ars, sansPersonne::liste))
                .extracting(s -> s.nom())
                .containsExactly("ASSOCIATION DU VAL", "Grappe du Val");
        assertThat(comme(lecteur("corse", Role.DIRECTION_ARS, Genre.REGION, "94"), sansPersonne::liste))
                .isEmpty();
        assertThatThrownBy(() -> comme(ici(Role.GRADES), sansPersonne::liste))
                .isInstanceOf(AccessDeniedException.class);
    }
}
