package fr.treille.cooperation.web;

import fr.treille.cooperation.MembreInscrit;
import fr.treille.cooperation.TableauDeBord;
import fr.treille.programme.Nature;
import fr.treille.programme.Parametre;
import fr.treille.socle.Dates;
import fr.treille.socle.Finess;
import fr.treille.socle.Montant;
import fr.treille.socle.Nombres;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sentences of the board of a grappe.
public final class Presentation {
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("H:mm");
    private static final List<String> EN_LETTRES =
            List.of("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix");

    private Presentation() {}

    /// @param classe of the label, empty for what is right
    public record Etiquette(String texte, String classe) {}

    public static String sousTitre(TableauDeBord tableau) {
        var morceaux = new ArrayList<String>();
        morceaux.add(tableau.campagne().libelle());
        var regions = String.join(", ", tableau.regions().keySet());
        if (!regions.isEmpty()) morceaux.add(regions);
        morceaux.add(compte(tableau.organismes(), "organisme"));
        morceaux.add(tableau.grappe().etat().libelle() + ", enregistrée " + quand(tableau.enregistreeLe()));
        return String.join(" · ", morceaux);
    }

    /// `à 10:42`, or `le 12 mars 2026`
    public static String quand(Instant instant) {
        var heure = instant.atZone(Dates.PARIS);
        return heure.toLocalDate().equals(LocalDate.now(Dates.PARIS))
                ? "à " + HEURE.format(heure)
                : "le " + Dates.longue(heure.toLocalDate());
    }

    /// A member by its name, or by its number once it has left.
    /// @param finess absent for the whole grappe
    public static String designation(TableauDeBord tableau, @Nullable Finess finess) {
        if (finess == null) return "Toute la grappe";
        return tableau.membres().stream()
                .filter(m -> m.membre().finess().equals(finess))
                .map(m -> m.etablissement().nom())
                .findFirst()
                .orElse(finess.numero());
    }

    /// `1 organisme`, `5 organismes`
    public static String compte(long nombre, String nom) {
        return Nombres.entier(nombre) + "\u00a0" + nom + (nombre > 1 ? "s" : "");
    }

    /// What is missing to reach the minimum.
    public static String manque(TableauDeBord tableau) {
        int essms = tableau.financement().essms();
        return tableau.minimum()
                .map(minimum -> {
                    if (essms >= minimum) return "Le minimum est atteint.";
                    int manque = minimum - essms;
                    return manque < EN_LETTRES.size()
                            ? "Il en manque %s.".formatted(EN_LETTRES.get(manque))
                            : "Il en manque %s.".formatted(Nombres.entier(manque));
                })
                .orElse("Le minimum de cette campagne n'est pas connu.");
    }

    /// `13 mises en conformité, 1 acquisition`
    public static String natures(TableauDeBord tableau) {
        long conformites = tableau.combien(Nature.MISE_EN_CONFORMITE);
        long acquisitions = tableau.combien(Nature.ACQUISITION);
        var morceaux = new ArrayList<String>();
        if (conformites > 0) {
            morceaux.add(
                    Nombres.entier(conformites) + "\u00a0" + (conformites > 1 ? "mises" : "mise") + " en conformité");
        }
        if (acquisitions > 0) morceaux.add(compte(acquisitions, "acquisition"));
        return String.join(", ", morceaux);
    }

    /// When the window of the campaign closes, where a text says it.
    public static @Nullable String cloture(TableauDeBord tableau) {
        var parametre = switch (tableau.financement().orientation().portee()) {
            case NATIONALE -> Parametre.FENETRE_NATIONALE_CLOTURE;
            case MULTI_REGIONALE -> Parametre.FENETRE_MULTI_CLOTURE;
            default -> Parametre.FENETRE_REGIONALE_CLOTURE;
        };
        return tableau.campagne().valeur(parametre).contenu() instanceof LocalDate jour
                ? "Clôture le %s.".formatted(Dates.longue(jour))
                : null;
    }

    /// Where the common solution stands for the fields of the members.
    public static @Nullable Etiquette referencement(TableauDeBord tableau) {
        if (tableau.grappe().reglages().solution() == null || tableau.membres().isEmpty()) return null;
        var oui = new java.util.TreeSet<String>();
        var non = new java.util.TreeSet<String>();
        for (var membre : tableau.projet().membres()) {
            var referencee = membre.declarations().solutionReferencee();
            if (referencee == null) continue;
            (referencee ? oui : non).add(membre.champ().name());
        }
        if (oui.isEmpty() && non.isEmpty()) return new Etiquette("référencement à dire", "et--or");
        if (non.isEmpty()) return new Etiquette("référencée " + String.join(", ", oui), "");
        return new Etiquette("non référencée " + String.join(", ", non), "et--or");
    }

    public static Etiquette etat(TableauDeBord tableau, MembreInscrit membre) {
        var finess = membre.etablissement().finess();
        var constats = tableau.constatsDe(finess);
        if (constats.stream().anyMatch(c -> c.code().equals("V23"))) return new Etiquette("heures à saisir", "et--or");
        if (tableau.ecarte(finess) || constats.stream().anyMatch(c -> c.code().equals("REGISTRE.CHAMP"))) {
            return new Etiquette("écarté", "et--rouge");
        }
        if (tableau.financement().nonFinances().contains(finess.numero())) {
            return new Etiquette("non financé", "et--or");
        }
        return constats.stream().anyMatch(c -> !c.code().equals("V14"))
                ? new Etiquette("à vérifier", "et--or")
                : new Etiquette("complet", "");
    }

    /// What its line shows under « Aide ».
    public static String aide(TableauDeBord tableau, MembreInscrit membre) {
        if (!tableau.argent()) return "réservée";
        var finess = membre.etablissement().finess();
        if (tableau.constatsDe(finess).stream().anyMatch(c -> c.code().equals("V23"))) return "à compléter";
        var aide = tableau.aide(finess);
        if (aide == null) return "aucune";
        return tableau.incalculable() && aide.centimes() == 0 ? "inconnue" : aide.toString();
    }

    public static String distance(TableauDeBord tableau, MembreInscrit membre) {
        var etendue = tableau.etendue();
        if (etendue == null) return "";
        if (etendue.coeur().equals(membre)) return "cœur";
        var km = etendue.km().get(membre.etablissement().finess());
        return km == null ? "inconnue" : km(km);
    }

    /// `12 km`, `0,4 km`
    public static String km(double km) {
        return (km < 1
                        ? BigDecimal.valueOf(Math.round(km * 10), 1)
                                .toPlainString()
                                .replace('.', ',')
                        : Nombres.entier(Math.round(km)))
                + "\u00a0km";
    }

    /// An amount as it is typed again: `20000` or `8500,50`.
    public static @Nullable String saisie(@Nullable Montant montant) {
        return montant == null ? null : saisie(BigDecimal.valueOf(montant.centimes(), 2));
    }

    public static @Nullable String saisie(@Nullable BigDecimal nombre) {
        if (nombre == null) return null;
        return nombre.stripTrailingZeros().scale() <= 0
                ? nombre.toBigInteger().toString()
                : nombre.setScale(2).toPlainString().replace('.', ',');
    }
}
