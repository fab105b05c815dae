package fr.treille.programme.commandes;

import java.nio.charset.StandardCharsets;

/// The standard output, in UTF-8 whatever the machine's own encoding.
final class Sortie {
    private Sortie() {}

    static void ecrire(String texte) {
        var octets = (texte.strip() + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(octets, 0, octets.length);
        System.out.flush();
    }
}
