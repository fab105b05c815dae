package fr.treille.socle.courrier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as it leaves: one person, two forms of the same text.
/// @param desabonnement address that stops this kind, null for an essential one and for a digest
record Pli(
        UUID id,
        String destinataire,
        String objet,
        String html,
        String texte,
        @Nullable String desabonnement) {}
