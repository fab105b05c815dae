package fr.treille.cooperation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the list of the grappes.
/// @param porteur absent while not chosen; its number where the register knows no name
/// @param regions names, as one text
public record GrappeDeLaListe(
        UUID id,
        String nom,
        String campagne,
        Grappe.Etat etat,
        @Nullable String porteur,
        long membres,
        long organismes,
        String regions,
        Instant modifieeLe) {}
