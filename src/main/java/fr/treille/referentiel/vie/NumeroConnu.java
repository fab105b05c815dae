package fr.treille.referentiel.vie;

import fr.treille.referentiel.EvenementDeVie.Numero;
import fr.treille.referentiel.EvenementDuRegistre.Sujet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the register says of a number that is declared.
/// @param organisme that holds it, itself for an organisme
/// @param permis    within the perimeters of who declares
public record NumeroConnu(
        String finess,
        @Nullable String nom,
        Sujet sujet,
        String organisme,
        @Nullable LocalDate fermeLe,
        boolean permis) {
    public Numero numero() {
        return new Numero(finess, nom);
    }
}
