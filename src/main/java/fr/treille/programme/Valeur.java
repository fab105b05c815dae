package fr.treille.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a campaign says of one parameter: a value, that nobody knows it, or that it does not apply.
/// @param brut      the value as the file writes it, absent when unknown, `sans objet` when it does not apply
/// @param source    text the value comes from, shown as it stands
public record Valeur(
        Parametre parametre,
        @Nullable String brut,
        String source,
        Certitude certitude,
        @Nullable String note) {
    public static final String SANS_OBJET = "sans objet";

    /// @throws IllegalArgumentException if the value is not of the parameter's kind, has no source, or says it is
    ///     unknown and known at once
    public Valeur {
        if (brut != null && !brut.equals(SANS_OBJET)) parametre.genre().lire(brut, parametre.admis());
        if (source.isBlank()) throw new IllegalArgumentException("A value says where it comes from");
        if ((brut == null) != (certitude == Certitude.INCONNU)) {
            throw new IllegalArgumentException("Unknown is a null value, and a null value is unknown");
        }
    }

    public boolean inconnue() {
        return brut == null;
    }

    public boolean sansObjet() {
        return SANS_OBJET.equals(brut);
    }

    /// @return absent when the value is unknown or does not apply
    public @Nullable Object contenu() {
        return brut == null || sansObjet() ? null : parametre.genre().lire(brut, parametre.admis());
    }

    /// As a page shows it: the value in French, « inconnu » or « sans objet ».
    public String montrer() {
        var contenu = contenu();
        if (contenu instanceof List<?> codes) return Choix.dits(parametre, codes);
        if (contenu != null && parametre.genre() == Genre.CHOIX) return Choix.dit(parametre, contenu.toString());
        if (contenu != null) return parametre.genre().montrer(contenu);
        return sansObjet() ? SANS_OBJET : "inconnu";
    }

    /// The same value whatever the way it was typed: `7000` and `7 000,00` are one.
    String canonique() {
        var contenu = contenu();
        return contenu == null ? String.valueOf(brut) : parametre.genre().ecrire(contenu);
    }
}
