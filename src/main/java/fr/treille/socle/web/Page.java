package fr.treille.socle.web;

import fr.treille.socle.securite.Lecteur;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;

/// What the frame of a page needs, given to every template as `page`.
/// @param adresse  path and parameters of the request
/// @param papier   shown on the screen as it is printed
/// @param chemin   path of the request, for the current line of the menu
/// @param theme    `treille` or `etat`
/// @param bandeaux sentences shown at the top
/// @param secondes that the session of the reader lives without a gesture, 0 when nobody is signed in
/// @param contact  electronic address where help is given, when the operator gave one
public record Page(
        String chemin,
        String adresse,
        boolean papier,
        String theme,
        @Nullable Lecteur lecteur,
        List<LigneDeMenu> menu,
        List<String> bandeaux,
        @Nullable CsrfToken jeton,
        int secondes,
        @Nullable String contact) {
    static final String PAPIER = "papier";

    public boolean etat() {
        return theme.equals("etat");
    }

    /// The same page on paper, or back on the screen.
    public String adresseSurPapier() {
        var autre = UriComponentsBuilder.fromUriString(adresse).replaceQueryParam(PAPIER);
        if (!papier) autre.queryParam(PAPIER, "oui");
        return autre.build().toUriString();
    }

    /// The same frame in the other theme, for who compares them.
    public Page dansLeTheme(String theme) {
        return new Page(chemin, adresse, papier, theme, lecteur, menu, bandeaux, jeton, secondes, contact);
    }

    /// Value of `hx-headers`: htmx sends the token of the session with each request that changes something.
    public String entetes() {
        return jeton == null ? "{}" : "{\"%s\": \"%s\"}".formatted(jeton.getHeaderName(), jeton.getToken());
    }

    /// One step of the breadcrumb; the last one has no address.
    public record Etape(String libelle, @Nullable String adresse) {
        public static List<Etape> fil(String... libellesEtAdresses) {
            var etapes = new ArrayList<Etape>();
            for (int i = 0; i < libellesEtAdresses.length; i += 2) {
                var adresse = i + 1 < libellesEtAdresses.length ? libellesEtAdresses[i + 1] : null;
                etapes.add(new Etape(libellesEtAdresses[i], adresse));
            }
            return etapes;
        }
    }
}
