package fr.treille.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.BaseDeTest;
import fr.treille.bench.Mesure;
import fr.treille.socle.Finess;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import fr.treille.socle.travaux.Suivi;
import fr.treille.socle.travaux.Travail;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// The search with the whole country loaded and ten people at once, each asking again as soon as the answer is there:
/// misspelt names, a name being typed, the empty search, the map of everything; against the reading of one row by its
/// key. The country is the real register where it stands beside the project, else the fictional territory.
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RechercheBench {
    private static final int PERSONNES = 10;
    private static final int QUESTIONS = 60;

    private static final Path REEL = Path.of("../shared/data/finess/finess-etablissements-2021-01.csv.gz");

    @DynamicPropertySource
    static void base(DynamicPropertyRegistry proprietes) {
        var url = BaseDeTest.neuve("bench_recherche");
        proprietes.add("TREILLE_DATABASE_URL", () -> url);
        proprietes.add("TREILLE_DATABASE_USERNAME", () -> "treille");
        proprietes.add("TREILLE_DATABASE_PASSWORD", () -> "treille");
        proprietes.add("treille.demonstration", () -> "non");
    }

    @Autowired
    List<Travail<?>> demonstration;

    @Autowired
    Recherche recherche;

    @Autowired
    Registre registre;

    @Autowired
    ImportDuRegistre imports;

    @Autowired
    JdbcClient jdbc;

    private final List<String> fautes = new ArrayList<>();
    private final List<Finess> numeros = new ArrayList<>();

    @BeforeAll
    void le_pays_entier() throws Exception {
        if (Files.exists(REEL)) Acces.commeLaMaison(this::importer);
        else for (var travail : demonstration) charger(travail);
        jdbc.sql("vacuum analyze referentiel.etablissement").update();
        jdbc.sql("vacuum analyze referentiel.organisme").update();
        var hasard = new Random(42);
        jdbc.sql("select finess, nom from referentiel.etablissement where essms and etat = 'OUVERT' order by"
                        + " md5(finess) limit 600")
                .query((r, _) -> {
                    numeros.add(new Finess(r.getString("finess")));
                    return fauter(r.getString("nom"), hasard);
                })
                .list()
                .forEach(fautes::add);
        assertThat(fautes).hasSize(600);
    }

    private ResultatDImport importer() {
        return imports.importer(
                new DemandeDImport(REEL, REEL.getFileName().toString(), "bench", true), new SuiviDImport() {
                    @Override
                    public void avance(String phrase, int pourcentage) {}

                    @Override
                    public boolean annule() {
                        return false;
                    }
                });
    }

    private static <D> void charger(Travail<D> travail) throws Exception {
        if (!travail.genre().equals("referentiel.demonstration")) return;
        travail.executer(new JsonMapper().readValue("{}", travail.parametres()), Suivi.AUCUN);
    }

    /// One letter doubled, lost or swapped in the longest word of the name.
    private static String fauter(String nom, Random hasard) {
        var mots = nom.split("[^\\p{L}]+");
        var plusLong = List.of(mots).stream()
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse("foyer");
        if (plusLong.length() < 4) return nom;
        int i = 1 + hasard.nextInt(plusLong.length() - 2);
        var faux = switch (hasard.nextInt(3)) {
            case 0 -> plusLong.substring(0, i) + plusLong.substring(i + 1);
            case 1 -> plusLong.substring(0, i) + plusLong.charAt(i) + plusLong.substring(i);
            default ->
                plusLong.substring(0, i) + plusLong.charAt(i + 1) + plusLong.charAt(i) + plusLong.substring(i + 2);
        };
        return nom.replace(plusLong, faux);
    }

    @Test
    void recherche() throws Exception {
        mesurer(i -> recherche.chercher(Demande.de(fautes.get(i))));
        var cle = mesurer(i -> registre.etablissement(numeros.get(i)));
        var fautees = mesurer(i -> recherche.chercher(Demande.de(fautes.get(i))));
        var tapees = mesurer(i -> recherche.chercher(Demande.de(debut(i))));
        var vides = mesurer(_ -> recherche.chercher(Demande.de("")));
        var toutes = mesurer(_ -> recherche.amas(Demande.de(""), 0.35, 0.25));
        long retrouves = 0;
        for (int i = 0; i < fautes.size(); i++) {
            var numero = numeros.get(i);
            if (recherche.chercher(Demande.de(fautes.get(i))).etablissements().stream()
                    .anyMatch(e -> e.finess().equals(numero))) {
                retrouves++;
            }
        }
        double csv = exporter(FormatDeTableau.CSV);
        double xlsx = exporter(FormatDeTableau.XLSX);
        Mesure.ecrire(
                "recherche",
                "ms",
                Mesure.centile(fautees, 0.95),
                "p95 of a search by a misspelt name, whole country, ten people at once without a pause",
                Mesure.centile(cle, 0.95),
                "p95 of the reading of one establishment by its number, same way",
                Map.ofEntries(
                        Map.entry(
                                "registre",
                                Files.exists(REEL) ? REEL.getFileName().toString() : "territoire fictif"),
                        Map.entry("essms", recherche.chercher(Demande.de("")).total()),
                        Map.entry("cible_p95", 150),
                        Map.entry("faute_p50", Mesure.centile(fautees, 0.5)),
                        Map.entry("frappe_p50", Mesure.centile(tapees, 0.5)),
                        Map.entry("frappe_p95", Mesure.centile(tapees, 0.95)),
                        Map.entry("vide_p50", Mesure.centile(vides, 0.5)),
                        Map.entry("vide_p95", Mesure.centile(vides, 0.95)),
                        Map.entry("carte_p50", Mesure.centile(toutes, 0.5)),
                        Map.entry("carte_p95", Mesure.centile(toutes, 0.95)),
                        Map.entry("cle_p50", Mesure.centile(cle, 0.5)),
                        Map.entry("export_csv_tout_secondes", csv),
                        Map.entry("export_xlsx_tout_secondes", xlsx),
                        Map.entry("retrouves_en_premiere_page", (double) retrouves / fautes.size())));
    }

    /// @return seconds to write every establishment, forty columns
    private double exporter(FormatDeTableau format) throws IOException {
        var tableau = Tableau.<Etablissement>nomme("bench", "Établissements", "Aucun");
        for (int i = 0; i < 10; i++) {
            tableau = tableau.texte("f" + i, "FINESS " + i, e -> e.finess().numero())
                    .texte("n" + i, "Nom " + i, Etablissement::nom)
                    .entier("t" + i, "Taille " + i, e -> (long) e.og().taille())
                    .date("o" + i, "Ouvert " + i, Etablissement::ouvertLe);
        }
        long debut = System.nanoTime();
        format.ecrire(
                tableau, lecteur -> recherche.parcourir(Demande.de(""), lecteur), OutputStream.nullOutputStream());
        return (System.nanoTime() - debut) / 1e9;
    }

    /// The beginning of a name, as it stands while it is typed.
    private String debut(int i) {
        var nom = fautes.get(i);
        return nom.substring(0, Math.min(nom.length(), 4 + i % 12));
    }

    /// @return milliseconds of each question
    private double[] mesurer(IntFunction<?> question) throws Exception {
        try (var personnes = Executors.newFixedThreadPool(PERSONNES)) {
            var attentes = new ArrayList<Future<double[]>>();
            for (int personne = 0; personne < PERSONNES; personne++) {
                int premiere = personne * QUESTIONS;
                Callable<double[]> questions = () -> {
                    var temps = new double[QUESTIONS];
                    for (int i = 0; i < QUESTIONS; i++) {
                        long debut = System.nanoTime();
                        question.apply(premiere + i);
                        temps[i] = (System.nanoTime() - debut) / 1e6;
                    }
                    return temps;
                };
                attentes.add(personnes.submit(questions));
            }
            var tous = new double[PERSONNES * QUESTIONS];
            for (int personne = 0; personne < PERSONNES; personne++) {
                System.arraycopy(attentes.get(personne).get(), 0, tous, personne * QUESTIONS, QUESTIONS);
            }
            return tous;
        }
    }
}
