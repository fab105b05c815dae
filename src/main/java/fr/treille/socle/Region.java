package fr.treille.socle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A region or an overseas collectivity, those of before 2016 included: a file of 2015 names them.
/// @param code    INSEE code, such as `94` for Corsica
/// @param zone    `metro`, `drom` or `com`
/// @param fuseau  where its deadlines fall: La Réunion is not Paris
/// @param devenue code of the region that took its place, absent while it is in force
public record Region(
        String code,
        String nom,
        String zone,
        ZoneId fuseau,
        Periode validite,
        @Nullable String devenue) {

    public static Optional<Region> de(String code) {
        return Optional.ofNullable(Territoires.REGIONS.get(code));
    }

    /// Those in force on a day, in the order of their codes.
    public static List<Region> le(LocalDate jour) {
        return Territoires.REGIONS.values().stream()
                .filter(r -> r.validite.contient(jour))
                .toList();
    }

    /// This region, or the one that took its place.
    public Region actuelle() {
        return devenue == null ? this : de(devenue).orElseThrow();
    }

    /// One of the eighteen regions that have an ARS today.
    public boolean aUneArs() {
        return devenue == null && !zone.equals("com");
    }
}
