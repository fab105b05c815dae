package fr.treille.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {
    private final Documents documents = new Documents(TemplateEngine.createPrecompiled(ContentType.Html));

    @Test
    void the_layout_says_what_when_and_under_which_rule() {
        Content contenu = sortie -> sortie.writeContent("<h2>Suite</h2>");
        var document = documents.rendre(
                "socle/document.jte",
                Map.of(
                        "titre", "Fiche & suite",
                        "sousTitre", "L'essai",
                        "description", "Une \"fiche\"",
                        "date", LocalDate.of(2026, 3, 1),
                        "mention", "campagne 2025, règle v3",
                        "fictif", true,
                        "contenu", contenu));
        assertThat(document.titre()).isEqualTo("Fiche & suite");
        assertThat(document.date()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(document.produire(Format.PDF)).startsWith("%PDF-1".getBytes(StandardCharsets.US_ASCII));
        var reponse = document.telecharger("fiche de l’été", Format.DOCX);
        assertThat(reponse.getHeaders().getContentDisposition().getFilename()).isEqualTo("fiche de l’été.docx");
    }
}
