package fr.treille.referentiel.finess;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the fields of one line mean.
final class Interpretation {
    private static final Pattern ACHEMINEMENT = Pattern.compile("(\\d{4,5})\\s+(.*)");

    private Interpretation() {}

    static Lu.Etablissement etablissement(Disposition ou, List<String> champs) {
        var valeurs = new Valeurs();
        var departement = Valeurs.completer(ou.lire(champs, "departement"), 2);
        var finess = valeurs.finess(ou.lire(champs, "nofinesset"), departement);
        var acheminement = acheminement(ou, champs);
        var nom = valeurs.texte(ou.lire(champs, "rs"));
        return new Lu.Etablissement(
                finess,
                valeurs.finess(ou.lire(champs, "nofinessej"), ""),
                nom == null ? "(sans nom)" : nom,
                valeurs.texte(" – ", ou.lire(champs, "rslongue"), ou.lire(champs, "complrs")),
                adresse(valeurs, ou, champs),
                valeurs.texte(", ", ou.lire(champs, "compldistrib"), ou.lire(champs, "lieuditbp")),
                acheminement[0],
                valeurs.texte(acheminement[1] == null ? "" : acheminement[1]),
                commune(ou, champs, departement),
                departement,
                Valeurs.telephone(ou.lire(champs, "telephone")),
                Valeurs.completer(ou.lire(champs, "categetab"), 3),
                valeurs.texte(libelle(ou, champs)),
                valeurs.siret(ou.lire(champs, "siret")),
                valeurs.texte(ou.lire(champs, "codeape")),
                valeurs.texte(" ", Valeurs.completer(ou.lire(champs, "codemft"), 2), ou.lire(champs, "libmft")),
                valeurs.date(ou.lire(champs, "dateouv")),
                valeurs.date(ou.lire(champs, "dateautor")),
                valeurs.date(ou.lire(champs, "datemaj")),
                null,
                valeurs.alertes());
    }

    static Lu.Organisme organisme(Disposition ou, List<String> champs) {
        var valeurs = new Valeurs();
        var departement = Valeurs.completer(ou.lire(champs, "departement"), 2);
        var acheminement = acheminement(ou, champs);
        return new Lu.Organisme(
                valeurs.finess(ou.lire(champs, "nofiness"), departement),
                valeurs.texte(ou.lire(champs, "rs")),
                valeurs.texte(" – ", ou.lire(champs, "rslongue"), ou.lire(champs, "complrs")),
                valeurs.siren(ou.lire(champs, "siren")),
                valeurs.texte(Valeurs.completer(ou.lire(champs, "statutjuridique"), 2)),
                valeurs.texte(Valeurs.completer(ou.lire(champs, "categetab"), 3)),
                valeurs.texte(ou.lire(champs, "codeape")),
                adresse(valeurs, ou, champs),
                acheminement[0],
                valeurs.texte(acheminement[1] == null ? "" : acheminement[1]),
                commune(ou, champs, departement),
                departement,
                Valeurs.telephone(ou.lire(champs, "telephone")),
                valeurs.date(ou.lire(champs, "datecrea")),
                null,
                null,
                valeurs.alertes());
    }

    static Lu.Point point(Disposition ou, List<String> champs) {
        var valeurs = new Valeurs();
        var finess = valeurs.finess(ou.lire(champs, "nofinesset"), "");
        if (ou.genre() == Disposition.Genre.POINT) valeurs.date(ou.lire(champs, "datemaj"));
        var x = Valeurs.nombre(ou.lire(champs, "coordxet"));
        var y = Valeurs.nombre(ou.lire(champs, "coordyet"));
        if (x == null || y == null) return new Lu.Point(finess, null, null);
        return Projections.versWgs84(x, y, ou.lire(champs, "sourcecoordet"), finess)
                .map(p -> new Lu.Point(finess, p.latitude(), p.longitude()))
                .orElseGet(() -> new Lu.Point(finess, null, null));
    }

    private static @Nullable String adresse(Valeurs valeurs, Disposition ou, List<String> champs) {
        return valeurs.texte(
                " ",
                ou.lire(champs, "numvoie"),
                ou.lire(champs, "compvoie"),
                ou.lire(champs, "typvoie"),
                ou.lire(champs, "voie"));
    }

    /// The label is short or long in the yearly stock.
    private static String libelle(Disposition ou, List<String> champs) {
        var entier = ou.lire(champs, "liblongcategetab");
        return entier.isEmpty() ? ou.lire(champs, "libcategetab") : entier;
    }

    /// @return postcode and town, each absent where it cannot be read
    private static @Nullable String[] acheminement(Disposition ou, List<String> champs) {
        var ligne = ou.lire(champs, "ligneacheminement");
        var lue = ACHEMINEMENT.matcher(ligne);
        if (lue.matches()) return new @Nullable String[] {Valeurs.completer(lue.group(1), 5), lue.group(2)};
        var code = ou.lire(champs, "codepostal");
        return new @Nullable String[] {code.isEmpty() ? null : Valeurs.completer(code, 5), ligne};
    }

    /// FINESS writes the commune within its département; overseas the INSEE code begins with 97 or 98.
    private static @Nullable String commune(Disposition ou, List<String> champs, String departement) {
        var cog = ou.lire(champs, "cog");
        if (!cog.isEmpty()) return Valeurs.completer(cog, 5);
        var commune = Valeurs.completer(ou.lire(champs, "commune"), 3);
        if (commune.isEmpty()) return null;
        var debut = departement.equals("9J") ? "98" : departement.matches("9[A-Z]|97.") ? "97" : departement;
        return debut + commune;
    }
}
