package fr.treille.socle.saisie;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A form that came after the end of its session: kept in the new one, shown again once its person has signed in, and
/// sent only if he says so.
record SaisieSuspendue(String adresse, Map<String, List<String>> valeurs) implements Serializable {
    static final String CLE = SaisieSuspendue.class.getName();
    private static final int LONGUEUR_MAX = 200_000;
    private static final Pattern SECRET =
            Pattern.compile("_.*|.*(motdepasse|mot_de_passe|password|secret).*", Pattern.CASE_INSENSITIVE);

    static Optional<SaisieSuspendue> de(HttpServletRequest requete) {
        var valeurs = new LinkedHashMap<String, List<String>>();
        int longueur = 0;
        for (var champ : requete.getParameterMap().entrySet()) {
            if (SECRET.matcher(champ.getKey()).matches()) continue;
            valeurs.put(champ.getKey(), new ArrayList<>(List.of(champ.getValue())));
            for (var valeur : champ.getValue()) longueur += champ.getKey().length() + valeur.length();
        }
        return valeurs.isEmpty() || longueur > LONGUEUR_MAX
                ? Optional.empty()
                : Optional.of(new SaisieSuspendue(requete.getRequestURI(), valeurs));
    }
}
