package fr.treille.socle.journal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the reader of the journal looks for; each one absent keeps everything.
/// @param qui part of the name of who did it
/// @param du  first day, of Paris
/// @param au  last day, of Paris
public record Filtres(
        @Nullable String qui,
        @Nullable String acte,
        @Nullable String objet,
        @Nullable LocalDate du,
        @Nullable LocalDate au) {
    static final Filtres AUCUN = new Filtres(null, null, null, null, null);

    /// As the address says them; what is not a date is left out.
    static Filtres lire(
            @Nullable String qui,
            @Nullable String acte,
            @Nullable String objet,
            @Nullable String du,
            @Nullable String au) {
        return new Filtres(dit(qui), dit(acte), dit(objet), jour(du), jour(au));
    }

    Map<String, @Nullable Object> parametres() {
        var parametres = new HashMap<String, @Nullable Object>();
        parametres.put("qui", qui);
        parametres.put("acte", acte);
        parametres.put("objet", objet);
        parametres.put("du", du);
        parametres.put("au", au);
        return parametres;
    }

    private static @Nullable String dit(@Nullable String texte) {
        return texte == null || texte.isBlank() ? null : texte.strip().replace("\0", "");
    }

    private static @Nullable LocalDate jour(@Nullable String texte) {
        try {
            var dit = dit(texte);
            return dit == null ? null : LocalDate.parse(dit);
        } catch (DateTimeParseException pasUneDate) {
            return null;
        }
    }
}
