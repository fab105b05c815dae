package fr.treille.socle.documents;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Draws with the letters of the document: openhtmltopdf gives a drawing those of the style sheet only, and ours come
/// with the application.
final class DessinsDuPdf extends BatikSVGDrawer {
    @Override
    public void importFontFaceRules(List<FontFaceRule> regles, SharedContext contexte) {
        super.importFontFaceRules(regles, contexte);
        try {
            for (var police : Polices.TOUTES) {
                addFontFile(police.surDisque(), police.famille(), police.graisse(), police.style());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
