package fr.treille.constitution.commandes;

import fr.treille.constitution.ConstitutionDesGrappes;
import fr.treille.constitution.EffortDeCalcul;
import fr.treille.constitution.SuiviDuCalcul;
import fr.treille.socle.commandes.Commande;
import fr.treille.socle.commandes.MauvaisUsage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `constituer`: the grappes that a list of candidates could form.
@Command(
        name = "constituer",
        description = "Propose les grappes que des petits OG pourraient former, et dit à combien du mieux possible.",
        sortOptions = false)
public final class Constituer implements Commande {
    private static final Pattern DUREE = Pattern.compile("(\\d{1,6})(ms|s|m|h)?");
    private static final String TRENTE_SECONDES = "30s";

    @Option(
            names = "--candidats",
            paramLabel = "FICHIER",
            description = "Fichier CSV des candidats, compressé (.gz) ou non :"
                + " id;essms;region;latitude;longitude;champs;solution;solutions_acceptees;maturite;pret_du;pret_au;porteur;affinites;incompatibilites,"
                + " d'autres colonnes sont permises.")
    private String candidats = "";

    @Option(
            names = "--parametres",
            paramLabel = "FICHIER",
            description = "Fichier JSON des bornes et des poids : minimum, minimumParRegion, maximum, distance_max_km,"
                    + " solutions, poids. Ce qui n'y est pas garde la valeur par défaut.")
    private String parametres = "";

    @Option(
            names = "--duree",
            paramLabel = "DURÉE",
            description = "Temps de calcul, comme 30s, 2m ou 500ms. Par défaut : 30s.")
    private @Nullable String duree;

    @Option(
            names = "--pas",
            paramLabel = "NOMBRE",
            description = "Nombre d'essais au lieu d'une durée : le même plan à chaque fois pour une même graine.")
    private @Nullable Long pas;

    @Option(names = "--graine", paramLabel = "NOMBRE", description = "Point de départ du hasard. Par défaut : 1.")
    private long graine = 1;

    @Option(names = "--coeurs", paramLabel = "NOMBRE", description = "Processeurs employés. Par défaut : tous.")
    private int coeurs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--sortie",
            paramLabel = "FICHIER",
            description = "Fichier CSV à écrire, compressé s'il finit par .gz : candidat;grappe;solution;siege.")
    private String sortie = "";

    @Option(names = "--json", description = "Un document JSON sur la sortie standard.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var effort = effort();
        if (candidats.isBlank()) throw new MauvaisUsage("Indiquez le fichier des candidats avec --candidats.");
        var fichierDeSortie = sortie.isBlank() ? null : chemin(sortie);
        if (fichierDeSortie != null) verifier(fichierDeSortie);
        var liste = new FichierDeCandidats(chemin(candidats)).lire();
        var bornes = FichierDeParametres.lire(parametres.isBlank() ? null : chemin(parametres), liste);
        var plan = new ConstitutionDesGrappes().proposer(liste, bornes, effort, SuiviDuCalcul.AUCUN);
        if (fichierDeSortie != null) EcritureDuPlan.ecrire(plan, fichierDeSortie);
        dire(json ? EcritureDuPlan.enJson(plan) : EcritureDuPlan.enClair(plan));
        return FAIT;
    }

    /// In UTF-8 whatever the machine's own encoding.
    private static void dire(String texte) {
        var octets = (texte + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(octets, 0, octets.length);
        System.out.flush();
    }

    private EffortDeCalcul effort() {
        if (coeurs < 1) throw new MauvaisUsage("--coeurs attend un nombre d'au moins 1, pas « %d ».".formatted(coeurs));
        if (pas != null) {
            if (duree != null) throw new MauvaisUsage("Choisissez --duree ou --pas, pas les deux.");
            if (pas < 1) throw new MauvaisUsage("--pas attend un nombre d'au moins 1, pas « %d ».".formatted(pas));
            return EffortDeCalcul.pas(pas, graine, coeurs);
        }
        return EffortDeCalcul.duree(duree(duree == null ? TRENTE_SECONDES : duree), graine, coeurs);
    }

    private static Duration duree(String texte) {
        var lue = DUREE.matcher(texte.strip());
        if (!lue.matches()) {
            throw new MauvaisUsage("--duree attend une durée comme 30s, 2m ou 500ms, pas « %s ».".formatted(texte));
        }
        long nombre = Long.parseLong(lue.group(1));
        return switch (lue.group(2)) {
            case "ms" -> Duration.ofMillis(nombre);
            case "m" -> Duration.ofMinutes(nombre);
            case "h" -> Duration.ofHours(nombre);
            case null, default -> Duration.ofSeconds(nombre);
        };
    }

    private static Path chemin(String texte) {
        try {
            return Path.of(texte);
        } catch (InvalidPathException e) {
            throw new MauvaisUsage("Le fichier %s n'existe pas.".formatted(texte));
        }
    }

    private static void verifier(Path sortie) {
        var dossier = sortie.toAbsolutePath().getParent();
        if (dossier == null || !Files.isDirectory(dossier) || Files.isDirectory(sortie)) {
            throw new MauvaisUsage(
                    "Le fichier %s ne peut pas être écrit : son dossier n'existe pas, ou c'est un dossier."
                            .formatted(sortie));
        }
    }
}
