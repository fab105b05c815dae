package fr.treille.socle.tableaux;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// The files a table is sent as. Lines are written as they come: memory does not grow with their number.
public enum FormatDeTableau {
    /// For Excel in French and for programs: `;`, UTF-8 with its mark, decimal comma, dates as `2026-03-12`.
    CSV("text/csv;charset=UTF-8"),
    /// Numbers and dates that can be summed and sorted, frozen header, filters.
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    FormatDeTableau(String type) {
        this.type = type;
    }

    /// @param extension end of an address, `csv` or `xlsx`
    /// @throws IllegalArgumentException if it is another
    public static FormatDeTableau lire(String extension) {
        return valueOf(extension.toUpperCase(Locale.ROOT));
    }

    /// Leaves the stream open.
    public <L> void ecrire(Tableau<L> tableau, Lignes<L> lignes, OutputStream sortie) throws IOException {
        switch (this) {
            case CSV -> ExportCsv.ecrire(tableau, lignes, sortie);
            case XLSX -> ExportXlsx.ecrire(tableau, lignes, sortie);
        }
    }

    /// Sends the file as the answer of a request, named after the table.
    public <L> void envoyer(HttpServletResponse reponse, Tableau<L> tableau, Lignes<L> lignes) throws IOException {
        var nom = tableau.nom() + "." + name().toLowerCase(Locale.ROOT);
        reponse.setContentType(type);
        reponse.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(nom, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        ecrire(tableau, lignes, reponse.getOutputStream());
    }
}
