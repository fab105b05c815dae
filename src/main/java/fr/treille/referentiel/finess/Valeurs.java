package fr.treille.referentiel.finess;

import fr.treille.referentiel.Alerte;
import fr.treille.socle.Finess;
import fr.treille.socle.Siren;
import fr.treille.socle.Siret;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the values of one line, undoes what a spreadsheet did to them where that is certain, and remembers the doubts.
final class Valeurs {
    private static final Pattern FINESS = Pattern.compile("[0-9][0-9A-Z][0-9]{7}");
    private static final Pattern HUIT = Pattern.compile("[0-9]{8}");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T].*)?");
    private static final Pattern FRANCAISE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: .*)?");
    private static final Pattern PUISSANCE = Pattern.compile("\\d[.,](\\d+)[eE]\\+?\\d+");

    private final Set<Alerte> alertes = EnumSet.noneOf(Alerte.class);

    Set<Alerte> alertes() {
        return alertes;
    }

    void douter(Alerte alerte) {
        alertes.add(alerte);
    }

    /// @param departement code the line gives, empty where it is unknown or belongs to another structure
    /// @throws LigneRefusee if it is not a FINESS number and its lost zero cannot be put back for certain
    String finess(String brut, String departement) {
        var numero = brut.toUpperCase(Locale.ROOT);
        if (HUIT.matcher(numero).matches()) {
            numero = "0" + numero;
            if (!new Finess(numero).cleJuste()
                    || !departement.isEmpty() && !numero.startsWith(completer(departement, 2))) {
                throw new LigneRefusee("numéro FINESS mal formé : « %s »".formatted(brut));
            }
            alertes.add(Alerte.ZEROS_RETABLIS);
        }
        if (!FINESS.matcher(numero).matches()) {
            throw new LigneRefusee("numéro FINESS mal formé : « %s »".formatted(abrege(brut)));
        }
        if (!new Finess(numero).cleJuste()) alertes.add(Alerte.FINESS_SANS_CLE);
        return numero;
    }

    /// A SIRET that the spreadsheet rounded is lost; one that only lost its zeros, or is written in powers of ten with
    /// all its digits, is put back when its key holds.
    @Nullable
    String siret(String brut) {
        return numeroInsee(brut, 14, Alerte.SIRET_DOUTEUX);
    }

    @Nullable
    String siren(String brut) {
        return numeroInsee(brut, 9, Alerte.SIREN_DOUTEUX);
    }

    private @Nullable String numeroInsee(String brut, int longueur, Alerte doute) {
        var numero = brut.replace(" ", "").replace("\u00a0", "");
        if (numero.isEmpty()) return null;
        boolean repare = false;
        var puissance = PUISSANCE.matcher(numero);
        if (puissance.matches() && puissance.group(1).length() >= longueur - 2) {
            numero = new BigDecimal(numero.replace(',', '.')).toPlainString();
            repare = true;
        }
        if (numero.length() < longueur && numero.length() >= longueur - 3 && numero.matches("\\d+")) {
            numero = completer(numero, longueur);
            repare = true;
        }
        boolean juste = longueur == 14
                ? Siret.lire(numero).isPresent()
                : numero.length() == 9 && Siren.lire(numero).isPresent();
        if (juste) {
            if (repare) alertes.add(Alerte.ZEROS_RETABLIS);
            return numero;
        }
        boolean perdu = repare || !numero.matches("\\d{" + longueur + "}");
        alertes.add(perdu && longueur == 14 ? Alerte.SIRET_PERDU : doute);
        return perdu ? null : numero;
    }

    /// @return absent if the field is empty
    /// @throws LigneRefusee if it is no date
    @Nullable
    LocalDate date(String brut) {
        if (brut.isEmpty()) return null;
        try {
            var iso = ISO.matcher(brut);
            if (iso.matches()) return jour(iso.group(1), iso.group(2), iso.group(3));
            var francaise = FRANCAISE.matcher(brut);
            if (francaise.matches()) return jour(francaise.group(3), francaise.group(2), francaise.group(1));
        } catch (DateTimeException horsDuCalendrier) {
            throw new LigneRefusee("date illisible : « %s »".formatted(brut));
        }
        throw new LigneRefusee("date illisible : « %s »".formatted(abrege(brut)));
    }

    private static LocalDate jour(String annee, String mois, String jour) {
        return LocalDate.of(Integer.parseInt(annee), Integer.parseInt(mois), Integer.parseInt(jour));
    }

    /// A code of digits with the leading zeros it should have.
    static String completer(String code, int longueur) {
        return code.length() < longueur && !code.isEmpty() && code.chars().allMatch(Character::isDigit)
                ? "0".repeat(longueur - code.length()) + code
                : code.toUpperCase(Locale.ROOT);
    }

    /// Ten digits, where there are; absent where the field is empty.
    static @Nullable String telephone(String brut) {
        var chiffres = brut.replaceAll("[^0-9+]", "");
        return chiffres.isEmpty() ? null : completer(chiffres, 10);
    }

    static @Nullable Double nombre(String brut) {
        try {
            return brut.isEmpty() ? null : Double.valueOf(brut.replace(',', '.'));
        } catch (NumberFormatException illisible) {
            return null;
        }
    }

    /// Text as the database takes it, absent when empty.
    @Nullable
    String texte(String brut) {
        if (brut.indexOf('\ufffd') >= 0) alertes.add(Alerte.TEXTE_ABIME);
        var propre = brut.indexOf('\0') < 0 ? brut : brut.replace("\0", "");
        return propre.isEmpty() ? null : propre;
    }

    /// The parts that are there, joined; absent when none is.
    @Nullable
    String texte(String lien, String... parties) {
        var texte = new StringBuilder();
        for (var partie : parties) {
            if (partie.isEmpty()) continue;
            if (!texte.isEmpty()) texte.append(lien);
            texte.append(partie);
        }
        return texte(texte.toString());
    }

    static String abrege(String brut) {
        return brut.length() <= 40 ? brut : brut.substring(0, 40) + "…";
    }
}
