package fr.treille.socle.composants;

import fr.treille.socle.Montant;
import fr.treille.socle.cartes.Contours;
import fr.treille.socle.cartes.Lieu;
import fr.treille.socle.graphiques.Anneau;
import fr.treille.socle.graphiques.Barres;
import fr.treille.socle.graphiques.BarresEmpilees;
import fr.treille.socle.graphiques.Courbe;
import fr.treille.socle.graphiques.Departements;
import fr.treille.socle.graphiques.Donnee;
import fr.treille.socle.graphiques.Enonce;
import fr.treille.socle.graphiques.Graphique;
import fr.treille.socle.graphiques.Radar;
import fr.treille.socle.graphiques.Semis;
import fr.treille.socle.graphiques.Serie;
import fr.treille.socle.graphiques.Unite;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One chart of each kind, and the cases that break charts: nothing, one figure, negative, unknown, long labels. Every
/// figure is invented.
public final class ExemplesDeGraphiques {
    private static final Unite ESSMS = Unite.nombre("ESSMS");

    private ExemplesDeGraphiques() {}

    public static List<Graphique> courants() {
        return List.of(regions(), natures(), champs(), mois(), maturite(), depenses());
    }

    public static List<Graphique> cartes() {
        return List.of(departements(), bretagne(), grappe());
    }

    public static List<Graphique> limites() {
        return List.of(vide(), seul(), ecarts(), inconnus(), enParts(), colonnesSerrees());
    }

    static Optional<Graphique> de(String nom) {
        return java.util.stream.Stream.of(courants(), cartes(), limites())
                .flatMap(List::stream)
                .filter(g -> g.enonce().nom().equals(nom))
                .findFirst();
    }

    private static Graphique regions() {
        return Barres.horizontales(
                new Enonce(
                        "essms-par-region",
                        "ESSMS embarqués par région, 2025 (données inventées)",
                        "La Bretagne en compte 412, au quatrième rang\u00a0; Mayotte n’a pas encore répondu."),
                "Région",
                ESSMS,
                List.of(
                        Donnee.de("Auvergne-Rhône-Alpes", 1_084),
                        Donnee.de("Nouvelle-Aquitaine", 866),
                        Donnee.de("Provence-Alpes-Côte d’Azur", 512),
                        Donnee.de("Bretagne", 412).enAvant(true),
                        Donnee.de("Corse", 48),
                        Donnee.inconnue("Mayotte")));
    }

    private static Graphique natures() {
        return new BarresEmpilees(
                new Enonce(
                        "nature-par-champ",
                        "Acquisition ou mise en conformité, par champ (données inventées)",
                        "Deux ESSMS sur trois gardent leur logiciel et le mettent en conformité, sauf au domicile."),
                "Champ",
                ESSMS,
                List.of("Personnes âgées", "Handicap", "Domicile", "Protection de l’enfance"),
                List.of(
                        Serie.de("Mise en conformité", 640L, 418L, 60L, 41L),
                        Serie.de("Acquisition", 210L, 190L, 122L, 38L),
                        Serie.de("À préciser", 12L, 44L, 9L, null)),
                false);
    }

    private static Graphique champs() {
        return new Anneau(
                new Enonce(
                        "essms-par-champ",
                        "Champs des membres d’une grappe (données inventées)",
                        "La moitié des membres accueillent des personnes âgées."),
                "Champ",
                ESSMS,
                List.of(
                        Donnee.de("Personnes âgées", 15),
                        Donnee.de("Handicap", 9),
                        Donnee.de("Domicile", 4),
                        Donnee.de("Accueil, hébergement, insertion", 2),
                        Donnee.inconnue("Protection juridique des majeurs")));
    }

    private static Graphique mois() {
        return new Courbe(
                new Enonce(
                        "usages-par-mois",
                        "Dossiers actifs par mois (données inventées)",
                        "Les trois champs progressent\u00a0; le domicile n’a pas transmis le mois d’août."),
                "Mois",
                Unite.nombre("dossiers"),
                List.of(
                        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
                        "déc."),
                List.of(
                        Serie.de(
                                "Personnes âgées",
                                120L,
                                180L,
                                260L,
                                340L,
                                420L,
                                470L,
                                500L,
                                512L,
                                560L,
                                640L,
                                700L,
                                742L),
                        Serie.de("Handicap", 40L, 66L, 120L, 160L, 240L, 300L, 344L, 350L, 410L, 480L, 540L, 610L),
                        Serie.de("Domicile", 0L, 10L, 24L, 60L, 72L, 90L, 96L, null, 140L, 180L, 210L, 260L)));
    }

    private static Graphique maturite() {
        return new Radar(
                new Enonce(
                        "maturite",
                        "Maturité numérique, avant et après (données inventées)",
                        "La grappe progresse partout, surtout en sécurité et en compétences."),
                "Thème",
                Unite.mesure("", 1),
                BigDecimal.valueOf(5),
                List.of("Gouvernance", "Équipement et réseau", "Sécurité", "Compétences", "Interopérabilité", "Usages"),
                List.of(
                        Serie.de("À l’entrée", 2L, 3L, 1L, 1L, 2L, 2L),
                        Serie.de("Un an après", 4L, 4L, 4L, 3L, 3L, 4L)));
    }

    private static Graphique depenses() {
        return Barres.verticales(
                        new Enonce(
                                "aide-par-annee",
                                "Aide versée par année (données inventées)",
                                "L’année 2024 dépasse l’enveloppe prévue de 60\u00a0000\u00a0€."),
                        "Année",
                        Unite.EUROS,
                        List.of(
                                Donnee.de("2021", Montant.euros(120_000)),
                                Donnee.de("2022", Montant.euros(472_000)),
                                Donnee.de("2023", Montant.euros(431_500)),
                                Donnee.de("2024", Montant.euros(560_000)),
                                Donnee.de("2025", new Montant(38_999_950))))
                .avecSeuil(Donnee.de("Enveloppe prévue", Montant.euros(500_000)));
    }

    private static Graphique departements() {
        var valeurs = new HashMap<String, BigDecimal>();
        int i = 0;
        for (var contour : Contours.france().tous()) {
            i++;
            if (i % 17 != 0) valeurs.put(contour.code(), new BigDecimal(17 * i * i % 89 + 4).movePointLeft(2));
        }
        return new Departements(
                new Enonce(
                        "embarques-france",
                        "Part des ESSMS embarqués, par département (données inventées)",
                        "De 4\u00a0% à 92\u00a0% selon le département\u00a0; six n’ont rien transmis."),
                Unite.PART,
                valeurs,
                Optional.empty());
    }

    private static Graphique bretagne() {
        return new Departements(
                new Enonce(
                        "embarques-bretagne",
                        "ESSMS embarqués en Bretagne (données inventées)",
                        "L’Ille-et-Vilaine compte le plus d’ESSMS embarqués\u00a0; les Côtes-d’Armor n’ont rien"
                                + " transmis."),
                ESSMS,
                Map.of("29", BigDecimal.valueOf(96), "35", BigDecimal.valueOf(188), "56", BigDecimal.valueOf(74)),
                Optional.of("53"));
    }

    private static Graphique grappe() {
        return new Semis(
                new Enonce(
                        "lieux-de-la-grappe",
                        "Les membres d’une grappe (données inventées)",
                        "Neuf établissements à moins de 60\u00a0km les uns des autres."),
                "Établissement",
                "Champ",
                List.of(
                        point(-1.68, 48.11, "EHPAD Les Tilleuls", "PA"),
                        point(-1.75, 48.22, "EHPAD Bel Air", "PA"),
                        point(-1.52, 48.05, "EHPAD du Parc", "PA"),
                        point(-1.21, 48.12, "EHPAD Saint-Laurent", "PA"),
                        point(-1.60, 48.32, "Foyer Bellevue", "PH"),
                        point(-1.99, 48.02, "ESAT de la Forêt", "PH"),
                        point(-1.38, 47.92, "SESSAD Horizon", "PH"),
                        point(-1.70, 47.95, "Service à domicile Les Coteaux", "DOM"),
                        point(-1.44, 48.24, "CHRS Le Relais", "AHI")));
    }

    private static Graphique vide() {
        return Barres.horizontales(
                new Enonce("vide", "Réunions tenues cette année", "Aucune réunion n’a encore été tenue."),
                "Mois",
                Unite.nombre("réunions"),
                List.of());
    }

    private static Graphique seul() {
        return new Anneau(
                new Enonce("seul", "Une seule part (donnée inventée)", "Tous les membres relèvent du même champ."),
                "Champ",
                ESSMS,
                List.of(Donnee.de("Handicap", 15)));
    }

    private static Graphique ecarts() {
        return Barres.horizontales(
                new Enonce(
                        "ecarts",
                        "Écart au budget, par poste (données inventées)",
                        "L’assistance dépasse son budget\u00a0; la formation reste en dessous."),
                "Poste",
                Unite.EUROS,
                List.of(
                        Donnee.de("Assistance à maîtrise d’ouvrage pour la conduite du projet", new Montant(1_250_050)),
                        Donnee.de("Équipement", Montant.ZERO),
                        Donnee.de("Formation", new Montant(-840_000))));
    }

    private static Graphique inconnus() {
        return new Radar(
                new Enonce("inconnus", "Une réponse manque (données inventées)", "La sécurité n’a pas été évaluée."),
                "Thème",
                Unite.mesure("", 1),
                BigDecimal.valueOf(5),
                List.of("Gouvernance", "Équipement et réseau", "Sécurité", "Compétences", "Usages"),
                List.of(Serie.de("Aujourd’hui", 4L, 3L, null, 2L, 3L)));
    }

    private static Graphique enParts() {
        return new BarresEmpilees(
                new Enonce(
                        "statuts",
                        "Statut des organismes, en parts (données inventées)",
                        "Le privé non lucratif domine dans les trois tailles."),
                "Taille",
                Unite.nombre("organismes"),
                List.of("Moins de 15 ESSMS", "De 15 à 49", "50 et plus"),
                List.of(
                        Serie.de("Public", 1_820L, 96L, 4L),
                        Serie.de("Privé non lucratif", 5_240L, 402L, 88L),
                        Serie.de("Privé lucratif", 1_105L, 71L, 31L)),
                true);
    }

    private static Graphique colonnesSerrees() {
        return Barres.verticales(
                new Enonce(
                        "serrees",
                        "Des colonnes qui deviennent des barres sur un téléphone (données inventées)",
                        "Les délais s’allongent de l’instruction au solde."),
                "Étape",
                Unite.mesure("jours", 1),
                List.of(
                        Donnee.de("Dépôt et complétude", new BigDecimal("12.5")),
                        Donnee.de("Instruction", new BigDecimal("48.0")),
                        Donnee.de("Signature", new BigDecimal("31.2")),
                        Donnee.de("Premier versement", new BigDecimal("54.9")),
                        Donnee.inconnue("Solde")));
    }

    private static Semis.Point point(double longitude, double latitude, String nom, String champ) {
        return new Semis.Point(new Lieu(longitude, latitude), nom, champ);
    }
}
