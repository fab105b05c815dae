package fr.treille.socle.composants;

import fr.treille.socle.Constat;
import fr.treille.socle.Constat.Gravite;
import fr.treille.socle.Montant;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Tableau;
import fr.treille.socle.tableaux.Vue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table with one column of each kind, sorted and cut in pages as a room does with SQL, and findings of each
/// severity.
public final class ExemplesDeTableau {
    static final Tableau<Membre> TABLEAU = Tableau.<Membre>nomme(
                    "membres", "Les membres d’une grappe, données inventées", "Aucun membre pour l’instant.")
            .texte("nom", "Établissement", Membre::nom)
            .triable()
            .fixe()
            .texte("champ", "Champ", Membre::champ)
            .triable()
            .entier("places", "Places", Membre::places)
            .triable()
            .montant("aide", "Aide", Membre::aide)
            .triable()
            .date("depuis", "Membre depuis", Membre::depuis)
            .pourcent("part", "Part des voix", Membre::part)
            .surDemande()
            .decimal("distance", "Distance (km)", Membre::distance)
            .surDemande();

    private static final int PAGE = 5;
    private static final List<String> NOMS = List.of(
            "EHPAD Les Tilleuls",
            "Foyer Bellevue",
            "SESSAD Horizon",
            "Service à domicile Les Coteaux",
            "EHPAD du Parc",
            "ESAT de la Forêt",
            "=1+1, un nom qui ressemble à une formule",
            "Établissement d’accueil médicalisé Notre-Dame-de-Bon-Secours de la Vallée",
            "CHRS Le Relais",
            "EHPAD Bel Air",
            "Maison d’enfants L’Envol",
            "EHPAD Saint-Laurent");
    private static final List<String> CHAMPS = List.of("PA", "PH", "PH", "DOM", "PA", "PH");

    static final List<Membre> MEMBRES = IntStream.range(0, NOMS.size())
            .mapToObj(i -> new Membre(
                    NOMS.get(i),
                    CHAMPS.get(i % CHAMPS.size()),
                    i % 5 == 3 ? null : 24L + 17 * i,
                    i % 4 == 2 ? null : Montant.euros(20_000 + 1_250L * i),
                    LocalDate.of(2025, 1 + i % 12, 1 + i),
                    new BigDecimal("0.083"),
                    new BigDecimal(7 * i * i % 61).movePointLeft(1)))
            .toList();

    private static final Map<String, Comparator<Membre>> ORDRES = Map.of(
            "champ", Comparator.comparing(Membre::champ),
            "places", Comparator.comparing(m -> Objects.requireNonNullElse(m.places(), 0L)),
            "aide", Comparator.comparing(m -> Objects.requireNonNullElse(m.aide(), Montant.ZERO)));

    private ExemplesDeTableau() {}

    public record Membre(
            String nom,
            String champ,
            @Nullable Long places,
            @Nullable Montant aide,
            LocalDate depuis,
            BigDecimal part,
            BigDecimal distance) {}

    static Vue vue(Demande demande) {
        var ordre =
                ORDRES.getOrDefault(Objects.requireNonNullElse(demande.tri(), ""), Comparator.comparing(Membre::nom));
        var tous = MEMBRES.stream()
                .sorted((demande.decroissant() ? ordre.reversed() : ordre).thenComparing(Membre::nom))
                .toList();
        var apres = demande.apres();
        int debut =
                apres == null ? 0 : 1 + tous.stream().map(Membre::nom).toList().indexOf(apres.id());
        var lues = tous.subList(debut, Math.min(tous.size(), debut + PAGE + 1));
        return Vue.page(TABLEAU, demande, lues, PAGE, m -> new Demande.Curseur("", m.nom()))
                .exportee(demande, "/composants/membres");
    }

    public static List<Constat> constats() {
        return List.of(
                constat(Gravite.BLOQUANT, "X01", "Deux membres n’ont pas de numéro FINESS.", "Complétez-les."),
                constat(
                        Gravite.DEROGEABLE,
                        "X02",
                        "Il manque un établissement.",
                        "Ajoutez-le, ou demandez une dérogation."),
                constat(
                        Gravite.ALERTE,
                        "X03",
                        "Un devis dépasse le plafond de 400,00\u00a0€.",
                        "Le reste est à votre charge."));
    }

    private static Constat constat(Gravite gravite, String code, String phrase, String remede) {
        return new Constat(gravite, code, phrase, "Règle inventée, 2026", remede);
    }
}
