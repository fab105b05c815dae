package fr.treille.constitution;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One petit OG of one region that looks for a grappe.
/// @param essms            establishments and services it would bring, 0 or more
/// @param region           INSEE code: a grappe stays within one region
/// @param position         barycentre of its ESSMS; without one no distance is known, so it is never placed
/// @param champs           codes of its fields, such as `PA`
/// @param solutions        those it accepts; empty: any
/// @param maturite         degree from 0 to 31 (0 to 4 in the programme)
/// @param pretDu           first day it can start
/// @param pretAu           last day it can start, not before the first
/// @param porteur          whether it volunteers to lead
/// @param affinites        candidates it wishes to be with; unknown ones count for nothing
/// @param incompatibilites candidates it cannot be with; one side saying it is enough
public record Candidat(
        String id,
        int essms,
        String region,
        @Nullable Position position,
        Set<String> champs,
        Set<String> solutions,
        int maturite,
        LocalDate pretDu,
        LocalDate pretAu,
        boolean porteur,
        Set<String> affinites,
        Set<String> incompatibilites) {

    /// Largest degree of maturity.
    public static final int MATURITE = 31;

    /// Most ESSMS of one candidate.
    public static final int ESSMS = 1_000;

    public Candidat {
        if (essms < 0 || essms > ESSMS) throw new IllegalArgumentException("ESSMS: " + essms);
        if (maturite < 0 || maturite > MATURITE) throw new IllegalArgumentException("Maturity: " + maturite);
        if (pretAu.isBefore(pretDu)) throw new IllegalArgumentException("Ends before it starts: " + id);
        champs = Set.copyOf(champs);
        solutions = Set.copyOf(solutions);
        affinites = Set.copyOf(affinites);
        incompatibilites = Set.copyOf(incompatibilites);
    }

    /// A point of the Earth in WGS 84 degrees.
    public record Position(double latitude, double longitude) {
        private static final double RAYON_KM = 6371.0088;

        public Position {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("Not on Earth: %s, %s".formatted(latitude, longitude));
            }
        }

        /// Great circle, haversine formula.
        /// @return kilometres
        public double distance(Position autre) {
            double ici = Math.toRadians(latitude);
            double la = Math.toRadians(autre.latitude);
            double nord = Math.sin((la - ici) / 2);
            double est = Math.sin(Math.toRadians(autre.longitude - longitude) / 2);
            double h = nord * nord + Math.cos(ici) * Math.cos(la) * est * est;
            return 2 * RAYON_KM * Math.asin(Math.sqrt(Math.min(1, h)));
        }
    }
}
