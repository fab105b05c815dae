package fr.treille.referentiel;

import fr.treille.socle.Finess;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A legal entity (organisme gestionnaire) as the register knows it now.
/// @param nom     absent while it is known by its number alone
/// @param secteur absent while its legal status is unknown
/// @param statut  label of its legal status
/// @param taille  open ESSMS it holds in the register
public record Organisme(
        Finess finess,
        @Nullable String nom,
        @Nullable String nomLong,
        @Nullable String siren,
        @Nullable String statut,
        @Nullable Secteur secteur,
        Adresse adresse,
        @Nullable String telephone,
        @Nullable LocalDate creeLe,
        Etat etat,
        @Nullable LocalDate fermeLe,
        int taille,
        List<String> alertes,
        Origine origine,
        @Nullable LocalDate majLe) {

    public boolean connuParSonSeulNumero() {
        return nom == null;
    }

    public String designation() {
        return nom == null ? "Organisme " + finess : nom;
    }

    public boolean fictif() {
        return origine == Origine.DEMONSTRATION;
    }
}
