package fr.treille.cooperation;

/// A convention, and the workbook that says it.
/// @param fichier name of the workbook, as its owner knows it
/// @param depot   who sent it, and when
public record ConventionReprise(Convention convention, String fichier, Signature depot) {}
