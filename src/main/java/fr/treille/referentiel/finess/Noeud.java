package fr.treille.referentiel.finess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One object of a JSON flow, read whole because it is small: its scalars as text, its objects and lists. What nobody
/// uses is skipped as it comes, and an object that is out of proportion is given up.
record Noeud(Map<String, Object> champs) {
    /// Values, a long text counting for several. Fifty times the largest of the national flows once the rest is
    /// skipped.
    private static final int VALEURS_AU_PLUS = 200_000;

    static final Noeud VIDE = new Noeud(Map.of());

    /// @param parser at the start of the object; left at its end
    /// @param ignores names whose values are skipped, at any depth
    /// @throws LigneRefusee if it is no object, or is too large; the parser stands after it all the same
    static Noeud lire(JsonParser parser, Set<String> ignores) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            throw new LigneRefusee("ce n'est pas un objet");
        }
        var compte = new int[1];
        var noeud = objet(parser, ignores, compte);
        if (compte[0] > VALEURS_AU_PLUS) throw new LigneRefusee("objet de plus de 200 000 valeurs");
        return noeud;
    }

    /// Any value, with the same care.
    /// @return absent for null
    static @Nullable Object valeur(JsonParser parser, Set<String> ignores) {
        var compte = new int[1];
        var valeur = valeur(parser, ignores, compte);
        if (compte[0] > VALEURS_AU_PLUS) throw new LigneRefusee("objet de plus de 200 000 valeurs");
        return valeur;
    }

    private static Noeud objet(JsonParser parser, Set<String> ignores, int[] compte) {
        var champs = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var nom = parser.currentName();
            parser.nextToken();
            var valeur = ignores.contains(nom) ? sauter(parser) : valeur(parser, ignores, compte);
            if (valeur != null) champs.put(nom, valeur);
        }
        return new Noeud(champs);
    }

    private static @Nullable Object valeur(JsonParser parser, Set<String> ignores, int[] compte) {
        if (++compte[0] > VALEURS_AU_PLUS) return sauter(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> objet(parser, ignores, compte);
            case START_ARRAY -> {
                var liste = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    var element = valeur(parser, ignores, compte);
                    if (element != null) liste.add(element);
                }
                yield liste;
            }
            case VALUE_NULL -> null;
            default -> {
                var texte = parser.getString();
                compte[0] += texte.length() / 64;
                yield texte;
            }
        };
    }

    private static @Nullable Object sauter(JsonParser parser) {
        parser.skipChildren();
        return null;
    }

    /// @return empty where the flow has nothing, or something that is no text
    String texte(String nom) {
        return champs.get(nom) instanceof String texte ? texte.strip() : "";
    }

    Noeud objet(String nom) {
        return champs.get(nom) instanceof Noeud noeud ? noeud : VIDE;
    }

    /// @return the objects of this list, nothing where there is no list
    List<Noeud> liste(String nom) {
        if (!(champs.get(nom) instanceof List<?> liste)) return List.of();
        return liste.stream()
                .filter(Noeud.class::isInstance)
                .map(Noeud.class::cast)
                .toList();
    }

    boolean a(String nom) {
        return champs.containsKey(nom);
    }
}
