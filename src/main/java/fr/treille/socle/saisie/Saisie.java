package fr.treille.socle.saisie;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a form shows: what was typed, field by field, and what is wrong with it.
/// @param erreurs one sentence by field, in the order of the form; said at the top with a link, and beside the field
public record Saisie(Map<String, List<String>> valeurs, Map<String, String> erreurs) {
    public static final Saisie VIDE = new Saisie(Map.of(), Map.of());

    public static Saisie de(Map<String, List<String>> valeurs) {
        return new Saisie(valeurs, Map.of());
    }

    public Saisie avec(Map<String, String> erreurs) {
        return new Saisie(valeurs, new LinkedHashMap<>(erreurs));
    }

    /// @return empty when nothing was typed
    public String valeur(String champ) {
        var dites = valeurs.getOrDefault(champ, List.of());
        return dites.isEmpty() ? "" : dites.getFirst();
    }

    public boolean coche(String champ, String valeur) {
        return valeurs.getOrDefault(champ, List.of()).contains(valeur);
    }

    public boolean fautive(String champ) {
        return erreurs.containsKey(champ);
    }

    /// For `aria-describedby`: the hint when there is one, and the error when there is one.
    public @Nullable String decrit(String champ, boolean aide) {
        if (!fautive(champ)) return aide ? champ + "-aide" : null;
        return aide ? "%s-aide %s-erreur".formatted(champ, champ) : champ + "-erreur";
    }
}
