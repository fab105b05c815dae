package fr.treille.constitution.commandes;

import fr.treille.constitution.Candidat;
import fr.treille.constitution.Candidat.Position;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One line of the file of candidates, its faults said with its number.
final class LigneDeCandidat {
    private static final String OUI = "oui";
    private final int numero;
    private final Map<ColonneDeCandidat, String> cellules;
    private final List<String> raisons;

    LigneDeCandidat(int numero, Map<ColonneDeCandidat, String> cellules, List<String> raisons) {
        this.numero = numero;
        this.cellules = cellules;
        this.raisons = raisons;
    }

    /// @return nothing when the line is wrong: why was added to the reasons
    Optional<Candidat> candidat() {
        int avant = raisons.size();
        var id = cellule(ColonneDeCandidat.ID);
        if (id.isEmpty()) refuser("l'identifiant est absent");
        int essms = entier(ColonneDeCandidat.ESSMS, Candidat.ESSMS);
        int maturite = entier(ColonneDeCandidat.MATURITE, Candidat.MATURITE);
        var du = date(ColonneDeCandidat.PRET_DU);
        var au = date(ColonneDeCandidat.PRET_AU);
        if (au.isBefore(du)) refuser("pret_au (%s) est avant pret_du (%s)".formatted(au, du));
        var porteur = cellule(ColonneDeCandidat.PORTEUR);
        if (!porteur.equals(OUI) && !porteur.equals("non")) {
            refuser("porteur attend oui ou non, pas « %s »".formatted(porteur));
        }
        var position = position();
        if (raisons.size() > avant) return Optional.empty();
        return Optional.of(new Candidat(
                id,
                essms,
                cellule(ColonneDeCandidat.REGION),
                position,
                mots(ColonneDeCandidat.CHAMPS).stream()
                        .map(champ -> champ.split(":", 2)[0])
                        .collect(Collectors.toUnmodifiableSet()),
                solutions(),
                maturite,
                du,
                au,
                porteur.equals(OUI),
                mots(ColonneDeCandidat.AFFINITES),
                mots(ColonneDeCandidat.INCOMPATIBILITES)));
    }

    /// The solution in use, when there is one, is the only one accepted.
    private Set<String> solutions() {
        var actuelle = cellule(ColonneDeCandidat.SOLUTION);
        return actuelle.isEmpty() ? mots(ColonneDeCandidat.SOLUTIONS_ACCEPTEES) : Set.of(actuelle);
    }

    private @Nullable Position position() {
        var latitude = cellule(ColonneDeCandidat.LATITUDE);
        var longitude = cellule(ColonneDeCandidat.LONGITUDE);
        if (latitude.isEmpty() && longitude.isEmpty()) return null;
        try {
            return new Position(Double.parseDouble(latitude), Double.parseDouble(longitude));
        } catch (IllegalArgumentException e) {
            refuser("latitude et longitude attendent deux nombres en degrés, pas « %s » et « %s »"
                    .formatted(latitude, longitude));
            return null;
        }
    }

    private int entier(ColonneDeCandidat colonne, int plus) {
        var texte = cellule(colonne);
        try {
            int nombre = Integer.parseInt(texte);
            if (nombre >= 0 && nombre <= plus) return nombre;
        } catch (NumberFormatException e) {
            // Said below.
        }
        refuser("%s attend un nombre entier de 0 à %d, pas « %s »".formatted(colonne.titre(), plus, texte));
        return 0;
    }

    private LocalDate date(ColonneDeCandidat colonne) {
        var texte = cellule(colonne);
        try {
            return LocalDate.parse(texte);
        } catch (DateTimeParseException e) {
            refuser("%s attend une date comme 2027-03-01, pas « %s »".formatted(colonne.titre(), texte));
            return LocalDate.EPOCH;
        }
    }

    private Set<String> mots(ColonneDeCandidat colonne) {
        return Arrays.stream(cellule(colonne).split(","))
                .map(String::strip)
                .filter(mot -> !mot.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private String cellule(ColonneDeCandidat colonne) {
        return cellules.getOrDefault(colonne, "").strip();
    }

    private void refuser(String raison) {
        raisons.add("ligne %d : %s".formatted(numero, raison));
    }
}
