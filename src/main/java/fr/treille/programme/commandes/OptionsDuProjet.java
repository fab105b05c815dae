package fr.treille.programme.commandes;

import fr.treille.programme.Campagne;
import fr.treille.programme.Campagnes;
import fr.treille.programme.Derogations;
import fr.treille.programme.Devis;
import fr.treille.programme.Projet;
import fr.treille.programme.Territoire;
import fr.treille.socle.Montant;
import fr.treille.socle.commandes.MauvaisUsage;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What both commands take.
final class OptionsDuProjet {
    @Option(names = "--campagne", paramLabel = "CODE", description = "Campagne, comme 2022-REG.")
    private String campagne = "";

    @Option(
            names = "--membres",
            paramLabel = "FICHIER",
            description = "Fichier CSV des membres :"
                    + " finess;og;taille_og;champ;nature;heures_eligibles;heures_totales;devis_equipement, puis au"
                    + " besoin categorie;region;solution;sons;deja_finance;autre_europe;retenu.")
    private String membres = "";

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "Code INSEE de la région du porteur, comme 94. Sans elle : l'hexagone.")
    private String region = "";

    @Option(
            names = "--solution-referencee",
            paramLabel = "oui|non",
            description = "Solution DUI référencée Ségur. Sans réponse : non.")
    private String solutionReferencee = "";

    @Option(names = "--devis-amoa-marche", paramLabel = "EUROS", description = "Devis accepté, assistance au marché.")
    private String devisAmoaMarche = "";

    @Option(
            names = "--devis-amoa-pilotage",
            paramLabel = "EUROS",
            description = "Devis accepté, assistance au pilotage.")
    private String devisAmoaPilotage = "";

    @Option(names = "--devis-editeur", paramLabel = "EUROS", description = "Devis accepté de l'éditeur.")
    private String devisEditeur = "";

    @Option(names = "--derogation", paramLabel = "MOTIF", description = "Motif écrit d'une dérogation de l'ARS.")
    private @Nullable String derogation;

    @Option(names = "--json", description = "Un document JSON sur la sortie standard.")
    private boolean json;

    boolean json() {
        return json;
    }

    /// @throws MauvaisUsage if the campaign is absent or unknown
    Campagne campagne() {
        var campagnes = Campagnes.livrees();
        var codes = String.join(", ", campagnes.codes());
        if (campagne.isBlank()) throw new MauvaisUsage("Indiquez la campagne avec --campagne : %s.".formatted(codes));
        if (!campagnes.codes().contains(campagne)) {
            throw new MauvaisUsage("La campagne « %s » n'est pas connue : %s.".formatted(campagne, codes));
        }
        return campagnes.campagne(campagne);
    }

    /// @throws MauvaisUsage if an option or the file is wrong
    Projet projet() {
        if (membres.isBlank()) throw new MauvaisUsage("Indiquez le fichier des membres avec --membres.");
        if (!region.isBlank() && Territoire.deLaRegion(region.strip()).isEmpty()) {
            throw new MauvaisUsage(
                    "La région « %s » n'est pas connue : un code INSEE comme 11 ou 94 est attendu.".formatted(region));
        }
        if (derogation != null && derogation.isBlank()) {
            throw new MauvaisUsage("Une dérogation a un motif écrit : --derogation \"Motif\".");
        }
        return new Projet(
                region.isBlank() ? null : region.strip(),
                referencee(),
                null,
                new FichierDeMembres(chemin(membres)).lire(),
                new Devis(
                        montant("--devis-amoa-marche", devisAmoaMarche),
                        montant("--devis-amoa-pilotage", devisAmoaPilotage),
                        montant("--devis-editeur", devisEditeur)),
                Derogations.generale(derogation));
    }

    private boolean referencee() {
        if (solutionReferencee.isBlank()) return false;
        return switch (solutionReferencee.strip().toLowerCase(Locale.ROOT)) {
            case "oui" -> true;
            case "non" -> false;
            default ->
                throw new MauvaisUsage(
                        "--solution-referencee attend oui ou non, pas « %s ».".formatted(solutionReferencee));
        };
    }

    private static Path chemin(String texte) {
        try {
            return Path.of(texte);
        } catch (InvalidPathException e) {
            throw new MauvaisUsage("Le fichier %s n'existe pas.".formatted(texte));
        }
    }

    private static @Nullable Montant montant(String option, String texte) {
        if (texte.isBlank()) return null;
        try {
            return Montant.lire(texte);
        } catch (IllegalArgumentException e) {
            throw new MauvaisUsage(
                    "%s attend un montant en euros, au plus deux décimales, pas « %s ».".formatted(option, texte));
        }
    }
}
