package fr.treille.programme.jdbc;

import fr.treille.programme.Campagne;
import fr.treille.programme.Certitude;
import fr.treille.programme.Parametre;
import fr.treille.programme.Valeur;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A whole campaign as the database keeps it. A parameter the house learnt after the version was kept is unknown in
/// it; one it has forgotten is left out.
record ContenuDeVersion(
        String code,
        String libelle,
        int annee,
        String texte,
        @Nullable String herite,
        Map<String, Dite> valeurs,
        Map<String, String> regles) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    record Dite(
            @Nullable String valeur,
            String source,
            Certitude certitude,
            @Nullable String note) {}

    static String ecrire(Campagne campagne) {
        var valeurs = new LinkedHashMap<String, Dite>();
        campagne.valeurs()
                .forEach((p, v) -> valeurs.put(p.cle(), new Dite(v.brut(), v.source(), v.certitude(), v.note())));
        return MAPPER.writeValueAsString(new ContenuDeVersion(
                campagne.code(),
                campagne.libelle(),
                campagne.annee(),
                campagne.texte(),
                campagne.herite(),
                valeurs,
                campagne.regles()));
    }

    static Campagne lire(String json, String version) {
        var contenu = MAPPER.readValue(json, ContenuDeVersion.class);
        var valeurs = Arrays.stream(Parametre.values())
                .collect(Collectors.toMap(
                        p -> p,
                        p -> valeur(p, contenu.valeurs().get(p.cle())),
                        (a, _) -> a,
                        () -> new EnumMap<>(Parametre.class)));
        return new Campagne(
                contenu.code(),
                contenu.libelle(),
                contenu.annee(),
                contenu.texte(),
                contenu.herite(),
                valeurs,
                contenu.regles(),
                version);
    }

    private static Valeur valeur(Parametre parametre, @Nullable Dite dite) {
        return dite == null
                ? new Valeur(parametre, null, "Paramètre plus récent que cette version", Certitude.INCONNU, null)
                : new Valeur(parametre, dite.valeur(), dite.source(), dite.certitude(), dite.note());
    }
}
