package fr.treille.referentiel;

/// An establishment and its distance as the crow flies from the one that was asked about.
public record Voisin(Etablissement etablissement, double km) {}
