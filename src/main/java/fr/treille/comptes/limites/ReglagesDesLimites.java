package fr.treille.comptes.limites;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `treille.limites`: how often one network may ask for which pages.
@ConfigurationProperties("treille.limites")
public record ReglagesDesLimites(@DefaultValue List<Regle> regles) {
    /// @param chemins patterns of paths
    /// @param places  requests granted in the window
    public record Regle(
            String nom, @DefaultValue("GET") String methode, List<String> chemins, int places, Duration fenetre) {}
}
