package fr.treille.cooperation.web;

import fr.treille.cooperation.TableauDeBord;
import fr.treille.socle.Constat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The findings of a board, each with the act that cures it; the same finding about many members is said once.
public final class Constats {
    private static final int SEPARES = 2;

    private Constats() {}

    /// @param autres same finding about other members, folded
    public record Groupe(Constat premier, List<Constat> autres) {}

    /// A link to the field that cures a finding.
    public record Acte(String libelle, String adresse) {}

    public static List<Groupe> groupes(TableauDeBord tableau) {
        var parCode = tableau.constats().stream()
                .collect(Collectors.groupingBy(c -> c.gravite() + c.code(), LinkedHashMap::new, Collectors.toList()));
        var groupes = new ArrayList<Groupe>();
        for (var constats : parCode.values()) {
            if (constats.size() > SEPARES) {
                groupes.add(new Groupe(constats.getFirst(), constats.subList(1, constats.size())));
            } else {
                constats.forEach(c -> groupes.add(new Groupe(c, List.of())));
            }
        }
        return groupes;
    }

    /// Sentences about what is right, with the rules they stand for.
    public static List<Acte> justes(TableauDeBord tableau) {
        if (tableau.membres().isEmpty()) return List.of();
        var justes = new ArrayList<Acte>();
        if (aucun(tableau, "V01", "V02", "V05", "V19", "V20", "V21")) {
            justes.add(new Acte(
                    "Chaque établissement a son FINESS géographique, aucun n'est déclaré déjà financé.",
                    "V01, V05, V19–V21"));
        }
        if (aucun(tableau, "V09", "V10", "V11", "V12")) {
            justes.add(new Acte("Le nombre d'établissements convient à l'appel choisi.", "V09–V12"));
        }
        return justes;
    }

    public static String signe(Constat constat) {
        return switch (constat.gravite()) {
            case BLOQUANT -> "signe--bloquant";
            case DEROGEABLE -> "signe--derogeable";
            case ALERTE -> "signe--alerte";
        };
    }

    public static String gravite(Constat constat) {
        return switch (constat.gravite()) {
            case BLOQUANT -> "bloquant";
            case DEROGEABLE -> "bloquant, dérogation possible";
            case ALERTE -> "alerte";
        };
    }

    /// The findings that a derogation may lift, each rule once.
    public static List<Constat> levables(TableauDeBord tableau) {
        var parCode = new LinkedHashMap<String, Constat>();
        tableau.constats().stream()
                .filter(c -> c.gravite() == Constat.Gravite.DEROGEABLE)
                .forEach(c -> parCode.putIfAbsent(c.code(), c));
        return List.copyOf(parCode.values());
    }

    /// Why an establishment would not enter, in two words.
    public static String motif(Constat refus) {
        return switch (refus.code()) {
            case "V05" -> "déjà engagé";
            case "REGISTRE.FERME" -> "fermé";
            default -> "non éligible";
        };
    }

    public static @Nullable Acte acte(TableauDeBord tableau, Constat constat) {
        var sujet = constat.sujet();
        if (constat.code().equals("PARAM_INCOMPLET")) {
            return new Acte(
                    "Voir la campagne", "/campagnes/" + tableau.campagne().code());
        }
        if (sujet != null) return surUnMembre(tableau, constat, sujet);
        if (!tableau.dossier().modifiable()) return null;
        return switch (constat.code()) {
            case "V09", "V11" -> new Acte("Trouver", "#ajouter");
            case "V10" -> new Acte("Changer", "#campagne");
            case "V13", "V14", "V15", "V16", "V18" -> new Acte("Choisir", "#solution");
            case "V26" -> new Acte("Voir", "#devis-amoa-pilotage");
            case "GRAPPE.PORTEUR" -> new Acte("Choisir", "#porteur");
            default -> null;
        };
    }

    private static Acte surUnMembre(TableauDeBord tableau, Constat constat, String sujet) {
        boolean modifiable = tableau.membres().stream()
                .anyMatch(m -> m.modifiable() && m.membre().finess().numero().equals(sujet));
        if (!modifiable) return new Acte("Voir", "#membre-" + sujet);
        return switch (constat.code()) {
            case "V23" -> new Acte("Compléter", "#heures-" + sujet);
            case "V24", "V25" -> new Acte("Voir", "#devis-" + sujet);
            case "V14", "V15", "V16", "SONS.SOLUTION" ->
                tableau.dossier().modifiable()
                        ? new Acte("Choisir", "#solution")
                        : new Acte("Voir", "#membre-" + sujet);
            default -> new Acte("Voir", "#membre-" + sujet);
        };
    }

    private static boolean aucun(TableauDeBord tableau, String... codes) {
        var cherches = Set.of(codes);
        return tableau.constats().stream().noneMatch(c -> c.bloque() && cherches.contains(c.code()));
    }
}
