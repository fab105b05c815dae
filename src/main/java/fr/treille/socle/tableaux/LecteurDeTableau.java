package fr.treille.socle.tableaux;

import fr.treille.socle.tableaux.Lecture.Lue;
import fr.treille.socle.tableaux.Lecture.Rangee;
import fr.treille.socle.tableaux.Lecture.Refusee;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Reads a table that a person made: CSV in any of the usual ways, or an Excel workbook, told apart by what they
/// hold and not by their name. Cells come as text: a number of a workbook without its format, a date as `2026-03-12`.
/// @param octets  largest file
/// @param lignes  most rows that hold something, header included
public record LecteurDeTableau(int octets, int lignes) {
    private static final String ENREGISTRER =
            " Ouvrez-le dans votre tableur, puis enregistrez-le au format « Classeur Excel (.xlsx) » ou « CSV ».";
    private static final int DEBUT = 1_024;

    /// 10 MB and 20 000 rows.
    public LecteurDeTableau() {
        this(10_000_000, 20_000);
    }

    /// @throws IOException if the file cannot be received; whatever is wrong inside it is a [Refusee]
    public Lecture lire(InputStream fichier) throws IOException {
        var contenu = fichier.readNBytes(octets + 1);
        if (contenu.length > octets) {
            return new Refusee("Ce fichier dépasse %d Mo : gardez seulement les colonnes et les lignes utiles."
                    .formatted(octets / 1_000_000));
        }
        var recolte = new Recolte();
        try {
            if (commence(contenu, 'P', 'K', 3, 4)) {
                LectureXlsx.lire(contenu, recolte);
            } else {
                refuserSiAutreChose(contenu);
                LectureCsv.lire(contenu, recolte);
            }
        } catch (Refus refus) {
            return new Refusee(refus.phrase);
        }
        return recolte.lecture();
    }

    /// Every visible sheet of a workbook, each with what it holds.
    /// @return by name, in their order; one refusal under the empty name when the file is not a workbook that opens
    /// @throws IOException if the file cannot be received
    public Map<String, Lecture> lireFeuilles(InputStream fichier) throws IOException {
        var contenu = fichier.readNBytes(octets + 1);
        var feuilles = new LinkedHashMap<String, Lecture>();
        try {
            if (contenu.length > octets) {
                throw new Refus("Ce fichier dépasse %d Mo : gardez seulement les feuilles et les lignes utiles."
                        .formatted(octets / 1_000_000));
            }
            if (!commence(contenu, 'P', 'K', 3, 4)) {
                refuserSiAutreChose(contenu);
                throw new Refus("Ce fichier n'est pas un classeur Excel (.xlsx) : partez du modèle.");
            }
            var recoltes = new LinkedHashMap<String, Recolte>();
            LectureXlsx.lireFeuilles(contenu, nom -> recoltes.computeIfAbsent(nom, _ -> new Recolte()));
            recoltes.forEach((nom, recolte) -> feuilles.put(nom, recolte.lecture()));
        } catch (Refus refus) {
            return Map.of("", new Refusee(refus.phrase));
        }
        return feuilles;
    }

    private static void refuserSiAutreChose(byte[] contenu) {
        if (commence(contenu, 0xd0, 0xcf, 0x11, 0xe0)) {
            var brut = new String(contenu, StandardCharsets.ISO_8859_1);
            var chiffre =
                    new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
            throw new Refus(
                    brut.contains(chiffre)
                            ? "Ce classeur est protégé par un mot de passe : retirez la protection, puis envoyez-le de"
                                    + " nouveau."
                            : "Ce fichier est à l'ancien format d'Excel (.xls)." + ENREGISTRER);
        }
        if (commence(contenu, '%', 'P', 'D', 'F')) {
            throw new Refus("Ce fichier est un PDF, pas un tableau : envoyez le classeur ou le CSV dont il est issu.");
        }
        if (commence(contenu, 0x1f, 0x8b) || commence(contenu, '7', 'z') || commence(contenu, 'R', 'a', 'r', '!')) {
            throw new Refus("Ce fichier est compressé : décompressez-le, puis envoyez le tableau qu'il contient.");
        }
        var debut = new String(contenu, 0, Math.min(DEBUT, contenu.length), StandardCharsets.ISO_8859_1)
                .replace("ï»¿", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (debut.startsWith("<")) {
            throw new Refus("Ce fichier est une page web enregistrée sous un nom de tableau." + ENREGISTRER);
        }
        boolean utf16 = commence(contenu, 0xff, 0xfe) || commence(contenu, 0xfe, 0xff);
        if (!utf16 && debut.indexOf('\0') >= 0)
            throw new Refus("Ce fichier n'est ni un CSV ni un classeur Excel." + ENREGISTRER);
    }

    private static boolean commence(byte[] contenu, int... marque) {
        for (int i = 0; i < marque.length; i++) {
            if (i >= contenu.length || (contenu[i] & 0xff) != marque[i]) return false;
        }
        return true;
    }

    /// Why a file cannot be read, on its way to [Refusee].
    static final class Refus extends RuntimeException {
        private final String phrase;

        Refus(String phrase) {
            super(phrase, null, false, false);
            this.phrase = phrase;
        }
    }

    private final class Recolte implements Consumer<Rangee> {
        private final List<Rangee> rangees = new ArrayList<>();

        Lecture lecture() {
            return rangees.isEmpty()
                    ? new Refusee("Ce fichier est vide : il n'a aucune ligne remplie.")
                    : new Lue(List.copyOf(rangees));
        }

        @Override
        public void accept(Rangee rangee) {
            if (rangee.cellules().stream().allMatch(String::isEmpty)) return;
            if (rangees.size() == lignes) {
                throw new Refus(
                        "Ce tableau a plus de %d lignes : gardez seulement celles qui servent.".formatted(lignes));
            }
            rangees.add(rangee);
        }
    }
}
