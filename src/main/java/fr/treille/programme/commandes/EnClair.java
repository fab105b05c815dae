package fr.treille.programme.commandes;

import fr.treille.programme.Financement;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.socle.Constat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// The same answers for a person in front of a terminal.
final class EnClair {
    private EnClair() {}

    static String financement(Financement financement) {
        var texte = new StringBuilder(constats(financement));
        var parSite = new LinkedHashMap<String, List<LigneDeFinancement>>();
        financement
                .lignes()
                .forEach(ligne -> parSite.merge(
                        ligne.finess() instanceof String finess ? finess : "projet",
                        List.of(ligne),
                        EnClair::ensemble));
        texte.append("\nLignes\n");
        parSite.forEach((site, lignes) -> lignes.forEach(ligne -> texte.append("  %-9s  %-20s %18s  %s%n"
                .formatted(site, ligne.composante().libelle(), ligne.montant(), ligne.regle()))));
        var total = financement.total();
        if (total == null) {
            texte.append("\nPas de total tant que ces points ne sont pas levés. Estimation des lignes connues : ")
                    .append(financement.estimation())
                    .append('\n');
        } else {
            texte.append("\nTotal : ").append(total).append('\n');
        }
        financement
                .versements()
                .forEach(v -> texte.append("  versement %d : %s, %s%s%n"
                        .formatted(v.rang(), v.montant(), v.condition(), v.aConfirmer() ? " (à confirmer)" : "")));
        financement.memos().forEach(memo -> texte.append(memo.phrase()).append('\n'));
        return texte.toString();
    }

    static String constats(Financement financement) {
        var texte = new StringBuilder("Campagne %s, règles %s%n%d ESSMS éligibles, portée %s%n"
                .formatted(
                        financement.campagne(),
                        financement.version(),
                        financement.essms(),
                        financement.orientation().portee().libelle()));
        texte.append(financement.constats().isEmpty() ? "\nAucun constat\n" : "\nConstats\n");
        financement
                .constats()
                .forEach(constat -> texte.append("  %-10s %s  %s%n%17s%s%n%17sSource : %s%n"
                        .formatted(
                                gravite(constat),
                                constat.code(),
                                constat.phrase(),
                                "",
                                constat.remede(),
                                "",
                                constat.source())));
        return texte.toString();
    }

    private static String gravite(Constat constat) {
        return switch (constat.gravite()) {
            case BLOQUANT -> "bloquant";
            case DEROGEABLE -> "dérogeable";
            case ALERTE -> "alerte";
        };
    }

    private static List<LigneDeFinancement> ensemble(List<LigneDeFinancement> unes, List<LigneDeFinancement> autres) {
        return Stream.of(unes, autres).flatMap(List::stream).toList();
    }
}
