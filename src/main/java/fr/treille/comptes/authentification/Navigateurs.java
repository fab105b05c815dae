package fr.treille.comptes.authentification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A browser in the words of the person who used it: « Firefox sous Windows ». The version and the rest say too much.
final class Navigateurs {
    private static final Map<String, String> NAVIGATEURS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMES = new LinkedHashMap<>();

    static {
        NAVIGATEURS.put("Edg/", "Edge");
        NAVIGATEURS.put("OPR/", "Opera");
        NAVIGATEURS.put("Firefox/", "Firefox");
        NAVIGATEURS.put("Chrome/", "Chrome");
        NAVIGATEURS.put("Safari/", "Safari");
        SYSTEMES.put("iPhone", "iPhone");
        SYSTEMES.put("iPad", "iPad");
        SYSTEMES.put("Android", "Android");
        SYSTEMES.put("Windows", "Windows");
        SYSTEMES.put("Mac OS", "macOS");
        SYSTEMES.put("Linux", "Linux");
    }

    private Navigateurs() {}

    static String nom(@Nullable String agent) {
        if (agent == null) return "Navigateur inconnu";
        var navigateur = trouver(NAVIGATEURS, agent, "Navigateur inconnu");
        var systeme = trouver(SYSTEMES, agent, "");
        return systeme.isEmpty() ? navigateur : navigateur + " sous " + systeme;
    }

    private static String trouver(Map<String, String> noms, String agent, String defaut) {
        return noms.entrySet().stream()
                .filter(n -> agent.contains(n.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(defaut);
    }
}
