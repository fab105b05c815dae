package fr.treille.cooperation;

import fr.treille.socle.Finess;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One establishment in one grappe, from its entry to its exit. Its own aggregate: its line can be filled while
/// others
/// fill theirs.
/// @param sortie who took it out and when, absent while it is in
public record Membre(
        UUID id,
        int version,
        UUID grappe,
        Finess finess,
        Apport apport,
        Signature entree,
        Signature modification,
        @Nullable Signature sortie) {
    static Membre entrant(UUID grappe, Finess finess, Apport apport, Signature par) {
        return new Membre(UUID.randomUUID(), 0, grappe, finess, apport, par, par, null);
    }

    /// @param lue version that the person had before the eyes
    Modification<Membre> apporter(Apport demande, int lue, Signature par) {
        if (sortie != null) return new Modification.Refusee<>(List.of(Refus.membreSorti()));
        if (demande.equals(apport)) return new Modification.Faite<>(this);
        if (lue != version) return new Modification.Conflit<>(this);
        return new Modification.Faite<>(new Membre(id, version + 1, grappe, finess, demande, entree, par, null));
    }

    /// A second click finds it done.
    Modification<Membre> sortir(Signature par) {
        if (sortie != null) return new Modification.Faite<>(this);
        return new Modification.Faite<>(new Membre(id, version + 1, grappe, finess, apport, entree, modification, par));
    }

    /// What comes back brings what it brought.
    Membre revenir(Signature par) {
        return entrant(grappe, finess, apport, par);
    }
}
