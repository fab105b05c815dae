package fr.treille.socle.web;

import fr.treille.socle.securite.Acces;
import java.util.List;
import org.springframework.stereotype.Component;

/// The fragments that the rooms above show on a sheet.
@Component
public class Volets {
    private final List<Volet> volets;

    Volets(List<Volet> volets) {
        this.volets = volets;
    }

    /// @return addresses, none when nobody is signed in
    public List<String> de(Volet.Fiche fiche, String finess) {
        if (Acces.lecteur().isEmpty()) return List.of();
        return volets.stream()
                .filter(v -> v.fiche() == fiche)
                .map(v -> v.adresse(finess))
                .toList();
    }
}
