package fr.treille.comptes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the room above knows of the grappes, which are perimeters here. That room implements it.
public interface GrappesConnues {
    /// @param porteur FINESS of the OG that carries it, once chosen
    /// @param region  INSEE code of the region that holds most of its members
    record Connue(
            String identifiant,
            String nom,
            @Nullable String porteur,
            @Nullable String region) {}

    /// @return by identifier; one that does not exist is absent
    Map<String, Connue> connues(Collection<String> identifiants);

    /// Living grappes carried by one of these OG or led by one of these regions.
    /// @param toutes every living grappe
    List<Connue> dans(Collection<String> ogs, Collection<String> regions, boolean toutes);

    /// Identifiers of the living grappes that this OG is a member of.
    List<String> dontEstMembre(String og);

    /// Living grappes that hold these establishments.
    /// @param finess numbers of establishments
    /// @return identifiers of the grappes, by establishment; one that is in none is absent
    Map<String, List<String>> contenant(Collection<String> finess);
}
