package fr.treille.referentiel.web;

import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Demande.Tri;
import fr.treille.referentiel.Facette;
import fr.treille.socle.Finess;
import fr.treille.socle.cartes.Boite;
import fr.treille.socle.tableaux.Vue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// A search as its address holds it: everything stands there, so a link gives back the same page.
/// @param choisis  numbers that the reader ticked: every address of the page keeps them
/// @param colonnes keys of the columns that the reader asked for, kept too; empty for those shown by default
record AdresseDeRecherche(Set<String> choisis, List<String> colonnes) {
    static final String CHEMIN = "/recherche";
    /// An address that is longer is refused by some servers on its way.
    private static final int CHOISIS = 200;

    /// What was ticked on a page or before it; what is not a number is left out.
    static AdresseDeRecherche choisis(MultiValueMap<String, String> parametres) {
        return new AdresseDeRecherche(
                valeurs(parametres, "finess")
                        .flatMap(numero -> Finess.lire(numero).stream())
                        .map(Finess::numero)
                        .limit(CHOISIS)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                valeurs(parametres, Vue.Choix.PARAMETRE).limit(50).toList());
    }

    /// What an address asks; a parameter that means nothing is left out.
    static Demande lire(MultiValueMap<String, String> parametres) {
        var choix = new EnumMap<Facette, Set<String>>(Facette.class);
        for (var facette : Facette.values()) {
            choix.put(
                    facette, valeurs(parametres, facette.parametre()).limit(200).collect(Collectors.toSet()));
        }
        return new Demande(
                premier(parametres, "q"),
                valeurs(parametres, "nom").limit(12).collect(Collectors.toSet()),
                choix,
                "oui".equals(premier(parametres, "hors")),
                tri(premier(parametres, "tri")),
                Finess.lire(premier(parametres, "apres")).orElse(null),
                Demande.PAGE,
                Boite.lire(premier(parametres, "zone")).orElse(null));
    }

    /// The address of a search, on its list or on its map.
    String de(Demande demande, boolean carte) {
        return de(CHEMIN, demande, carte);
    }

    /// The same search, without what was ticked.
    String nue(String chemin, Demande demande, boolean carte) {
        return new AdresseDeRecherche(Set.of(), colonnes).de(chemin, demande, carte);
    }

    /// What the form that chooses columns sends again: everything but the columns.
    MultiValueMap<String, String> gardees(Demande demande, boolean carte) {
        return new AdresseDeRecherche(choisis, List.of()).parametres(demande, carte);
    }

    private String de(String chemin, Demande demande, boolean carte) {
        var adresse = UriComponentsBuilder.fromPath(chemin);
        var valeurs = new HashMap<String, Object>();
        parametres(demande, carte)
                .forEach((cle, dites) -> dites.forEach(dite -> {
                    var nom = "v" + valeurs.size();
                    adresse.queryParam(cle, "{" + nom + "}");
                    valeurs.put(nom, dite);
                }));
        return adresse.encode().buildAndExpand(valeurs).toUriString();
    }

    private MultiValueMap<String, String> parametres(Demande demande, boolean carte) {
        var parametres = new LinkedMultiValueMap<String, String>();
        if (!demande.texte().isEmpty()) parametres.add("q", demande.texte());
        demande.motsDuNom().stream().sorted().forEach(mots -> parametres.add("nom", mots));
        for (var facette : Facette.values()) {
            demande.choix(facette).stream().sorted().forEach(code -> parametres.add(facette.parametre(), code));
        }
        if (demande.horsEssms()) parametres.add("hors", "oui");
        if (demande.tri() != Tri.PERTINENCE) parametres.add("tri", demande.tri().libelle());
        if (carte) parametres.add("vue", "carte");
        var zone = demande.zone();
        if (zone != null) parametres.add("zone", zone.toString());
        var apres = demande.apres();
        if (apres != null) parametres.add("apres", apres.numero());
        choisis.forEach(numero -> parametres.add("finess", numero));
        colonnes.forEach(colonne -> parametres.add(Vue.Choix.PARAMETRE, colonne));
        return parametres;
    }

    private static Tri tri(String libelle) {
        return Arrays.stream(Tri.values())
                .filter(t -> t.libelle().equals(libelle))
                .findFirst()
                .orElse(Tri.PERTINENCE);
    }

    private static String premier(MultiValueMap<String, String> parametres, String cle) {
        @Nullable String valeur = parametres.getFirst(cle);
        return valeur == null ? "" : valeur.strip();
    }

    private static Stream<String> valeurs(MultiValueMap<String, String> parametres, String cle) {
        return parametres.getOrDefault(cle, List.of()).stream().map(String::strip);
    }
}
