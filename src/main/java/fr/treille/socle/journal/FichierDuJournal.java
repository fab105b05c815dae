package fr.treille.socle.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.treille.socle.commandes.MauvaisUsage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The journal outside of the database: one JSON object a line, the seals first, then the rows of the chain. Whoever
/// keeps such a file, or only its seals, can show later what the journal was.
final class FichierDuJournal {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private FichierDuJournal() {}

    /// @param sceau absent in a line that holds a row
    record Element(@Nullable Sceau sceau, @Nullable Ligne ligne) {}

    static void ecrire(List<Sceau> sceaux, Consumer<Consumer<Ligne>> lignes, OutputStream sortie) {
        for (var sceau : sceaux) ecrire(new Element(sceau, null), sortie);
        lignes.accept(ligne -> ecrire(new Element(null, ligne), sortie));
    }

    private static void ecrire(Element element, OutputStream sortie) {
        try {
            sortie.write(JSON.writeValueAsBytes(element));
            sortie.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Follows the chain of a file, whole or of some days.
    /// @throws MauvaisUsage if it is not such a file
    static Verification.Resultat verifier(Path fichier, Set<String> cles) {
        try (var lignes = Files.lines(fichier)) {
            var sceaux = new ArrayList<Sceau>();
            Verification verification = null;
            for (var texte : (Iterable<String>) lignes::iterator) {
                var element = JSON.readValue(texte, Element.class);
                if (element.sceau() != null) sceaux.add(element.sceau());
                if (element.ligne() == null) continue;
                if (verification == null) verification = new Verification(sceaux, cles);
                verification.lire(element.ligne(), false);
            }
            return verification == null ? Verification.desSceaux(sceaux, cles) : verification.conclure();
        } catch (JacksonException | MalformedInputException e) {
            throw new MauvaisUsage("Le fichier %s n'est pas un extrait du journal.".formatted(fichier));
        } catch (IOException | UncheckedIOException e) {
            throw new MauvaisUsage("Le fichier %s ne peut pas être lu.".formatted(fichier));
        }
    }
}
