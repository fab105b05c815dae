package fr.treille.socle.securite;

import java.io.Serializable;

/// In whose name somebody acts: an OG, the ARS of a region, the CNSA. A person of several organisations acts for one at
/// a time.
/// @param cle stable, kept in the session and the journal: `og:350000014`, `ars:53`, `grappes:confiees`
/// @param nom as the header of every page shows it
public record Organisation(String cle, String nom) implements Serializable {}
