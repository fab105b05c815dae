package fr.treille.comptes.authentification;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The queue before the password check, which is costly on purpose: as many attempts at once as processors, on threads
/// of their own so that pages go on. Who has just been wrong, or comes with a second attempt before the first is
/// answered, waits in a line of its own, which leaves one processor to those who come calmly. So a hundred wrong
/// passwords at once wait behind everybody else, and most of them are told to without a question to the database.
@Component
class FileDeVerification implements DisposableBean {
    /// Attempts that one network may have under way for one account.
    static final int PAR_RESEAU_ET_COMPTE = 10;

    /// Attempts that one network may have under way.
    static final int PAR_RESEAU = 60;

    /// Attempts that may wait in all, known browsers apart: some ten seconds of work.
    static final int EN_TOUT = 200;

    private static final Tentative.Attendre COMPLET = new Tentative.Attendre(Duration.ofSeconds(5));
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MEMOIRE = 10_000;

    private final int ensemble;
    private final ExecutorService ouvriers;
    private final Map<String, Integer> presents = new HashMap<>();
    private final Map<String, Long> derniersEchecs = new LinkedHashMap<>();
    private final PriorityQueue<Tour> calmes = new PriorityQueue<>(Tour.ORDRE);
    private final PriorityQueue<Tour> bruyants = new PriorityQueue<>(Tour.ORDRE);
    private int enCours;
    private long arrivees;

    @Autowired
    FileDeVerification() {
        this(Runtime.getRuntime().availableProcessors());
    }

    FileDeVerification(int processeurs) {
        ensemble = Math.max(1, processeurs);
        ouvriers = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                Thread.ofPlatform().name("mots-de-passe-", 0).daemon().factory());
    }

    /// Where an attempt comes from, and for whom.
    /// @param reseau a network, or a browser that signed in before
    /// @param connue whether it is such a browser: it waits for no stranger
    record Source(String reseau, String compte, boolean connue) {
        private String paire() {
            return reseau + " " + compte;
        }
    }

    /// Makes the attempt when its turn comes.
    /// @return its answer, or at once that too many are under way
    Tentative passer(Source source, Callable<Tentative> essai) {
        var tour = entrer(source, essai);
        if (tour == null) return COMPLET;
        try {
            return tour.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return COMPLET;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the check", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException defaut) throw defaut;
            throw new IllegalStateException(e.getCause());
        } finally {
            sortir(tour);
        }
    }

    private synchronized @Nullable Tour entrer(Source source, Callable<Tentative> essai) {
        int paire = presents.getOrDefault(source.paire(), 0);
        int reseau = presents.getOrDefault(source.reseau(), 0);
        if (paire >= PAR_RESEAU_ET_COMPTE || reseau >= PAR_RESEAU) return null;
        if (!source.connue() && attente() >= EN_TOUT) return null;
        presents.put(source.paire(), paire + 1);
        presents.put(source.reseau(), reseau + 1);
        var tour = new Tour(source, paire, reseau, arrivees++, () -> tenir(source, essai));
        boolean calme = paire == 0 && (source.connue() || !vientDeSeTromper(source));
        (calme ? calmes : bruyants).add(tour);
        avancer();
        return tour;
    }

    private synchronized void sortir(Tour tour) {
        presents.computeIfPresent(tour.source.paire(), (_, nombre) -> nombre == 1 ? null : nombre - 1);
        presents.computeIfPresent(tour.source.reseau(), (_, nombre) -> nombre == 1 ? null : nombre - 1);
        if (tour.isDone()) return;
        tour.cancel(false);
        if (!calmes.remove(tour)) bruyants.remove(tour);
    }

    /// The last processor is for who comes calmly.
    private void avancer() {
        while (enCours < ensemble && !calmes.isEmpty()) demarrer(calmes.remove());
        while (enCours < Math.max(1, ensemble - 1) && !bruyants.isEmpty()) demarrer(bruyants.remove());
    }

    private void demarrer(Tour tour) {
        enCours++;
        ouvriers.execute(tour);
    }

    /// What came of the attempt is remembered before its answer goes, so that the next one of the same person knows it.
    private Tentative tenir(Source source, Callable<Tentative> essai) throws Exception {
        boolean reconnue = false;
        try {
            var tentative = essai.call();
            reconnue = tentative instanceof Tentative.Reconnue;
            return tentative;
        } finally {
            finir(source, reconnue);
        }
    }

    private synchronized void finir(Source source, boolean reconnue) {
        enCours--;
        derniersEchecs.remove(source.paire());
        if (!reconnue) derniersEchecs.put(source.paire(), System.nanoTime());
        if (derniersEchecs.size() > MEMOIRE) {
            derniersEchecs.remove(derniersEchecs.keySet().iterator().next());
        }
        avancer();
    }

    private boolean vientDeSeTromper(Source source) {
        var echec = derniersEchecs.get(source.paire());
        return echec != null && System.nanoTime() - echec < Connexion.FENETRE.toNanos();
    }

    synchronized int attente() {
        return calmes.size() + bruyants.size();
    }

    @Override
    public synchronized void destroy() {
        calmes.clear();
        bruyants.clear();
        ouvriers.shutdownNow();
    }

    private static final class Tour extends FutureTask<Tentative> {
        static final Comparator<Tour> ORDRE = Comparator.<Tour, Boolean>comparing(t -> !t.source.connue())
                .thenComparing(t -> t.paire)
                .thenComparing(t -> t.reseau)
                .thenComparing(t -> t.arrivee);
        private final Source source;
        private final int paire;
        private final int reseau;
        private final long arrivee;

        /// @param paire  attempts of this network for this account already under way
        /// @param reseau attempts of this network already under way
        Tour(Source source, int paire, int reseau, long arrivee, Callable<Tentative> essai) {
            super(essai);
            this.source = source;
            this.paire = paire;
            this.reseau = reseau;
            this.arrivee = arrivee;
        }
    }
}
