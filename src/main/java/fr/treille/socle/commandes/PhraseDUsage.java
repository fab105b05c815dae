package fr.treille.socle.commandes;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong in the words of a command line, in one French sentence where picocli has an English one.
public final class PhraseDUsage {
    private PhraseDUsage() {}

    public static String de(ParameterException faute) {
        return switch (faute) {
            case UnmatchedArgumentException inconnu -> inconnu(inconnu);
            case OverwrittenOptionException double_ ->
                "%s est donnée plusieurs fois.".formatted(nom(double_.getOverwritten()));
            case MissingParameterException manque ->
                manque.getMissing().stream().map(PhraseDUsage::manque).collect(Collectors.joining(" "));
            default -> valeur(faute.getArgSpec(), faute.getValue());
        };
    }

    private static String inconnu(UnmatchedArgumentException faute) {
        var mot = faute.getUnmatched().getFirst();
        var commande = faute.getCommandLine();
        if (faute.isUnknownOption()) {
            var proche = faute.getSuggestions().stream().findFirst();
            return "L'option « %s » n'existe pas%s."
                    .formatted(
                            mot, proche.map(p -> " ; la plus proche est " + p).orElse(""));
        }
        if (commande.getParent() != null) return "« %s » est de trop.".formatted(mot);
        return "La commande « %s » n'existe pas : %s.".formatted(mot, commandes(commande));
    }

    private static String commandes(CommandLine racine) {
        return racine.getSubcommands().keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    private static String manque(ArgSpec attendu) {
        return attendu instanceof OptionSpec
                ? "%s attend une valeur : %s.".formatted(nom(attendu), attendu.paramLabel())
                : "Il manque %s : %s".formatted(attendu.paramLabel(), String.join(" ", attendu.description()));
    }

    private static String valeur(@Nullable ArgSpec attendu, @Nullable String valeur) {
        if (attendu == null) return "Cette ligne de commande ne se lit pas.";
        return attendu instanceof OptionSpec option && option.arity().max() == 0
                ? "%s ne prend pas de valeur.".formatted(nom(attendu))
                : "« %s » ne convient pas à %s.".formatted(valeur, nom(attendu));
    }

    private static String nom(ArgSpec mot) {
        return mot instanceof OptionSpec option ? "L'option " + option.longestName() : mot.paramLabel();
    }
}
