package fr.treille.socle.api;

import fr.treille.socle.tableaux.Colonne;
import fr.treille.socle.tableaux.Tableau;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// One address of the API. Immutable: each parameter or list added gives a new description.
/// @param chemin     pattern of its path, as its controller maps it: `/api/v1/og/{finess}`
/// @param section    where the documentation puts it
/// @param titre      French
/// @param exemple    path and parameters of a request that answers
/// @param tableau    fields of an item of the list, or of the object
/// @param parametres of the path and of the query
/// @param listes     lists that the object holds, by their name
public record Ressource(
        String chemin,
        String section,
        String titre,
        String exemple,
        Forme forme,
        Tableau<?> tableau,
        List<Parametre> parametres,
        SequencedMap<String, Tableau<?>> listes) {
    /// Lines of a page when the address says nothing, and at most.
    public static final int PAR_DEFAUT = 100;

    public static final int AU_PLUS = 200;
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)[^/]*}(?=/|$)");

    public enum Forme {
        /// A list read page after page.
        PAGES,
        /// A list given whole.
        ENTIERE,
        OBJET
    }

    public Ressource {
        if (!chemin.startsWith("/api/v1/")) throw new IllegalArgumentException("Not an address of the API: " + chemin);
        parametres = List.copyOf(parametres);
        listes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(listes));
    }

    public static Ressource pages(String chemin, String section, String titre, String exemple, Tableau<?> tableau) {
        return new Ressource(chemin, section, titre, exemple, Forme.PAGES, tableau, List.of(), new LinkedHashMap<>());
    }

    public static Ressource entiere(String chemin, String section, String titre, String exemple, Tableau<?> tableau) {
        return new Ressource(chemin, section, titre, exemple, Forme.ENTIERE, tableau, List.of(), new LinkedHashMap<>());
    }

    public static Ressource objet(String chemin, String section, String titre, String exemple, Tableau<?> tableau) {
        return new Ressource(chemin, section, titre, exemple, Forme.OBJET, tableau, List.of(), new LinkedHashMap<>());
    }

    public Ressource avec(Parametre... autres) {
        var tous = new ArrayList<>(parametres);
        tous.addAll(List.of(autres));
        return new Ressource(chemin, section, titre, exemple, forme, tableau, tous, listes);
    }

    public Ressource contenant(String nom, Tableau<?> lignes) {
        var toutes = new LinkedHashMap<>(listes);
        toutes.put(nom, lignes);
        return new Ressource(chemin, section, titre, exemple, forme, tableau, parametres, toutes);
    }

    /// The path without the form that its variables must have: `/api/v1/grappes/{id}`.
    public String adresse() {
        return VARIABLE.matcher(chemin).replaceAll("{$1}");
    }

    /// Names of the variables of the path.
    List<String> variables() {
        return VARIABLE.matcher(chemin).results().map(r -> r.group(1)).toList();
    }

    /// Every table it gives, by the place of its fields: empty for the main one, else the name of the list.
    SequencedMap<String, Tableau<?>> tableaux() {
        var tous = new LinkedHashMap<String, Tableau<?>>();
        tous.put("", tableau);
        tous.putAll(listes);
        return tous;
    }

    /// What the query may say: its own parameters, then those of every list of its form.
    List<Parametre> deLaQuestion() {
        var tous = new ArrayList<>(
                parametres.stream().filter(p -> !variables().contains(p.nom())).toList());
        if (forme != Forme.PAGES) return tous;
        var triables = tableau.colonnes().stream()
                .filter(Colonne::triable)
                .map(Colonne::cle)
                .toList();
        if (!triables.isEmpty() && tous.stream().noneMatch(p -> p.nom().equals("tri"))) {
            var ordres = new ArrayList<>(triables);
            triables.forEach(t -> ordres.add("-" + t));
            tous.add(new Parametre("tri", "Ordre des lignes ; un signe moins pour l'ordre inverse.", ordres, false));
        }
        tous.add(new Parametre(
                "limite", "Lignes d'une page, de 1 à %d ; %d sans ce paramètre.".formatted(AU_PLUS, PAR_DEFAUT)));
        tous.add(new Parametre("apres", "Où la page commence : prenez l'adresse « suivant » de la page précédente."));
        return tous;
    }

    /// Description of a variable of the path.
    String variable(String nom) {
        return parametres.stream()
                .filter(p -> p.nom().equals(nom))
                .findFirst()
                .map(Parametre::description)
                .orElseThrow(() -> new IllegalStateException("%s does not say what %s is".formatted(chemin, nom)));
    }

    /// What a room gives, declared as one bean.
    public record DUnePiece(List<Ressource> toutes) {
        public DUnePiece(Ressource... toutes) {
            this(List.of(toutes));
        }
    }

    /// Parameters by name.
    Map<String, Parametre> admis() {
        var parNom = new LinkedHashMap<String, Parametre>();
        deLaQuestion().forEach(p -> parNom.put(p.nom(), p));
        return parNom;
    }
}
