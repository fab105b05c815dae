package fr.treille.socle.journal;

import fr.treille.socle.Nombres;
import fr.treille.socle.commandes.CommandeSurLaBase;
import fr.treille.socle.commandes.MauvaisUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `verifier-journal`: follows the whole chain and holds the seals against it, in the database or in a file.
@Command(
        name = "verifier-journal",
        description =
                "Vérifie que rien n'a été changé dans le journal, et nomme la première ligne qui ne correspond pas."
                        + " Avec un fichier téléchargé, n'ouvre aucune base.")
public final class VerifierJournal extends CommandeSurLaBase {
    @Parameters(arity = "0..1", paramLabel = "FICHIER", description = "Extrait téléchargé ; la base si absent.")
    private @Nullable Path fichier;

    @Option(
            names = "--cle",
            paramLabel = "CLÉ",
            description =
                    "Clé publique de confiance (base64), plusieurs fois au besoin ; celle de cette installation si"
                            + " absente.")
    private List<String> cles = List.of();

    @Option(names = "--json", description = "Écrit le résultat en JSON sur la sortie standard.")
    private boolean json;

    @Override
    protected void verifier() {
        if (fichier != null && !Files.isReadable(fichier)) {
            throw new MauvaisUsage("Le fichier %s ne peut pas être lu.".formatted(fichier));
        }
    }

    @Override
    protected Optional<Integer> sansLaBase() {
        return fichier == null
                ? Optional.empty()
                : Optional.of(dire(FichierDuJournal.verifier(fichier, Set.copyOf(cles))));
    }

    @Override
    protected int executer(ApplicationContext maison) {
        var sceaux = maison.getBean(Sceaux.class);
        var confiance = cles.isEmpty() ? Set.of(sceaux.cle()) : Set.copyOf(cles);
        var verification = new Verification(sceaux.tous(), confiance);
        maison.getBean(LectureDuJournal.class).chaine(ligne -> verification.lire(ligne, true));
        return dire(verification.conclure());
    }

    private int dire(Verification.Resultat resultat) {
        var faute = resultat.premiere();
        if (json) {
            var dit = new LinkedHashMap<String, @Nullable Object>();
            dit.put("intact", resultat.juste());
            dit.put("lignes", resultat.lignes());
            dit.put("sceaux", resultat.sceaux());
            dit.put("premiere_faute", faute);
            dit.put("reserves", resultat.reserves());
            System.out.println(JsonMapper.shared().writeValueAsString(dit));
        } else if (faute == null) {
            System.out.printf(
                    "Le journal est intact : %s lignes, %s sceaux.%n",
                    Nombres.entier(resultat.lignes()), Nombres.entier(resultat.sceaux()));
            resultat.reserves().forEach(System.out::println);
        } else {
            System.out.printf(
                    "Le journal a été changé. Ligne %d, %s : %s.%n", faute.numero(), faute.quand(), faute.phrase());
        }
        return resultat.juste() ? FAIT : REFUSE;
    }
}
