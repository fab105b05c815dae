package fr.treille.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Partage;
import fr.treille.bench.Mesure;
import fr.treille.socle.Finess;
import fr.treille.socle.securite.Acces;
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

/// The search with the whole country loaded and ten people at once, each asking again as soon as the answer is there:
/// misspelt names, a name being typed, the map of everything; against the reading of one row by its key.
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RechercheBench {
    private static final int PERSONNES = 10;
    private static final int QUESTIONS = 60;

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
    void le_pays_entier() {
        var fichier = Partage.fichier("data/finess/finess-etablissements-2021-01.csv.gz");
        Acces.commeLaMaison(() -> imports.importer(
                new DemandeDImport(fichier, fichier.getFileName().toString(), "bench", true), new SuiviDImport() {
                    @Override
                    public void avance(String phrase, int pourcentage) {}

                    @Override
                    public boolean annule() {
                        return false;
                    }
                }));
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
        var toutes = mesurer(_ -> recherche.amas(Demande.de(""), 0.35, 0.25));
        long retrouves = 0;
        for (int i = 0; i < fautes.size(); i++) {
            var numero = numeros.get(i);
            if (recherche.chercher(Demande.de(fautes.get(i))).etablissements().stream()
                    .anyMatch(e -> e.finess().equals(numero))) {
                retrouves++;
            }
        }
        Mesure.ecrire(
                "recherche",
                "ms",
                Mesure.centile(fautees, 0.95),
                "p95 of a search by a misspelt name, whole country, ten people at once without a pause",
                Mesure.centile(cle, 0.95),
                "p95 of the reading of one establishment by its number, same way",
                Map.of(
                        "essms", recherche.chercher(Demande.de("")).total(),
                        "cible_p95", 150,
                        "faute_p50", Mesure.centile(fautees, 0.5),
                        "frappe_p50", Mesure.centile(tapees, 0.5),
                        "frappe_p95", Mesure.centile(tapees, 0.95),
                        "carte_p50", Mesure.centile(toutes, 0.5),
                        "carte_p95", Mesure.centile(toutes, 0.95),
                        "cle_p50", Mesure.centile(cle, 0.5),
                        "retrouves_en_premiere_page", (double) retrouves / fautes.size()));
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
