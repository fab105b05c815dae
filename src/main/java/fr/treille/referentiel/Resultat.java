package fr.treille.referentiel;

import fr.treille.socle.Finess;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the register answers to a [Demande].
/// @param total      establishments in all pages
/// @param organismes a few whose number or name was asked for
/// @param facettes   values with their counts, most frequent first
/// @param suite      last row of this page when another follows
public record Resultat(
        Lecture lecture,
        long total,
        List<Etablissement> etablissements,
        List<Organisme> organismes,
        Map<Facette, List<Facette.Compte>> facettes,
        @Nullable Finess suite) {}
