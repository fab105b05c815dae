package fr.treille.constitution;

import java.util.List;

/// One grappe of a plan.
/// @param id       such as `53-1`
/// @param solution one that every member accepts
/// @param siege    the member at whose position it sits, a volunteer
/// @param membres  identifiers, the seat first
public record GrappeProposee(String id, String region, String solution, String siege, List<String> membres) {
    public GrappeProposee {
        membres = List.copyOf(membres);
    }
}
