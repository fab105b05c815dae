package fr.treille.diagnostic;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A section as it was kept for one subject.
/// @param questionnaire version it was answered in
/// @param valeurs       by code of question
public record Gardee(
        Sujet sujet, UUID questionnaire, String section, Map<String, List<String>> valeurs, Instant le, String par) {}
