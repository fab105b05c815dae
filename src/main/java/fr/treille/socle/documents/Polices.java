package fr.treille.socle.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;

/// The letters of the documents. They come with the application, so a document does not depend on those of the machine.
final class Polices {
    private static final String TEXTE = "Source Sans 3";
    static final List<Police> TOUTES = List.of(
            texte(400, FontStyle.NORMAL, "400Regular"),
            texte(400, FontStyle.ITALIC, "400Regular_Italic"),
            texte(700, FontStyle.NORMAL, "700Bold"),
            texte(700, FontStyle.ITALIC, "700Bold_Italic"),
            new Police(
                    "Bricolage Grotesque",
                    700,
                    FontStyle.NORMAL,
                    "bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf"));

    private static final Map<String, File> SUR_DISQUE = new ConcurrentHashMap<>();

    private Polices() {}

    /// Gives a drawing the letters of the text, whatever those of the page: the machine may have none of these.
    static void preparer(Element svg) {
        PourLesDessins.installer();
        svg.setAttribute("font-family", TEXTE);
    }

    private static Police texte(int graisse, FontStyle style, String nom) {
        return new Police(TEXTE, graisse, style, "source-sans-3/%s/SourceSans3_%s.ttf".formatted(nom, nom));
    }

    record Police(String famille, int graisse, FontStyle style, String fichier) {
        void ajouter(PdfRendererBuilder impression) {
            var octets = octets();
            impression.useFont(() -> new ByteArrayInputStream(octets), famille, graisse, style, true);
        }

        /// On the disk, where the drawings of a PDF want their letters; gone when the application stops.
        File surDisque() {
            return SUR_DISQUE.computeIfAbsent(fichier, _ -> copier());
        }

        private File copier() {
            try {
                var copie = Files.createTempFile("treille-", ".ttf");
                copie.toFile().deleteOnExit();
                Files.write(copie, octets());
                return copie.toFile();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private byte[] octets() {
            return Ressource.octets("polices/" + fichier);
        }
    }

    /// Drawings take their letters from the graphics of Java, which are asked for only when there is a drawing.
    private static final class PourLesDessins {
        static {
            var machine = GraphicsEnvironment.getLocalGraphicsEnvironment();
            try {
                for (var police : TOUTES) {
                    machine.registerFont(
                            Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(police.octets())));
                }
            } catch (FontFormatException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void installer() {}
    }
}
