package fr.treille.cooperation;

import static fr.treille.socle.Constat.Gravite.BLOQUANT;

import fr.treille.programme.Devis;
import fr.treille.socle.Constat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Establishments that apply together to one campaign. Its members are aggregates of their own, so that thirty
/// people
/// may each fill their line at once. Acts change nothing in place, and are package-private: callers go through
/// [Grappes].
/// @param regles     version of the campaign's rules that the last act was judged by
public record Grappe(
        UUID id,
        int version,
        Reglages reglages,
        String regles,
        Etat etat,
        Origine origine,
        Signature creation,
        Signature modification) {
    public enum Etat {
        BROUILLON("brouillon"),
        ABANDONNEE("abandonnée");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// How it entered: built here, taken over from a file, or shown as an example.
    public enum Origine {
        TREILLE,
        REPRISE,
        DEMONSTRATION
    }

    static final Constat EST_ABANDONNEE = new Constat(
            BLOQUANT,
            "GRAPPE.ETAT",
            "Cette grappe a été abandonnée : elle ne peut plus être modifiée.",
            "Règle de Treille",
            "Rétablissez-la d'abord.");

    static Grappe nouvelle(UUID id, Reglages reglages, String regles, Origine origine, Signature par) {
        return new Grappe(id, 0, reglages, regles, Etat.BROUILLON, origine, par, par);
    }

    /// The same, without the quotes.
    Grappe sansArgent() {
        var r = reglages;
        return new Grappe(
                id,
                version,
                new Reglages(r.nom(), r.campagne(), r.porteur(), r.solution(), r.solutionReferencee(), Devis.AUCUN),
                regles,
                etat,
                origine,
                creation,
                modification);
    }

    public String nom() {
        return reglages.nom();
    }

    public String campagne() {
        return reglages.campagne();
    }

    public boolean vivante() {
        return etat != Etat.ABANDONNEE;
    }

    /// @param lue version that the person had before the eyes
    Modification<Grappe> regler(Reglages demandes, String selonRegles, int lue, Signature par) {
        if (!vivante()) return new Modification.Refusee<>(List.of(EST_ABANDONNEE));
        if (demandes.equals(reglages)) return new Modification.Faite<>(this);
        if (lue != version) return new Modification.Conflit<>(this);
        return new Modification.Faite<>(
                new Grappe(id, version + 1, demandes, selonRegles, etat, origine, creation, par));
    }

    Modification<Grappe> abandonner(Signature par) {
        if (!vivante()) return new Modification.Refusee<>(List.of(EST_ABANDONNEE));
        return new Modification.Faite<>(passer(Etat.ABANDONNEE, par));
    }

    /// Restoring a living grappe changes nothing: the second click finds it done.
    Modification<Grappe> retablir(Signature par) {
        return new Modification.Faite<>(vivante() ? this : passer(Etat.BROUILLON, par));
    }

    private Grappe passer(Etat nouvel, Signature par) {
        return new Grappe(id, version + 1, reglages, regles, nouvel, origine, creation, par);
    }

    /// The porteur's number, for queries.
    @Nullable
    String numeroDuPorteur() {
        var porteur = reglages.porteur();
        return porteur == null ? null : porteur.numero();
    }
}
