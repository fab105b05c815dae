package fr.treille.comptes.authentification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// What somebody was sending when a proof was asked for, sent again after it. A file and a password are not kept.
/// @param champs empty for a page to open
/// @param perdu  something was sent that could not be kept: the person goes back to the page she came from
record FormulaireGarde(String methode, String chemin, Map<String, List<String>> champs, boolean perdu, Instant le)
        implements Serializable {
    private static final int PLACE = 100_000;

    static FormulaireGarde de(HttpServletRequest demande, Instant maintenant) {
        var chemin = demande.getRequestURI();
        if (demande.getMethod().equals("GET")) {
            var suite = demande.getQueryString() == null ? chemin : chemin + "?" + demande.getQueryString();
            return new FormulaireGarde("GET", suite, Map.of(), false, maintenant);
        }
        var champs = new LinkedHashMap<String, List<String>>();
        long place = 0;
        for (var champ : demande.getParameterMap().entrySet()) {
            if (champ.getKey().equals("_csrf")) continue;
            champs.put(champ.getKey(), new ArrayList<>(List.of(champ.getValue())));
            for (var valeur : champ.getValue()) place += valeur.length();
        }
        boolean gardable = estUnFormulaire(demande.getContentType())
                && place < PLACE
                && champs.keySet().stream()
                        .noneMatch(nom -> nom.toLowerCase(java.util.Locale.ROOT).contains("motdepasse"));
        return gardable
                ? new FormulaireGarde("POST", chemin, champs, false, maintenant)
                : new FormulaireGarde("GET", origine(demande), Map.of(), true, maintenant);
    }

    boolean aRejouer() {
        return methode.equals("POST");
    }

    private static boolean estUnFormulaire(@Nullable String type) {
        return type == null || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /// The page of this site that the form was on.
    private static String origine(HttpServletRequest demande) {
        var referent = demande.getHeader("Referer");
        if (referent == null) return "/";
        try {
            var adresse = java.net.URI.create(referent);
            return demande.getServerName().equals(adresse.getHost()) && adresse.getRawPath() != null
                    ? adresse.getRawPath()
                    : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
