package fr.treille.socle.journal;

import fr.treille.socle.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Follows the chain row by row, then holds the seals against it. Memory grows with the number of days, not of rows.
final class Verification {
    private final Map<Long, String> scelles = new HashMap<>();
    private final Map<Long, LocalDate> jours = new HashMap<>();
    private final List<Sceau> sceaux;
    private final Set<String> cles;
    private final List<Faute> fautes = new ArrayList<>();
    private final LocalDate dernierScelle;
    private @Nullable Ligne derniere;
    private long lues;

    /// @param phrase what does not match, French
    record Faute(@Nullable Long numero, String quand, String phrase) {}

    record Resultat(long lignes, int sceaux, @Nullable Faute premiere, List<String> reserves) {
        boolean juste() {
            return premiere == null;
        }
    }

    /// @param sceaux oldest first
    /// @param cles public keys trusted by who verifies; empty to trust none in particular
    Verification(List<Sceau> sceaux, Set<String> cles) {
        this.sceaux = sceaux;
        this.cles = cles;
        sceaux.forEach(s -> jours.put(s.numero(), s.jour()));
        dernierScelle = sceaux.isEmpty() ? LocalDate.MIN : sceaux.getLast().jour();
    }

    /// Seals alone: their signatures, without the rows they seal.
    static Resultat desSceaux(List<Sceau> sceaux, Set<String> cles) {
        var fausse = sceaux.stream()
                .filter(s -> !s.signatureJuste() || !cles.isEmpty() && !cles.contains(s.cle()))
                .findFirst()
                .map(s -> new Faute(s.numero(), s.jour().toString(), "la signature du sceau de ce jour est fausse"));
        return new Resultat(0, sceaux.size(), fausse.orElse(null), List.of("Le fichier ne tient que des sceaux."));
    }

    /// @param entiere whether the first row must be number 1: a file of one day begins where it begins
    void lire(Ligne ligne, boolean entiere) {
        lues++;
        if (fautes.isEmpty()) {
            var avant = derniere;
            var phrase = avant == null ? premiere(ligne, entiere) : suite(avant, ligne);
            if (phrase == null && !ligne.empreinteAttendue().equals(ligne.empreinte())) {
                phrase = "son contenu ne correspond pas à son empreinte : une valeur a changé";
            }
            if (phrase != null) fautes.add(new Faute(ligne.numero(), quand(ligne), phrase));
        }
        if (jours.containsKey(ligne.numero())) scelles.put(ligne.numero(), ligne.empreinte());
        derniere = ligne;
    }

    private static @Nullable String premiere(Ligne ligne, boolean entiere) {
        if (!entiere) return null;
        if (ligne.numero() != 1) return "les lignes 1 à %d manquent".formatted(ligne.numero() - 1);
        return ligne.precedent().equals(Ligne.ORIGINE) ? null : "la première ligne n'est pas le début de la chaîne";
    }

    private @Nullable String suite(Ligne avant, Ligne ligne) {
        if (ligne.numero() != avant.numero() + 1) {
            return "les lignes %d à %d manquent".formatted(avant.numero() + 1, ligne.numero() - 1);
        }
        if (!ligne.precedent().equals(avant.empreinte())) {
            return "elle ne suit pas la ligne %d : l'une des deux a changé".formatted(avant.numero());
        }
        if (ligne.le().isBefore(avant.le())) return "elle est datée d'avant la ligne qui la précède";
        var finie = jour(avant);
        if (finie.equals(jour(ligne)) || finie.isAfter(dernierScelle) || jours.containsKey(avant.numero())) return null;
        return "le sceau du %s manque ou ne scelle pas la dernière ligne de ce jour".formatted(finie);
    }

    Resultat conclure() {
        var reserves = new ArrayList<String>();
        for (var sceau : sceaux) {
            if (!fautes.isEmpty()) break;
            var phrase = faute(sceau);
            if (phrase != null)
                fautes.add(new Faute(sceau.numero(), sceau.jour().toString(), phrase));
        }
        if (cles.isEmpty() && !sceaux.isEmpty()) {
            reserves.add(
                    "Les sceaux sont vérifiés avec la clé qu'ils portent : comparez-la à celle que vous connaissez.");
        }
        if (sceaux.isEmpty() && lues > 0) reserves.add("Aucun sceau : la chaîne seule est vérifiée.");
        return new Resultat(lues, sceaux.size(), fautes.isEmpty() ? null : fautes.getFirst(), reserves);
    }

    private @Nullable String faute(Sceau sceau) {
        if (!sceau.signatureJuste()) return "la signature du sceau de ce jour est fausse";
        if (!cles.isEmpty() && !cles.contains(sceau.cle())) {
            return "le sceau de ce jour est signé d'une clé inconnue : " + sceau.cle();
        }
        var empreinte = scelles.get(sceau.numero());
        if (empreinte == null) return "la ligne que scelle ce jour n'est plus là";
        return empreinte.equals(sceau.empreinte()) ? null : "la ligne que scelle ce jour a changé depuis";
    }

    private static LocalDate jour(Ligne ligne) {
        return Dates.jour(ligne.le());
    }

    private static String quand(Ligne ligne) {
        return ligne.le().toString();
    }
}
