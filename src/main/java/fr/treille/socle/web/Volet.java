package fr.treille.socle.web;

/// What a room shows on a sheet of the register that knows nothing of it: a fragment that the page asks for once it is
/// there. Declared as a bean; shown to those who are signed in, and empty for who may not see it.
/// @param adresse of the fragment, `%s` for the FINESS number of the sheet
public record Volet(Fiche fiche, String adresse) {
    public enum Fiche {
        ESSMS,
        OG
    }

    public String adresse(String finess) {
        return adresse.formatted(finess);
    }
}
