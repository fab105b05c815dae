package fr.treille.programme;

/// What the rooms above do with a campaign. The room of the grappes implements it.
public interface UsageDesCampagnes {
    /// @return how many living grappes are computed with the rules in force of this campaign
    int grappesVivantes(String campagne);
}
