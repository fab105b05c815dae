package fr.treille.referentiel.finess;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where each column stands: in the official order, or in the order that a header line gives. The yearly stock names a
/// few columns otherwise.
/// @param genre what the lines of this layout are
/// @param places index of each column by its official name
/// @param minimum fewest fields a line may have
/// @param maximum most fields a line may have, trailing empty ones aside
record Disposition(Genre genre, Map<String, Integer> places, int minimum, int maximum) {
    enum Genre {
        ETABLISSEMENT,
        ORGANISME,
        POINT
    }

    private static final List<String> STRUCTUREET = List.of(
            "section",
            "nofinesset",
            "nofinessej",
            "rs",
            "rslongue",
            "complrs",
            "compldistrib",
            "numvoie",
            "typvoie",
            "voie",
            "compvoie",
            "lieuditbp",
            "commune",
            "departement",
            "libdepartement",
            "ligneacheminement",
            "telephone",
            "telecopie",
            "categetab",
            "libcategetab",
            "categagretab",
            "libcategagretab",
            "siret",
            "codeape",
            "codemft",
            "libmft",
            "codesph",
            "libsph",
            "dateouv",
            "dateautor",
            "datemaj",
            "numuai");
    private static final List<String> STRUCTUREEJ = List.of(
            "section",
            "nofiness",
            "rs",
            "rslongue",
            "complrs",
            "numvoie",
            "typvoie",
            "voie",
            "compvoie",
            "compldistrib",
            "lieuditbp",
            "commune",
            "ligneacheminement",
            "departement",
            "libdepartement",
            "telephone",
            "statutjuridique",
            "libstatutjuridique",
            "categetab",
            "libcategetab",
            "siren",
            "codeape",
            "datecrea");
    private static final List<String> GEOLOCALISATION =
            List.of("section", "nofinesset", "coordxet", "coordyet", "sourcecoordet", "datemaj");
    private static final Map<String, String> AUTRES_NOMS = Map.of(
            "coordx", "coordxet",
            "coordy", "coordyet",
            "sourcegeocod", "sourcecoordet",
            "mft", "codemft",
            "dateouvert", "dateouv",
            "structureet", "section",
            "structureej", "section");

    /// Since 2004 the last column of `structureet`, the school number, comes and goes.
    static final Disposition ETABLISSEMENTS = new Disposition(Genre.ETABLISSEMENT, places(STRUCTUREET), 31, 32);
    static final Disposition ORGANISMES = new Disposition(Genre.ORGANISME, places(STRUCTUREEJ), 23, 23);
    static final Disposition POINTS = new Disposition(Genre.POINT, places(GEOLOCALISATION), 6, 6);

    static boolean estUnEntete(List<String> champs) {
        return champs.stream()
                .map(c -> c.toLowerCase(Locale.ROOT))
                .anyMatch(c -> c.equals("nofinesset") || c.equals("nofiness"));
    }

    /// @throws FichierRefuse if a column that every line needs is not named
    static Disposition parEntete(List<String> entete) {
        var noms = entete.stream()
                .map(c -> c.toLowerCase(Locale.ROOT))
                .map(c -> AUTRES_NOMS.getOrDefault(c, c))
                .toList();
        var etablissements = noms.contains("nofinesset");
        var exigees = etablissements
                ? List.of("nofinesset", "nofinessej", "rs", "categetab", "departement")
                : List.of("nofiness", "rs", "statutjuridique");
        for (var nom : exigees) {
            if (!noms.contains(nom)) {
                throw new FichierRefuse(
                        "FICHIER_COLONNES",
                        "La ligne d'en-tête de ce fichier ne nomme pas la colonne « %s ».".formatted(nom),
                        "Reprenez le fichier d'origine, ou rétablissez le nom de cette colonne.");
            }
        }
        return new Disposition(
                etablissements ? Genre.ETABLISSEMENT : Genre.ORGANISME, places(noms), noms.size(), noms.size());
    }

    boolean convient(List<String> champs) {
        int nombre = champs.size();
        while (nombre > maximum && champs.get(nombre - 1).isEmpty()) nombre--;
        return nombre >= minimum && nombre <= maximum;
    }

    /// @return what the line holds in this column, empty if the layout has no such column
    String lire(List<String> champs, String colonne) {
        var place = places.get(colonne);
        return place == null || place >= champs.size() ? "" : champs.get(place);
    }

    boolean a(String colonne) {
        return places.containsKey(colonne);
    }

    private static Map<String, Integer> places(List<String> noms) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < noms.size(); i++) places.putIfAbsent(noms.get(i), i);
        return Map.copyOf(places);
    }
}
