package fr.treille.programme;

import fr.treille.referentiel.Categorie;
import fr.treille.referentiel.Champ;
import fr.treille.referentiel.Etablissement;
import fr.treille.socle.Montant;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A member of a project as the register knows it.
public final class DepuisLeRegistre {
    private DepuisLeRegistre() {}

    /// @param categorie its category in the nomenclature, empty when the nomenclature does not hold it
    public static MembreDuProjet membre(
            Etablissement etablissement,
            Optional<Categorie> categorie,
            Nature nature,
            @Nullable BigDecimal heuresEligibles,
            @Nullable BigDecimal heuresTotales,
            @Nullable Montant devisEquipement) {
        var declarations = declarations(etablissement, categorie);
        var champ = etablissement.champ();
        return new MembreDuProjet(
                etablissement.finess().numero(),
                etablissement.nom(),
                etablissement.og().finess().numero(),
                etablissement.og().designation(),
                Math.max(1, etablissement.og().taille()),
                // Outside the seven fields it belongs to no field: L.312-1 sets it aside before its field is read.
                champ == null ? Champ.PA : champ,
                nature,
                heuresEligibles,
                heuresTotales,
                devisEquipement,
                (champ == null ? declarations.releveDuL3121(false) : declarations).fin());
    }

    private static Declarations.Saisie declarations(Etablissement etablissement, Optional<Categorie> categorie) {
        var region = etablissement.adresse().region();
        var saisie = new Declarations.Saisie()
                .region(region != null && Territoire.deLaRegion(region).isPresent() ? region : null);
        return categorie.map(saisie::categorie).orElse(saisie);
    }
}
