package fr.treille.comptes.authentification;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The queue before the password check, which is costly on purpose. As many checks at once as processors, on threads of
/// their own so that pages go on; the first check of each source goes before the second one of any other. Whoever sends
/// a hundred at once therefore waits behind everybody else, and himself.
@Component
class FileDeVerification implements DisposableBean {
    /// Checks that one source may have waiting.
    static final int PAR_SOURCE = 10;

    /// Checks that may wait in all: about ten seconds of work.
    static final int EN_TOUT = 200;

    private final Map<String, Integer> enAttente = new ConcurrentHashMap<>();
    private final AtomicLong arrivees = new AtomicLong();
    private final ThreadPoolExecutor ouvriers;

    @Autowired
    FileDeVerification() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    FileDeVerification(int ouvriers) {
        this.ouvriers = new ThreadPoolExecutor(
                ouvriers,
                ouvriers,
                1,
                TimeUnit.MINUTES,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().name("mots-de-passe-", 0).daemon().factory());
        this.ouvriers.allowCoreThreadTimeOut(true);
    }

    /// Computes when the turn of this source comes.
    /// @throws TropDAttente at once, if this source or all of them have too many checks waiting
    <T> T passer(String source, Callable<T> calcul) throws TropDAttente {
        int rang = enAttente.merge(source, 1, Integer::sum) - 1;
        try {
            if (rang >= PAR_SOURCE || ouvriers.getQueue().size() >= EN_TOUT) throw new TropDAttente();
            var tour = new Tour<>(rang, arrivees.getAndIncrement(), calcul);
            ouvriers.execute(tour);
            return attendre(tour);
        } finally {
            enAttente.computeIfPresent(source, (_, nombre) -> nombre == 1 ? null : nombre - 1);
        }
    }

    private static <T> T attendre(Tour<T> tour) {
        try {
            return tour.get();
        } catch (InterruptedException e) {
            tour.cancel(false);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the check", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    int attente() {
        return ouvriers.getQueue().size();
    }

    @Override
    public void destroy() {
        ouvriers.shutdownNow();
    }

    static final class TropDAttente extends Exception {
        TropDAttente() {
            super("Too many checks are waiting", null, false, false);
        }
    }

    private static final class Tour<T> extends FutureTask<T> implements Comparable<Tour<?>> {
        private final int rang;
        private final long arrivee;

        Tour(int rang, long arrivee, Callable<T> calcul) {
            super(calcul);
            this.rang = rang;
            this.arrivee = arrivee;
        }

        @Override
        public int compareTo(Tour<?> autre) {
            return rang != autre.rang ? Integer.compare(rang, autre.rang) : Long.compare(arrivee, autre.arrivee);
        }
    }
}
