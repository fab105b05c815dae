package fr.treille.comptes;

import fr.treille.socle.securite.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which accesses a list keeps.
/// @param texte      of the name or the address; empty keeps all
/// @param terminees  ended ones too
/// @param ferme      only closed accounts, or only open ones; absent keeps both
/// @param aRevoirAu  only those to confirm by this day, by the reader
public record FiltreDesAcces(
        String texte,
        @Nullable Role role,
        boolean terminees,
        @Nullable Boolean ferme,
        @Nullable LocalDate aRevoirAu,
        @Nullable UUID compte) {
    public static final FiltreDesAcces TOUS = new FiltreDesAcces("", null, false, null, null, null);

    public static FiltreDesAcces de(UUID compte) {
        return new FiltreDesAcces("", null, true, null, null, compte);
    }

    public static FiltreDesAcces aRevoir(LocalDate jour) {
        return new FiltreDesAcces("", null, false, null, jour, null);
    }
}
