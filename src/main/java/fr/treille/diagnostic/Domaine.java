package fr.treille.diagnostic;

import java.util.Arrays;
import java.util.Optional;

/// The seven domains of MaturiN-SMS: the frame alone, its official questions are imported. Source: Welink.care, 2024.
public enum Domaine {
    GESTION(1, "Gestion du système d’information", "Gestion du SI"),
    FONCTIONS(2, "Adéquation fonctionnelle", "Fonctions"),
    INFRASTRUCTURES(3, "Adéquation des infrastructures", "Infrastructures"),
    QUALITE(4, "Qualité de service", "Qualité de service"),
    SECURITE(5, "Sécurité de l’information", "Sécurité"),
    ETHIQUE(6, "Éthique et développement durable", "Éthique"),
    USAGES(7, "Performance, usages et satisfaction", "Usages");

    private final int numero;
    private final String libelle;
    private final String court;

    Domaine(int numero, String libelle, String court) {
        this.numero = numero;
        this.libelle = libelle;
        this.court = court;
    }

    public int numero() {
        return numero;
    }

    public String libelle() {
        return libelle;
    }

    /// For an axis.
    public String court() {
        return court;
    }

    static Optional<Domaine> lire(String texte) {
        return Arrays.stream(values())
                .filter(d -> texte.equals(Integer.toString(d.numero)))
                .findFirst();
    }
}
