package fr.treille.socle.courrier;

/// A message as it would leave: what it says, and the two forms of the same text.
public record Apercu(Section section, String html, String texte) {}
