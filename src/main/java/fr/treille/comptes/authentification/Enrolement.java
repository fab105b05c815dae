package fr.treille.comptes.authentification;

/// What a person needs to set her application of codes up.
/// @param svg      QR code
/// @param enClair  the same secret, for who cannot read the picture
/// @param adresse  the same again, as a link that opens the application on a phone
public record Enrolement(String svg, String enClair, String adresse) {
    public static byte[] secret() {
        return Totp.secret();
    }

    public static Enrolement de(byte[] secret, String courriel) {
        var adresse = Totp.adresse(secret, courriel);
        return new Enrolement(CodeQr.svg(adresse), Totp.enClair(secret), adresse);
    }
}
