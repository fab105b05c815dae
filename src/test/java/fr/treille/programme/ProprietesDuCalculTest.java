package fr.treille.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.Champ;
import fr.treille.socle.Constat;
import fr.treille.socle.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// What is true of every project, whatever its members.
class ProprietesDuCalculTest {
    private static final List<String> CODES = Projets.CAMPAGNES.codes();

    /// One member before it has a number and an OG.
    record Graine(
            int og,
            Champ champ,
            Nature nature,
            int eligibles,
            int totales,
            @Nullable Long devis,
            int faute) {}

    @Property
    void the_lines_add_up_to_the_total(@ForAll("projets") Projet projet, @ForAll("codes") String code) {
        var financement = Projets.financer(code, projet);
        if (financement.total() != null) assertThat(financement.estimation()).isEqualTo(financement.total());
        assertThat(financement.lignes()).allMatch(l -> l.montant().centimes() > 0);
    }

    @Property
    void the_payments_add_up_to_the_total(@ForAll("projets") Projet projet, @ForAll("codes") String code) {
        var financement = Projets.financer(code, projet);
        if (financement.versements().isEmpty()) return;
        assertThat(financement.versements().stream()
                        .map(VersementPrevu::montant)
                        .reduce(Montant.ZERO, Montant::plus))
                .isEqualTo(financement.total());
    }

    @Property
    void no_line_is_above_its_ceiling_nor_its_scale(@ForAll("projets") Projet projet, @ForAll("codes") String code) {
        assertThat(Projets.financer(code, projet).lignes())
                .allMatch(l -> l.montant().compareTo(l.calcul().plafond()) <= 0)
                .allMatch(l -> l.calcul()
                                .plafond()
                                .compareTo(l.calcul().bareme().fois(l.calcul().unites()))
                        <= 0);
    }

    @Property
    void the_order_of_the_members_changes_nothing(
            @ForAll("projets") Projet projet, @ForAll("codes") String code, @ForAll Random hasard) {
        var sansDevis = avec(projet, projet.membres(), Devis.AUCUN);
        var meles = new ArrayList<>(sansDevis.membres());
        Collections.shuffle(meles, hasard);
        var un = Projets.financer(code, sansDevis);
        var autre = Projets.financer(code, avec(sansDevis, meles, Devis.AUCUN));
        assertThat(autre.total()).isEqualTo(un.total());
        assertThat(new HashSet<>(autre.lignes())).isEqualTo(new HashSet<>(un.lignes()));
        assertThat(phrases(autre)).isEqualTo(phrases(un));
    }

    @Property
    void one_more_member_changes_no_other_line_of_a_regional_call(@ForAll("projets") Projet projet) {
        var sansDevis = avec(projet, projet.membres(), Devis.AUCUN);
        var plus = new ArrayList<>(sansDevis.membres());
        plus.add(Projets.membre(999_999, "AUTRE", 20, Nature.ACQUISITION));
        var avant = parSite(Projets.financer("2022-REG", sansDevis));
        var apres = parSite(Projets.financer("2022-REG", avec(sansDevis, plus, Devis.AUCUN)));
        apres.remove("100999999");
        assertThat(apres).isEqualTo(avant);
    }

    @Property
    void nobody_disappears_without_a_finding(@ForAll("projets") Projet projet, @ForAll("codes") String code) {
        var financement = Projets.financer(code, projet);
        assertThat(financement.ecartes().size() + financement.essms())
                .isEqualTo(projet.membres().size());
        var cites = financement.constats().stream()
                .filter(Constat::bloque)
                .map(c -> c.sujet() == null ? "" : c.sujet())
                .collect(Collectors.toSet());
        assertThat(cites).containsAll(financement.ecartes());
        if (!financement.nonFinances().isEmpty()) {
            assertThat(financement.constats()).anyMatch(c -> c.code().equals("V12"));
        }
    }

    @Property
    void an_unknown_amount_is_never_a_zero(@ForAll("projets") Projet projet) {
        for (var code : List.of("2023", "2024", "2025")) {
            var financement = Projets.financer(code, projet);
            assertThat(financement.total()).isNull();
            if (financement.essms() > 0) {
                assertThat(financement.constats()).anyMatch(c -> c.code().equals("PARAM_INCOMPLET"));
            }
        }
    }

    @Property
    void the_2022_scale_agrees_with_a_naive_evaluator(@ForAll("projets") Projet projet) {
        var financement = Projets.financer("2022-REG", projet);
        if (financement.total() == null) return;
        assertThat(financement.total().centimes()).isEqualTo(naif(projet, new HashSet<>(financement.ecartes())));
    }

    /// The scale read straight from the text: no rule, no file, no line.
    private static long naif(Projet projet, Set<String> ecartes) {
        var membres = projet.membres().stream()
                .filter(m -> !ecartes.contains(m.finess()))
                .toList();
        long total = 0;
        long editeur = 0;
        for (var m : membres) {
            boolean achat = m.nature() == Nature.ACQUISITION;
            total += part(m, achat ? 700_000 : 500_000);
            if (achat) editeur += part(m, projet.solutionReferencee() ? 1_450_000 : 1_200_000);
            if (m.tailleOg() < 15) {
                long plafond = part(m, 2_000_000);
                var devis = m.devisEquipement();
                total += devis == null ? plafond : Math.min(plafond, devis.centimes());
            }
        }
        var devisEditeur = projet.devis().editeur();
        total += devisEditeur == null ? editeur : Math.min(editeur, devisEditeur.centimes());
        if (membres.stream().allMatch(m -> m.tailleOg() < 15)) {
            boolean achat = membres.stream().anyMatch(m -> m.nature() == Nature.ACQUISITION);
            if (achat) total += devis(projet.devis().amoaMarche(), 1_500_000);
            total += devis(projet.devis().amoaPilotage(), 10_000_000);
        }
        return total;
    }

    private static long part(MembreDuProjet m, long centimes) {
        if (m.champ() != Champ.DOM) return centimes;
        long eligibles = Objects.requireNonNull(m.heuresEligibles()).longValueExact();
        long totales = Objects.requireNonNull(m.heuresTotales()).longValueExact();
        return (2 * centimes * eligibles + totales) / (2 * totales);
    }

    private static long devis(@Nullable Montant devis, long plafond) {
        return devis == null ? plafond : Math.min(plafond, devis.centimes());
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of(CODES);
    }

    @Provide
    Arbitrary<Projet> projets() {
        var devis = Arbitraries.longs().between(0, 60_000_000).injectNull(0.5);
        return Combinators.combine(
                        graines().list().ofMaxSize(60),
                        Arbitraries.integers().between(1, 20).list().ofSize(6),
                        Arbitraries.of("11", "94", "04").injectNull(0.5),
                        Arbitraries.of(true, false),
                        devis,
                        devis,
                        devis)
                .as((graines, tailles, region, referencee, marche, pilotage, editeur) -> new Projet(
                        region,
                        referencee,
                        null,
                        membres(graines, tailles),
                        new Devis(montant(marche), montant(pilotage), montant(editeur)),
                        Derogations.generale("Essai")));
    }

    private static Arbitrary<Graine> graines() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(Champ.class),
                        Arbitraries.of(Nature.class),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.longs().between(0, 3_000_000).injectNull(0.5),
                        Arbitraries.integers().between(0, 9))
                .as(Graine::new);
    }

    private static List<MembreDuProjet> membres(List<Graine> graines, List<Integer> tailles) {
        return IntStream.range(0, graines.size())
                .mapToObj(i -> membre(i, graines.get(i), tailles))
                .toList();
    }

    private static MembreDuProjet membre(int rang, Graine g, List<Integer> tailles) {
        var declarations = new Declarations.Saisie();
        if (g.faute() == 0) declarations.autreEurope(true);
        if (g.faute() == 1) declarations.releveDuL3121(false);
        return new MembreDuProjet(
                "%09d".formatted(100_000_000 + rang),
                null,
                "OG" + g.og(),
                null,
                tailles.get(g.og()),
                g.champ(),
                g.nature(),
                BigDecimal.valueOf(g.eligibles()),
                BigDecimal.valueOf(g.totales()),
                montant(g.devis()),
                declarations.fin());
    }

    private static @Nullable Montant montant(@Nullable Long centimes) {
        return centimes == null ? null : new Montant(centimes);
    }

    private static Projet avec(Projet projet, List<MembreDuProjet> membres, Devis devis) {
        return new Projet(
                projet.region(),
                projet.solutionReferencee(),
                projet.preuveMiseEnConcurrence(),
                membres,
                devis,
                projet.derogations());
    }

    private static List<String> phrases(Financement financement) {
        return financement.constats().stream().map(Constat::phrase).sorted().toList();
    }

    private static Map<String, Map<Composante, Montant>> parSite(Financement financement) {
        return financement.lignes().stream()
                .filter(l -> l.finess() != null)
                .collect(Collectors.groupingBy(
                        l -> String.valueOf(l.finess()),
                        Collectors.toMap(LigneDeFinancement::composante, LigneDeFinancement::montant)));
    }
}
