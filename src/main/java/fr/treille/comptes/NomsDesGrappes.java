package fr.treille.comptes;

import fr.treille.socle.securite.Perimetre.Genre;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Gives the accesses on grappes, and their tokens, the names that the room above knows.
@Component
class NomsDesGrappes {
    private final GrappesConnues grappes;

    NomsDesGrappes(GrappesConnues grappes) {
        this.grappes = grappes;
    }

    /// One question, however many they are.
    <T extends Situee<T>> List<T> nommees(List<T> tenues) {
        var ids = tenues.stream()
                .filter(t -> t.genre() == Genre.GRAPPE)
                .map(Situee::identifiant)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) return tenues;
        var connues = grappes.connues(ids);
        return tenues.stream()
                .map(t -> {
                    var connue = t.genre() == Genre.GRAPPE ? connues.get(t.identifiant()) : null;
                    return connue == null ? t : t.nommee(connue.nom());
                })
                .toList();
    }

    /// For lines read one by one: each grappe is asked for once.
    <T extends Situee<T>> Consumer<T> nommant(Consumer<T> suite) {
        var noms = new HashMap<String, String>();
        return tenue -> suite.accept(
                tenue.genre() == Genre.GRAPPE
                        ? tenue.nommee(noms.computeIfAbsent(tenue.identifiant(), this::nom))
                        : tenue);
    }

    private String nom(String id) {
        var connue = grappes.connues(List.of(id)).get(id);
        return connue == null ? id : connue.nom();
    }
}
