package fr.treille.referentiel;

import fr.treille.socle.Finess;
import fr.treille.socle.cartes.Boite;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is asked of the register in one search.
/// @param texte        as typed
/// @param motsDuNom    words the reader wants read as a part of the name, not as a place or a category
/// @param choix        facets narrowed: at least one of the values of each. Without a choice of
/// [Facette#ETAT], only what is open
/// @param horsEssms    also what is not an ESSMS (hospitals, pharmacies…)
/// @param apres        last row of the page before, absent on the first page
/// @param parPage      rows of a page, 1 to 200
/// @param zone         only what is placed in this rectangle, absent for everywhere
public record Demande(
        String texte,
        Set<String> motsDuNom,
        Map<Facette, Set<String>> choix,
        boolean horsEssms,
        Tri tri,
        @Nullable Finess apres,
        int parPage,
        @Nullable Boite zone) {
    public static final int PAGE = 20;
    /// A longer text is cut: nobody types it.
    private static final int TEXTE = 200;

    public enum Tri {
        PERTINENCE("pertinence"),
        NOM("nom"),
        COMMUNE("commune");

        private final String libelle;

        Tri(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Demande {
        texte = texte.length() > TEXTE ? texte.substring(0, TEXTE) : texte;
        motsDuNom = Set.copyOf(motsDuNom);
        var copie = new EnumMap<Facette, Set<String>>(Facette.class);
        choix.forEach((facette, valeurs) -> {
            if (!valeurs.isEmpty()) copie.put(facette, new TreeSet<>(valeurs));
        });
        choix = Map.copyOf(copie);
        parPage = Math.clamp(parPage, 1, 200);
    }

    public static Demande de(String texte) {
        return new Demande(texte, Set.of(), Map.of(), false, Tri.PERTINENCE, null, PAGE, null);
    }

    public Demande avec(Facette facette, Set<String> valeurs) {
        var autres = new EnumMap<Facette, Set<String>>(Facette.class);
        autres.putAll(choix);
        autres.put(facette, valeurs);
        return new Demande(texte, motsDuNom, autres, horsEssms, tri, null, parPage, zone);
    }

    public Demande sansFacettes() {
        return new Demande(texte, motsDuNom, Map.of(), horsEssms, tri, null, parPage, zone);
    }

    public Demande avecTexte(String autre) {
        return new Demande(autre, motsDuNom, choix, horsEssms, tri, null, parPage, zone);
    }

    public Demande avecHorsEssms(boolean oui) {
        return new Demande(texte, motsDuNom, choix, oui, tri, null, parPage, zone);
    }

    public Demande trie(Tri autre) {
        return new Demande(texte, motsDuNom, choix, horsEssms, autre, null, parPage, zone);
    }

    public Demande apres(@Nullable Finess ligne) {
        return new Demande(texte, motsDuNom, choix, horsEssms, tri, ligne, parPage, zone);
    }

    public Demande parPages(int lignes) {
        return new Demande(texte, motsDuNom, choix, horsEssms, tri, apres, lignes, zone);
    }

    /// @param rectangle absent for everywhere
    public Demande dans(@Nullable Boite rectangle) {
        return new Demande(texte, motsDuNom, choix, horsEssms, tri, null, parPage, rectangle);
    }

    /// The words `mots` are a part of the name.
    public Demande lireCommeNom(String mots) {
        var autres = new TreeSet<>(motsDuNom);
        autres.add(mots);
        return new Demande(texte, autres, choix, horsEssms, tri, null, parPage, zone);
    }

    public Set<String> choix(Facette facette) {
        return choix.getOrDefault(facette, Set.of());
    }
}
