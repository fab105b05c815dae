package fr.treille.cooperation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts the statements that an act sends on its own thread, as Spring tells them: the rounds of the house go on
/// beside it. The limits of the house count by lots and sweep at random, and what the top of each page says of the
/// territory is read again every two seconds: their statements are not the act's.
public final class Requetes {
    private Requetes() {}

    public static <T> int pendant(Supplier<T> acte) {
        return textes(acte).size();
    }

    /// The statements themselves, in order.
    public static <T> List<String> textes(Supplier<T> acte) {
        var journal = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var avant = journal.getLevel();
        var temoin = new ListAppender<ILoggingEvent>();
        temoin.start();
        journal.setLevel(Level.DEBUG);
        journal.setAdditive(false);
        journal.addAppender(temoin);
        try {
            acte.get();
        } finally {
            journal.detachAppender(temoin);
            journal.setLevel(avant);
            journal.setAdditive(true);
        }
        var fil = Thread.currentThread().getName();
        return sansLeBandeau(temoin.list.stream()
                .filter(e -> e.getThreadName().equals(fil))
                .filter(e -> e.getMessage().startsWith("Executing prepared SQL statement"))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(m -> !m.contains("comptes.compteur"))
                .toList());
    }

    private static List<String> sansLeBandeau(List<String> textes) {
        var gardes = new ArrayList<String>();
        boolean bandeau = false;
        for (var texte : textes) {
            boolean suite = bandeau && texte.contains("from socle.travail");
            bandeau = texte.contains("genre = 'DEMONSTRATION'");
            if (!bandeau && !suite) gardes.add(texte);
        }
        return gardes;
    }
}
