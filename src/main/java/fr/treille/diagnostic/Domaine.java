package fr.treille.diagnostic;

import java.util.Arrays;
import java.util.Optional;

/// The seven domains of MaturiN-SMS: the frame alone, its official questions are imported. Source: Welink.care, 2024.
public enum Domaine {
    GESTION(1, "Gestion du système d’information"),
    FONCTIONS(2, "Adéquation fonctionnelle"),
    INFRASTRUCTURES(3, "Adéquation des infrastructures"),
    QUALITE(4, "Qualité de service"),
    SECURITE(5, "Sécurité de l’information"),
    ETHIQUE(6, "Éthique et développement durable"),
    USAGES(7, "Performance, usages et satisfaction");

    private final int numero;
    private final String libelle;

    Domaine(int numero, String libelle) {
        this.numero = numero;
        this.libelle = libelle;
    }

    public int numero() {
        return numero;
    }

    public String libelle() {
        return libelle;
    }

    static Optional<Domaine> lire(String texte) {
        return Arrays.stream(values())
                .filter(d -> texte.equals(Integer.toString(d.numero)))
                .findFirst();
    }
}
