package fr.treille.referentiel.recherche;

import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lexicon of the register as it is now. It is drawn from the database again after each import, and now and then
/// in
/// case something else changed; nothing is lost with it.
@Component
public class LexiqueDuRegistre {
    private static final Duration AGE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final ReentrantLock verrou = new ReentrantLock();
    private volatile Tirage tirage = new Tirage(new Lexique(new HashMap<>()), "aucun", 0);

    private record Tirage(Lexique lexique, String marque, long neA) {}

    LexiqueDuRegistre(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param marque what identifies the state of the register: the lexicon is drawn again when it differs
    Lexique lexique(String marque) {
        var actuel = tirage;
        if (frais(actuel, marque)) return actuel.lexique;
        // While one thread draws, the others go on with the lexicon there is, unless there is none yet.
        if (actuel.lexique.taille() > 0 && verrou.isLocked()) return actuel.lexique;
        verrou.lock();
        try {
            if (!frais(tirage, marque)) tirage = new Tirage(tirer(), marque, System.nanoTime());
            return tirage.lexique;
        } finally {
            verrou.unlock();
        }
    }

    private static boolean frais(Tirage tirage, String marque) {
        return tirage.marque.equals(marque) && System.nanoTime() - tirage.neA < AGE.toNanos();
    }

    private Lexique tirer() {
        var mots = new HashMap<String, Integer>();
        jdbc.sql("""
            select mot, count(*)::int as n from (
                select unnest(string_to_array(recherche, ' ')) as mot from referentiel.etablissement
                union all
                select unnest(string_to_array(recherche, ' ')) from referentiel.organisme) m
             where length(mot) between 3 and 40 and mot !~ '^[0-9]+$'
             group by mot
            """).query(r -> {
            mots.put(r.getString("mot"), r.getInt("n"));
        });
        return new Lexique(mots);
    }
}
