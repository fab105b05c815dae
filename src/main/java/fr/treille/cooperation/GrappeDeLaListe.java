package fr.treille.cooperation;

import fr.treille.socle.tableaux.Demande;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        Instant modifieeLe) {
    public List<String> nomsDesRegions() {
        return regions.isEmpty() ? List.of() : List.of(regions.split(", "));
    }

    /// Where this line stands in an order, by the keys of the columns.
    public Demande.Curseur position(Demande demande) {
        var valeur = switch (Objects.requireNonNullElse(demande.tri(), "")) {
            case "nom" -> nom;
            case "campagne" -> campagne;
            case "porteur" -> Objects.requireNonNullElse(porteur, "");
            case "membres" -> Long.toString(membres);
            case "organismes" -> Long.toString(organismes);
            default -> modifieeLe.toString();
        };
        return new Demande.Curseur(valeur, id.toString());
    }
}
