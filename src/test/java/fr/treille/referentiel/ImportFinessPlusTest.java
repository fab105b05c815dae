package fr.treille.referentiel;

import static fr.treille.referentiel.FluxFiness.adresse;
import static fr.treille.referentiel.StockFiness.numero;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Partage;
import fr.treille.socle.Finess;
import fr.treille.socle.securite.Acces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The two flows of FINESS+ after a classic stock: one register, one history.
class ImportFinessPlusTest extends ImportDeTest {
    @Autowired
    DifferencesDImport differences;

    @Autowired
    Registre registre;

    @Test
    void the_same_establishment_keeps_one_row_and_one_history() {
        importer(classique().etablissement(A, OG).point(A));
        var fait = fait(importer(flux().etablissement(A, OG, "EHPAD LES TILLEULS")));
        assertThat(fait.crees()).isZero();
        assertThat(lire("count(*)", "etablissement", "true")).isEqualTo("1");
        assertThat(evenements(A)).containsExactly("OUVERTURE", "COMPLEMENT", "MISE_A_JOUR", "POSITION");
        assertThat(registre.histoire(new Finess(A)))
                .extracting(e -> e.source() + " " + e.dateFichier())
                .containsExactly(
                        "flux.json 2026-08-13", "flux.json 2026-08-13", "flux.json 2026-08-13", "stock.csv 2021-01-08");
    }

    @Test
    void an_organisme_known_by_its_number_gains_its_name_and_its_status() {
        importer(classique().etablissement(A, OG));
        assertThat(organisme("nom is null and secteur is null")).isEqualTo("true");
        importer(flux().etablissement(A, OG, "EHPAD LES TILLEULS"));
        assertThat(organisme("nom || ' ' || secteur || ' ' || siren || ' ' || essms"))
                .isEqualTo("ASSOCIATION DU VAL PRIVE_NON_LUCRATIF 775672272 1");
        assertThat(evenements(OG)).contains("NOMMAGE");
    }

    @Test
    void a_street_written_otherwise_is_not_a_removal() {
        importer(classique().etablissement(A, OG));
        importer(flux().etablissement(
                        A,
                        OG,
                        "EHPAD LES TILLEULS",
                        Map.of("adresse.typeVoie", "", "adresse.libelleVoie", "Rue des Lilas")));
        assertThat(evenements(A)).contains("ECRITURE").doesNotContain("DEMENAGEMENT");
        importer(flux("2026-09-13")
                .etablissement(A, OG, "EHPAD LES TILLEULS", Map.of("adresse.libelleVoie", "DU PARC")));
        assertThat(evenements(A)).contains("DEMENAGEMENT");
    }

    @Test
    void what_the_flow_cannot_say_stays_as_it_was_known() {
        importer(classique()
                .etablissement(
                        A,
                        OG,
                        Map.of("codeape", "8710A", "libcategetab", "E.H.P.A.D.", "codemft", "57", "libmft", "ARS"))
                .point(A));
        importer(flux().etablissement(
                        A,
                        OG,
                        "EHPAD LES TILLEULS",
                        Map.of("modefixationtarifaire", "57", "adresse.coordonneesGeographique", Map.of())));
        assertThat(etablissement("ape || ' ' || libelle_categorie || ' ' || mode_de_tarification", A))
                .isEqualTo("8710A E.H.P.A.D. 57 ARS");
        assertThat(etablissement("latitude is not null", A)).isEqualTo("true");
        assertThat(etablissement("alertes::text", A)).isEqualTo("{}");
    }

    @Test
    void what_the_flow_says_to_be_closed_is_closed_on_its_day_and_what_it_lacks_is_not() {
        importer(classique().etablissement(A, OG).etablissement(B, OG));
        var fait = fait(importer(flux().etablissement(
                        A, OG, "EHPAD", Map.of("etatObjet", "I", "infos.dateFermeture", "2023-12-31"))
                .etablissement(C, OG, "ANCIEN", Map.of("etatObjet", "I", "infos.dateFermeture", "1999-06-30"))));
        assertThat(List.of(fait.crees(), fait.fermes(), fait.modifies())).containsExactly(1, 1, 0);
        assertThat(etablissement("etat || ' ' || ferme_le", A)).isEqualTo("FERME 2023-12-31");
        assertThat(etablissement("etat || ' ' || ferme_le", C)).isEqualTo("FERME 1999-06-30");
        assertThat(etablissement("etat || ' ' || absent_depuis", B)).isEqualTo("OUVERT 2026-08-13");
        assertThat(evenements(B)).containsExactly("OUVERTURE", "ABSENCE");
        assertThat(evenements(C)).containsExactly("ENTREE_FERMEE");
        assertThat(organisme("essms")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "9,  40,  2025-12-31, false",
        "10, 40,  2025-12-31, true",
        "10, 100, 2025-12-31, false",
        "11, 100, 2025-12-31, true",
        "30, 40,  2020-12-31, false"
    })
    void more_closings_in_the_year_than_one_in_ten_of_a_departement_are_refused_unless_forced(
            int fermes, int sur, String le, boolean refuse) {
        var avant = classique();
        var flux = flux();
        for (int n = 1; n <= sur; n++) {
            avant.etablissement(numero(n), OG);
            var fermeture = Map.of("etatObjet", "I", "infos.dateFermeture", le);
            flux.etablissement(numero(n), OG, "EHPAD", n <= fermes ? fermeture : Map.of());
        }
        importer(avant);
        var resultat = importer(flux);
        if (!refuse) assertThat(fait(resultat).fermes()).isEqualTo(fermes);
        else {
            assertThat(codes(resultat)).containsExactly("IMPORT_FERMETURES");
            assertThat(fait(importer(flux.ecrire(DOSSIER.resolve("force.json")), true, JAMAIS))
                            .fermes())
                    .isEqualTo(fermes);
        }
    }

    @Test
    void the_geographic_address_is_kept_and_the_others_beside_it() {
        importer(flux().etablissement(
                        A,
                        OG,
                        "CMP",
                        Map.of(
                                "adresse",
                                List.of(
                                        adresse("04", Map.of("ligneUne", "ANTENNE", "libelleVoie", "DU PORT")),
                                        adresse("03", Map.of())))));
        assertThat(etablissement("adresse", A)).isEqualTo("12 R DES LILAS");
        assertThat(lire("usage || ' ' || intitule || ' ' || adresse", "autre_adresse", "etablissement = '" + A + "'"))
                .isEqualTo("04 ANTENNE 12 R DU PORT");
    }

    @Test
    void a_transfer_to_another_organisme_is_a_change_of_og() {
        importer(classique().etablissement(A, OG));
        importer(flux().organisme(AUTRE_OG, "FONDATION", Map.of()).etablissement(A, AUTRE_OG, "EHPAD LES TILLEULS"));
        assertThat(evenements(A)).contains("CHANGEMENT_OG");
        assertThat(etablissement("organisme", A)).isEqualTo(AUTRE_OG);
    }

    @Test
    void a_second_import_changes_nothing_and_says_so() {
        importer(classique().etablissement(A, OG).etablissement(B, OG).point(A));
        importer(complet());
        var avant = empreinte();
        var fait = fait(importer(complet()));
        assertThat(fait.rienChange()).isTrue();
        assertThat(empreinte()).isEqualTo(avant);
    }

    @Test
    void each_kind_of_difference_has_its_count_and_its_list() {
        importer(classique().etablissement(A, OG).etablissement(B, OG));
        var fait = fait(importer(complet()));
        var comptes = Acces.commeLaMaison(() -> differences.comptes(fait.importation()));
        assertThat(comptes).isNotEmpty().allSatisfy(compte -> {
            var numeros =
                    Acces.commeLaMaison(() -> differences.numeros(fait.importation(), compte.sujet(), compte.genre()));
            assertThat(numeros).hasSize(compte.nombre());
        });
        assertThat(comptes.stream().map(c -> c.sujet() + " " + c.genre()))
                .contains(
                        "ORGANISME NOMMAGE",
                        "ETABLISSEMENT OUVERTURE",
                        "ETABLISSEMENT ABSENCE",
                        "GROUPEMENT OUVERTURE");
    }

    @Test
    void activities_come_with_their_capacities_and_each_number_is_kept_with_its_dates() {
        importer(flux().etablissement(A, OG, "EHPAD"));
        var fait = fait(importer(FluxFiness.du("2026-08-18").activite("100", A, OG, 80, 84)));
        assertThat(List.of(fait.crees(), fait.modifies())).containsExactly(1, 0);
        importer(FluxFiness.du("2026-09-18").activite("100", A, OG, 82, 84));
        assertThat(jdbc.sql("""
            select statut || ' ' || nombre || ' ' || depuis || ' ' || coalesce(jusqu_au::text, '')
              from referentiel.capacite order by statut, depuis
            """).query(String.class).list())
                .containsExactly(
                        "AUTORISEE 84 2026-08-18 ", "INSTALLEE 80 2026-08-18 2026-09-18", "INSTALLEE 82 2026-09-18 ");
        assertThat(evenements(A)).containsExactly("OUVERTURE", "ACTIVITES", "CAPACITE", "CAPACITE");
    }

    @Test
    void activities_of_an_establishment_that_nobody_knows_are_said_once() {
        importer(flux().etablissement(A, OG, "EHPAD"));
        var flux = FluxFiness.du("2026-08-18").activite("100", B, OG, 80, 84);
        assertThat(fait(importer(flux)).crees()).isZero();
        assertThat(evenements(B)).containsExactly("HORS_REGISTRE");
        assertThat(fait(importer(flux)).rienChange()).isTrue();
    }

    @Test
    void the_two_flows_enter_in_one_act_and_the_activities_last() {
        var structures = flux().etablissement(A, OG, "EHPAD").ecrire(DOSSIER.resolve("s.json"));
        var activites =
                FluxFiness.du("2026-08-18").activite("100", A, OG, 80, 84).ecrire(DOSSIER.resolve("a.json"));
        assertThat(ensemble(activites, structures))
                .hasSize(2)
                .allSatisfy(r -> assertThat(fait(r).crees()).isEqualTo(1));
        vider();
        var avant = empreinte();
        var mauvais = DOSSIER.resolve("m.json");
        assertThat(codes(ensemble(structures, ecrire(mauvais, "{\"pmej\": [")).getFirst()))
                .containsExactly("FICHIER_TRONQUE");
        assertThat(empreinte()).isEqualTo(avant);
    }

    @Test
    void groupings_come_with_their_members_and_roles() {
        var groupement = numero(900_009);
        importer(complet()
                .organisme(groupement, "GCSMS DU VAL", Map.of("statutJuridique", "66"))
                .groupement(groupement, Map.of(OG, "M")));
        assertThat(jdbc.sql("""
            select g.genre || ' ' || g.nom || ' ' || coalesce(g.debut::text, '') || ' : ' || string_agg(
                       coalesce(m.organisme, m.identifiant) || ' ' || m.role, ', ' order by m.role)
              from referentiel.groupement g join referentiel.membre_de_groupement m on m.groupement = g.id
             group by g.id order by g.genre
            """).query(String.class).list())
                .containsExactly(
                        "GCSMS GCSMS DU VAL 1965-01-01 : " + OG + " MEMBRE",
                        "GHT Bresse 2017-01-01 : 999999 MEMBRE, " + OG + " SUPPORT");
    }

    @Test
    void a_member_that_leaves_keeps_its_dates() {
        importer(complet());
        importer(flux("2026-09-13").etablissement(A, OG, "EHPAD").groupe("7", "Bresse", Map.of("019999999", "M")));
        assertThat(lire("fin", "membre_de_groupement", "organisme = '" + OG + "'"))
                .isEqualTo("2026-09-13");
    }

    @Test
    void an_older_file_of_either_shape_is_refused_unless_forced() {
        importer(flux().etablissement(A, OG, "EHPAD"));
        assertThat(codes(importer(flux("2026-07-13").etablissement(A, OG, "EHPAD"))))
                .containsExactly("IMPORT_ANCIEN");
        assertThat(codes(importer(classique().etablissement(A, OG)))).containsExactly("IMPORT_ANCIEN");
        assertThat(fait(importer(
                                flux("2026-07-13").etablissement(A, OG, "EHPAD").ecrire(DOSSIER.resolve("flux.json")),
                                true,
                                JAMAIS))
                        .rienChange())
                .isTrue();
    }

    @Test
    void giving_up_leaves_the_register_as_it_was() {
        importer(classique().etablissement(A, OG).etablissement(B, OG));
        var avant = empreinte();
        for (int etape : List.of(0, 55, 60, 70, 80, 95)) {
            assertThat(importer(complet().ecrire(DOSSIER.resolve("flux.json")), false, etape))
                    .isInstanceOf(ResultatDImport.Annule.class);
            assertThat(empreinte()).isEqualTo(avant);
        }
    }

    @Test
    void a_refused_object_is_written_apart_with_its_line_its_pointer_and_its_reason() throws Exception {
        var fait = fait(importer(flux().etablissement(A, OG, "EHPAD")
                .etablissement(B, OG, "EHPAD", Map.of("infos.dateOuverture", "hier"))
                .etablissement(A, OG, "EHPAD")
                .brut(OG, "rien")));
        assertThat(fait.crees()).isEqualTo(1);
        assertThat(Files.readAllLines(Objects.requireNonNull(fait.rejets())))
                .anySatisfy(l -> assertThat(l).matches("\\d+;date illisible : « hier »;/pmej/0/ege/1"))
                .anySatisfy(l ->
                        assertThat(l).matches("\\d+;numéro FINESS " + A + " déjà lu dans ce fichier;/pmej/0/ege/2"))
                .anySatisfy(l -> assertThat(l).matches("\\d+;ce n'est pas un objet;/pmej/0/ege/3"));
    }

    @Test
    void the_real_extract_after_the_real_stock_makes_one_register() {
        var stock = Partage.fichier("data/finess/finess-etablissements-2021-01.csv.gz");
        var structures = Partage.fichier("data/finess-plus/finess-structures-2026-08-extrait.json.gz");
        var activites = Partage.fichier("data/finess-plus/finess-activites-2026-08-extrait.json.gz");
        fait(importer(stock, false, JAMAIS));
        var faits = ensemble(activites, structures).stream()
                .map(ImportFinessPlusTest::fait)
                .toList();
        var fait = faits.getFirst();
        // 1 654 establishments: 831 in the stock of 2021, 223 of them closed since; 823 new, 664 of them closed.
        assertThat(List.of(fait.lus(), fait.crees(), fait.modifies(), fait.fermes(), fait.inchanges(), fait.refuses()))
                .containsExactly(1_654, 823, 608, 223, 0, 0);
        assertThat(faits.getLast().crees()).isEqualTo(3_407);
        assertThat(lire("count(*)", "etablissement", "true")).isEqualTo(String.valueOf(91_407 + 823));
        assertThat(lire("count(*)", "organisme", "nom is not null")).isEqualTo("23");
        assertThat(lire("count(*)", "organisme", "nom is not null and secteur is null"))
                .isEqualTo("0");
        var comptes = Acces.commeLaMaison(() -> differences.comptes(fait.importation())).stream()
                .collect(Collectors.toMap(c -> c.sujet() + " " + c.genre(), DifferencesDImport.Compte::nombre));
        assertThat(comptes)
                .containsEntry("ETABLISSEMENT OUVERTURE", 159)
                .containsEntry("ETABLISSEMENT ENTREE_FERMEE", 664)
                .containsEntry("ETABLISSEMENT FERMETURE", 223)
                .containsEntry("ETABLISSEMENT ABSENCE", 11)
                .containsEntry("ORGANISME NOMMAGE", 18)
                .containsEntry("GROUPEMENT OUVERTURE", 4);
        var avant = empreinte();
        assertThat(ensemble(structures, activites))
                .allSatisfy(r -> assertThat(fait(r).rienChange()).isTrue());
        assertThat(empreinte()).isEqualTo(avant);
    }

    private static StockFiness classique() {
        return StockFiness.du("2021-01-08");
    }

    private static FluxFiness complet() {
        return flux().etablissement(A, OG, "EHPAD LES TILLEULS")
                .etablissement(C, OG, "RÉSIDENCE")
                .groupe("7", "Bresse", Map.of(OG, "S", "010999999", "M"));
    }

    private static Path ecrire(Path fichier, String texte) {
        try {
            return Files.writeString(fichier, texte);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private @Nullable String organisme(String colonne) {
        return lire(colonne, "organisme", "finess = '%s'".formatted(OG));
    }

    private String empreinte() {
        return List.of(
                        "etablissement",
                        "organisme",
                        "autre_adresse",
                        "activite",
                        "capacite",
                        "groupement",
                        "membre_de_groupement",
                        "evenement")
                .stream()
                .map(t -> jdbc.sql(
                                "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from referentiel.%s t"
                                        .formatted(t))
                        .query(String.class)
                        .single())
                .collect(Collectors.joining());
    }
}
