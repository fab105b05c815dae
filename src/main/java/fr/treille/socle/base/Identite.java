package fr.treille.socle.base;

/// A login of the database.
record Identite(String nom, String motDePasse) {
    /// The password is nobody's to read.
    @Override
    public String toString() {
        return nom;
    }
}
