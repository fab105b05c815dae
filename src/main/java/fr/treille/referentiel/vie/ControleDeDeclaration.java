package fr.treille.referentiel.vie;

import fr.treille.referentiel.DeclarationDeVie;
import fr.treille.referentiel.EvenementDeVie.Genre;
import fr.treille.referentiel.EvenementDuRegistre.Sujet;
import fr.treille.socle.Dates;
import fr.treille.socle.Finess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a declared life event against the register: one sentence by field that is wrong. Who declares must hold each
/// number that is left behind, or, in a transfer, each establishment that goes.
public final class ControleDeDeclaration {
    /// Days between the closing of an old number and the event, as when an import guesses.
    private static final int ECART = 183;

    private static final int NUMEROS = 200;
    private static final int RAISON = 1_000;

    private final DeclarationDeVie declaration;
    private final Map<String, NumeroConnu> registre;
    private final LocalDate aujourdhui;
    private final Map<String, String> fautes = new LinkedHashMap<>();
    private final Set<String> vus = new HashSet<>();
    private final List<NumeroConnu> anciens;
    private final List<NumeroConnu> nouveaux;
    private final List<NumeroConnu> deplaces;

    /// @param registre what is known of the numbers, by number
    public ControleDeDeclaration(
            DeclarationDeVie declaration, Map<String, NumeroConnu> registre, LocalDate aujourdhui) {
        this.declaration = declaration;
        this.registre = registre;
        this.aujourdhui = aujourdhui;
        if (declaration.genre() == null) fautes.put("genre", "Choisissez l'événement.");
        anciens = lire("anciens", declaration.anciens());
        nouveaux = lire("nouveaux", declaration.nouveaux());
        deplaces = lire("deplaces", declaration.deplaces());
        nombres();
        sujets();
        fermetures();
        perimetre();
        jour();
        raison();
    }

    /// In the order they were found, at most one by field.
    public Map<String, String> fautes() {
        return fautes;
    }

    public List<NumeroConnu> anciens() {
        return anciens;
    }

    public List<NumeroConnu> nouveaux() {
        return nouveaux;
    }

    public List<NumeroConnu> deplaces() {
        return deplaces;
    }

    private List<NumeroConnu> lire(String champ, String liste) {
        var connus = new ArrayList<NumeroConnu>();
        var termes = DeclarationDeVie.termes(liste);
        if (termes.size() > NUMEROS) faute(champ, "Donnez 200 numéros au plus.");
        for (var terme : termes) {
            var finess = Finess.lire(terme).map(Finess::numero).orElse("");
            var connu = registre.get(finess);
            if (finess.isEmpty()) {
                faute(champ, "« %s » n'est pas un numéro FINESS : il a neuf caractères.".formatted(terme));
            } else if (!vus.add(finess)) {
                faute(champ, "Le numéro %s est donné deux fois.".formatted(finess));
            } else if (connu == null) {
                faute(champ, "Le registre ne connaît pas le numéro %s.".formatted(finess));
            } else {
                connus.add(connu);
            }
        }
        return connus;
    }

    private void nombres() {
        var genre = declaration.genre();
        if (anciens.isEmpty()) faute("anciens", "Donnez le numéro d'où l'on part.");
        if (nouveaux.isEmpty()) faute("nouveaux", "Donnez le numéro où l'on va.");
        if (genre == null) return;
        if (anciens.size() > 1 && genre != Genre.FUSION) {
            faute("anciens", "Seule une fusion part de plusieurs numéros : n'en gardez qu'un.");
        }
        if (nouveaux.size() > 1 && genre != Genre.SCISSION) {
            faute("nouveaux", "Seule une scission va vers plusieurs numéros : n'en gardez qu'un.");
        }
        if (nouveaux.size() == 1 && genre == Genre.SCISSION) {
            faute("nouveaux", "Une scission va vers deux numéros au moins.");
        }
        if (deplaces.isEmpty() && genre == Genre.TRANSFERT) {
            faute("deplaces", "Donnez les établissements qui passent d'un organisme à l'autre.");
        }
    }

    private void sujets() {
        if (anciens.isEmpty()) return;
        var sujet = anciens.getFirst().sujet();
        if (declaration.genre() == Genre.TRANSFERT && sujet == Sujet.ETABLISSEMENT) {
            faute("anciens", "Un transfert part d'un organisme : les établissements se donnent plus bas.");
            return;
        }
        for (var connu : anciens) if (connu.sujet() != sujet) faute("anciens", autre(connu, sujet));
        for (var connu : nouveaux) if (connu.sujet() != sujet) faute("nouveaux", autre(connu, sujet));
        if (sujet == Sujet.ETABLISSEMENT && !deplaces.isEmpty()) {
            faute("deplaces", "Laissez vide : ce sont déjà des établissements que vous déclarez.");
            return;
        }
        var cotes = new HashSet<String>();
        anciens.forEach(c -> cotes.add(c.finess()));
        nouveaux.forEach(c -> cotes.add(c.finess()));
        for (var connu : deplaces) {
            if (connu.sujet() == Sujet.ORGANISME) {
                faute("deplaces", "%s est un organisme.".formatted(designation(connu)));
            } else if (!cotes.contains(connu.organisme())) {
                faute(
                        "deplaces",
                        "%s relève d'un autre organisme dans le registre : %s."
                                .formatted(designation(connu), connu.organisme()));
            }
        }
    }

    private void fermetures() {
        var le = declaration.le();
        if (le == null) return;
        for (var connu : anciens) ferme("anciens", connu, le.minusDays(ECART));
        for (var connu : nouveaux) ferme("nouveaux", connu, le);
        for (var connu : deplaces) ferme("deplaces", connu, le);
    }

    private void ferme(String champ, NumeroConnu connu, LocalDate limite) {
        var ferme = connu.fermeLe();
        if (ferme != null && ferme.isBefore(limite)) {
            faute(champ, "%s est fermé depuis le %s.".formatted(designation(connu), Dates.longue(ferme)));
        }
    }

    private void perimetre() {
        if (declaration.genre() == Genre.TRANSFERT
                && !deplaces.isEmpty()
                && deplaces.stream().allMatch(NumeroConnu::permis)) {
            return;
        }
        for (var connu : anciens) {
            if (!connu.permis()) {
                faute("anciens", "%s n'est pas dans votre périmètre.".formatted(designation(connu)));
            }
        }
    }

    private void jour() {
        var le = declaration.le();
        if (le == null) {
            faute("le", "Donnez la date d'effet.");
        } else if (le.isAfter(aujourdhui)) {
            faute("le", "Cette date n'est pas encore passée : déclarez l'événement quand il aura eu lieu.");
        }
    }

    private void raison() {
        if (declaration.raison().isBlank()) {
            faute("raison", "Dites pourquoi, et où c'est écrit : arrêté, traité de fusion, courrier.");
        } else if (declaration.raison().strip().length() > RAISON) {
            faute("raison", "La raison dépasse 1 000 caractères.");
        }
    }

    private void faute(String champ, String phrase) {
        fautes.putIfAbsent(champ, phrase);
    }

    private static String autre(NumeroConnu connu, Sujet sujet) {
        return "%s est un %s : un événement va d'%ss à d'autres."
                .formatted(
                        designation(connu),
                        connu.sujet() == Sujet.ORGANISME ? "organisme" : "établissement",
                        sujet == Sujet.ORGANISME ? "organisme" : "établissement");
    }

    private static String designation(NumeroConnu connu) {
        return connu.numero().designation();
    }

    /// The numbers that can be read in a declaration, known or not.
    public static List<String> numeros(DeclarationDeVie d) {
        return DeclarationDeVie.termes(String.join("\n", d.anciens(), d.nouveaux(), d.deplaces())).stream()
                .flatMap(t -> Finess.lire(t).stream())
                .map(Finess::numero)
                .distinct()
                .toList();
    }
}
