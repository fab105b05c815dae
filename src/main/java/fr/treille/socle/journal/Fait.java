package fr.treille.socle.journal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One act that leaves a trace. Who did it and when are not said here: they come from the session and from the clock of
/// the database. A trace is kept for ever, so it holds identifiers rather than names, and never a secret.
/// @param acte  stable code in the words of the field, in the past: `HABILITATION_ACCORDEE`
/// @param objet kind and identifier of what it was done to: `compte:…`, `og:350000014`, `grappe:…`
/// @param avant what it was, short text or JSON; absent when there was nothing
/// @param apres what it became, absent when nothing is left
/// @param motif why, in the words of the person
public record Fait(
        String acte,
        String objet,
        @Nullable String avant,
        @Nullable String apres,
        @Nullable String motif) {
    private static final Pattern ACTE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern OBJET = Pattern.compile("[a-z][a-z_-]*:.+", Pattern.DOTALL);

    public Fait {
        if (!ACTE.matcher(acte).matches()) throw new IllegalArgumentException("Not the code of an act: " + acte);
        if (!OBJET.matcher(objet).matches()) throw new IllegalArgumentException("Not a kind and identifier: " + objet);
        avant = sansZero(avant);
        apres = sansZero(apres);
        motif = sansZero(motif);
    }

    /// An act of which nothing more is to be said.
    public Fait(String acte, String objet) {
        this(acte, objet, null, null, null);
    }

    /// PostgreSQL holds every character but this one.
    private static @Nullable String sansZero(@Nullable String texte) {
        return texte == null ? null : texte.replace("\0", "");
    }
}
