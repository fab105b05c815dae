package fr.treille.socle.courrier;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one person is told.
/// @param destinataire one address, kept in lower case
/// @param objet        one line
/// @param motif        one sentence that says why the person receives it: « Vous portez la grappe … »
/// @param paragraphes  plain text, without the greeting nor the signature
public record Message(
        String destinataire,
        String objet,
        String motif,
        List<String> paragraphes,
        @Nullable Lien lien,
        Genre genre) {
    private static final Pattern ADRESSE = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+");
    private static final Pattern UNE_LIGNE = Pattern.compile("[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*");

    public Message {
        destinataire = destinataire.strip().toLowerCase(Locale.ROOT);
        if (!ADRESSE.matcher(destinataire).matches()) throw new IllegalArgumentException("Not one address");
        if (!UNE_LIGNE.matcher(objet).matches()) throw new IllegalArgumentException("Subject: " + objet);
        if (!UNE_LIGNE.matcher(motif).matches()) throw new IllegalArgumentException("A mail says why it is received");
        if (paragraphes.isEmpty()) throw new IllegalArgumentException("A mail says something");
        paragraphes = List.copyOf(paragraphes);
    }

    /// Of the kind [Genre#SUIVI].
    public Message(String destinataire, String objet, String motif, List<String> paragraphes, @Nullable Lien lien) {
        this(destinataire, objet, motif, paragraphes, lien, Genre.SUIVI);
    }

    /// The same as one of those without which the person cannot come in: leaves at once, erased once it has left.
    public Message essentiel() {
        return duGenre(Genre.COMPTE);
    }

    public Message duGenre(Genre genre) {
        return new Message(destinataire, objet, motif, paragraphes, lien, genre);
    }
}
