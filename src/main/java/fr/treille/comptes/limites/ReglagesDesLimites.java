package fr.treille.comptes.limites;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `treille.limites`: how often one network may ask for which pages.
@ConfigurationProperties("treille.limites")
public record ReglagesDesLimites(
        @DefaultValue List<Regle> regles, @DefaultValue Api api) {
    /// @param chemins patterns of paths
    /// @param places  requests granted in the window
    public record Regle(
            String nom, @DefaultValue("GET") String methode, List<String> chemins, int places, Duration fenetre) {}

    /// How often the API may be asked in one window.
    /// @param jeton   by one token
    /// @param anonyme by one network without a token, or with a wrong one
    public record Api(
            @DefaultValue("600") int jeton,
            @DefaultValue("60") int anonyme,
            @DefaultValue("1m") Duration fenetre) {}
}
