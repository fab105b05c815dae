package fr.treille.socle.documents;

import java.util.Locale;
import org.springframework.http.MediaType;

/// What a document can be printed as.
public enum Format {
    /// Tagged, PDF/UA-1, letters embedded: to read, to sign, to keep.
    PDF("application/pdf"),
    /// Word and LibreOffice: to complete and correct.
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    public MediaType type() {
        return type;
    }

    /// `pdf` or `docx`
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
