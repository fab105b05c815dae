package fr.treille.socle.tableaux;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What an address asks of a table: its filters, its order, where the page begins. All of it stands in the address,
/// so a link gives back the same table.
/// @param filtres every other parameter of the address, kept when the order or the page changes
/// @param colonnes keys of the columns asked for, empty for those shown by default
/// @param tri     key of the sorted column, null for the room's own order
public record Demande(
        String chemin,
        Map<String, List<String>> filtres,
        List<String> colonnes,
        @Nullable String tri,
        boolean decroissant,
        @Nullable Curseur apres) {
    private static final String TRI = "tri";
    private static final String APRES = "apres";
    static final String COLONNE = "col";
    /// Sent with the choice, so that a choice of nothing is one.
    static final String AUCUNE = "-";

    private static final Set<String> A_PART = Set.of(TRI, APRES, COLONNE, "_csrf");

    /// With the columns shown by default.
    public Demande(
            String chemin,
            Map<String, List<String>> filtres,
            @Nullable String tri,
            boolean decroissant,
            @Nullable Curseur apres) {
        this(chemin, filtres, List.of(), tri, decroissant, apres);
    }

    /// Everything, in the room's own order.
    public static Demande de(String chemin) {
        return new Demande(chemin, Map.of(), List.of(), null, false, null);
    }

    public static Demande lire(HttpServletRequest requete) {
        var filtres = new LinkedHashMap<String, List<String>>();
        requete.getParameterMap().forEach((cle, valeurs) -> {
            var dites = List.of(valeurs).stream().filter(v -> !v.isBlank()).toList();
            if (!A_PART.contains(cle) && !dites.isEmpty()) filtres.put(cle, dites);
        });
        var tri = requete.getParameter(TRI);
        boolean decroissant = tri != null && tri.startsWith("-");
        var cle = tri == null || tri.isBlank() ? null : decroissant ? tri.substring(1) : tri;
        var colonnes = requete.getParameterValues(COLONNE);
        return new Demande(
                requete.getRequestURI(),
                filtres,
                colonnes == null ? List.of() : List.of(colonnes),
                cle,
                decroissant,
                Curseur.lire(requete.getParameter(APRES)));
    }

    /// @param ordres one per sortable column, by its key
    /// @param defaut used when the address asks for none, or for one that does not exist
    public Ordre ordre(Map<String, Ordre> ordres, Ordre defaut) {
        return tri == null ? defaut : ordres.getOrDefault(tri, defaut);
    }

    /// Parameters of [Ordre#condition].
    public Map<String, @Nullable Object> parametres() {
        var parametres = new HashMap<String, @Nullable Object>();
        parametres.put("apres_valeur", apres == null ? null : apres.valeur());
        parametres.put("apres_id", apres == null ? null : apres.id());
        return parametres;
    }

    /// The same from the first line, for a file.
    public Demande depuisLeDebut() {
        return new Demande(chemin, filtres, colonnes, tri, decroissant, null);
    }

    /// The same, largest first: for a room whose own order is that one.
    public Demande decroissante() {
        return new Demande(chemin, filtres, colonnes, tri, true, apres);
    }

    /// What a form that chooses columns sends again.
    Map<String, List<String>> gardees() {
        var gardees = new LinkedHashMap<>(filtres);
        if (tri != null) gardees.put(TRI, List.of((decroissant ? "-" : "") + tri));
        return gardees;
    }

    /// The same filters in this order, from the first page.
    String triee(String cle, boolean decroissant) {
        return adresse(chemin, decroissant ? "-" + cle : cle, null);
    }

    /// The same from the line after this one.
    public String suivante(Curseur apres) {
        return adresse(chemin, tri == null ? null : (decroissant ? "-" : "") + tri, apres);
    }

    String premiere() {
        return adresse(chemin, tri == null ? null : (decroissant ? "-" : "") + tri, null);
    }

    /// The same filters and order at another address, such as that of an export.
    public String vers(String chemin) {
        return adresse(chemin, tri == null ? null : (decroissant ? "-" : "") + tri, null);
    }

    private String adresse(String chemin, @Nullable String tri, @Nullable Curseur apres) {
        var adresse = UriComponentsBuilder.fromPath(chemin);
        var valeurs = new HashMap<String, Object>();
        var gardes = new LinkedHashMap<>(filtres);
        if (!colonnes.isEmpty()) gardes.put(COLONNE, colonnes);
        gardes.forEach((cle, dites) -> dites.forEach(dite -> {
            var nom = "v" + valeurs.size();
            adresse.queryParam(cle, "{" + nom + "}");
            valeurs.put(nom, dite);
        }));
        if (tri != null) adresse.queryParam(TRI, "{tri}");
        if (apres != null) adresse.queryParam(APRES, "{apres}");
        if (tri != null) valeurs.put("tri", tri);
        if (apres != null) valeurs.put("apres", apres.toString());
        return adresse.encode().buildAndExpand(valeurs).toUriString();
    }

    /// The last line of a page: its sorted value and its identifier, as SQL reads them back.
    public record Curseur(String valeur, String id) {
        static @Nullable Curseur lire(@Nullable String texte) {
            if (texte == null) return null;
            try {
                var parties = new String(Base64.getUrlDecoder().decode(texte), StandardCharsets.UTF_8).split("\0", -1);
                return parties.length == 2 ? new Curseur(parties[0], parties[1]) : null;
            } catch (IllegalArgumentException illisible) {
                return null;
            }
        }

        @Override
        public String toString() {
            var octets = (valeur + '\0' + id).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        }
    }
}
