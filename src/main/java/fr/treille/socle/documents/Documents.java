package fr.treille.socle.documents;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fills a template with data, to be printed.
@Component
public class Documents {
    private final TemplateEngine gabarits;

    public Documents(TemplateEngine gabarits) {
        this.gabarits = gabarits;
    }

    /// @param gabarit name of a template built on `socle/document.jte`, such as `cooperation/fiche.jte`
    /// @throws IllegalArgumentException if what the template gives is not a document, see [Document#lire]
    public Document rendre(String gabarit, Map<String, @Nullable Object> donnees) {
        var xhtml = new StringOutput(16_384);
        gabarits.render(gabarit, donnees, xhtml);
        return Document.lire(xhtml.toString());
    }
}
