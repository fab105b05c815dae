package fr.treille.cooperation;

import fr.treille.socle.Constat;
import java.util.List;
import java.util.stream.Stream;

/// What came of a list of establishments to add: each line either enters or says why not.
/// @param entres  in the order asked
/// @param constats one for each line that did not enter, its number in [Constat#sujet]
public record Ajout(List<Membre> entres, List<Constat> constats) {
    Ajout avec(Constat constat) {
        return new Ajout(
                entres, Stream.concat(Stream.of(constat), constats.stream()).toList());
    }
}
