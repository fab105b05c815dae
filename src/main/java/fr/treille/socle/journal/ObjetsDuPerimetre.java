package fr.treille.socle.journal;

import fr.treille.socle.securite.Lecteur;
import java.util.Map;
import java.util.function.Function;

/// What a room adds to the objects whose traces a reader may read: only that room knows which grappes a region holds.
/// @param sql        gives objects, as `grappe:…`
/// @param parametres of that question
public record ObjetsDuPerimetre(String sql, Function<Lecteur, Map<String, Object>> parametres) {}
