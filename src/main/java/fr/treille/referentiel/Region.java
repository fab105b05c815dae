package fr.treille.referentiel;

import java.time.ZoneId;

/// A region or an overseas collectivity.
/// @param code   INSEE code, such as `94` for Corsica
/// @param zone   `metro`, `drom` or `com`
/// @param fuseau where its deadlines fall: La Réunion is not Paris
public record Region(String code, String nom, String zone, ZoneId fuseau) {}
