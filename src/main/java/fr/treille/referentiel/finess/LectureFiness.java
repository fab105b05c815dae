package fr.treille.referentiel.finess;

import fr.treille.referentiel.SuiviDImport;
import fr.treille.referentiel.finess.Disposition.Genre;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Reads a FINESS stock from end to end, one line in memory at a time, and hands over what it keeps.
final class LectureFiness {
    private static final int REFUS_AU_PLUS = 10_000;
    private static final int PART_DE_LA_LECTURE = 50;
    private static final Pattern DATE_DU_NOM = Pattern.compile("(20\\d{2})[-_]?(\\d{2})[-_]?(\\d{2})");

    private final Path fichier;
    private final String nom;
    private final Rejets rejets;
    private final SuiviDImport suivi;
    private final boolean forcer;
    private final NumerosVus etablissementsVus = new NumerosVus();
    private final NumerosVus organismesVus = new NumerosVus();
    private final NumerosVus pointsVus = new NumerosVus();
    private @Nullable Disposition entete;
    private @Nullable LocalDate date;
    private int etablissements;
    private int organismes;
    private int points;
    private int lignesRefusees;

    /// @param nom    name its owner knows it by: it may say the date
    /// @param forcer whether to read on past 10 000 refused lines
    LectureFiness(Path fichier, String nom, Rejets rejets, SuiviDImport suivi, boolean forcer) {
        this.fichier = fichier;
        this.nom = nom;
        this.rejets = rejets;
        this.suivi = suivi;
        this.forcer = forcer;
    }

    /// @throws FichierRefuse if the file is no FINESS stock, is damaged, or has too many refused lines
    /// @throws CancellationException if the one who waits gave up
    Bilan lire(Consumer<Lu> destination) throws IOException {
        var taille = Math.max(1, Files.size(fichier));
        try (var flux = Ouverture.ouvrir(fichier, Ouverture.Genre.CSV, lus -> progression(lus, taille))) {
            var lignes = new Lignes(flux);
            var premiere = lignes.suivante();
            if (premiere == null) throw inconnu();
            var separateur = Champs.separateur(premiere);
            for (var ligne = premiere; ligne != null; ligne = lignes.suivante()) {
                traiter(ligne, lignes, separateur, destination);
            }
        } catch (EOFException | ZipException e) {
            throw new FichierRefuse(
                    "FICHIER_TRONQUE",
                    "Ce fichier compressé est incomplet ou abîmé : sa fin ne peut pas être lue.",
                    "Téléchargez-le à nouveau, puis recommencez.");
        }
        if (etablissements + organismes == 0) throw inconnu();
        return new Bilan(
                etablissements > 0 ? Bilan.Genre.ETABLISSEMENTS : Bilan.Genre.ORGANISMES,
                date == null ? dateDuNom(nom) : date,
                etablissements,
                organismes,
                points,
                0,
                etablissements + organismes + lignesRefusees);
    }

    private void traiter(String ligne, Lignes lignes, char separateur, Consumer<Lu> destination) {
        if (suivi.annule()) throw new CancellationException();
        if (ligne.isBlank()) return;
        var champs = Champs.couper(ligne, separateur);
        if (lignes.numero() <= 5 && premiereLigne(champs)) return;
        try {
            if (lignes.coupee()) throw new LigneRefusee("ligne de plus de %d octets".formatted(Lignes.LONGUEUR));
            garder(champs, destination);
        } catch (LigneRefusee refus) {
            if (!champs.getFirst().equals("geolocalisation")) lignesRefusees++;
            rejets.ajouter(lignes.numero(), String.valueOf(refus.getMessage()), ligne);
            if (!forcer && rejets.nombre() > REFUS_AU_PLUS) throw tropDeRefus();
        }
    }

    /// The line that dates the file, and the header, come before the others.
    private boolean premiereLigne(List<String> champs) {
        if (champs.size() >= 4 && champs.getFirst().equalsIgnoreCase("finess")) {
            try {
                date = new Valeurs().date(champs.get(3));
            } catch (LigneRefusee illisible) {
                date = null;
            }
            return true;
        }
        if (entete == null && Disposition.estUnEntete(champs)) {
            entete = Disposition.parEntete(champs);
            return true;
        }
        return false;
    }

    private void garder(List<String> champs, Consumer<Lu> destination) {
        var ou = disposition(champs);
        if (!ou.convient(champs)) {
            throw new LigneRefusee("%d champs au lieu de %d".formatted(champs.size(), ou.maximum()));
        }
        switch (ou.genre()) {
            case ETABLISSEMENT -> {
                var lu = Interpretation.etablissement(ou, champs);
                if (!etablissementsVus.ajouter(lu.finess())) throw doublon(lu.finess());
                etablissements++;
                destination.accept(lu);
                if (ou.a("coordxet")) {
                    points++;
                    destination.accept(Interpretation.point(ou, champs));
                }
            }
            case ORGANISME -> {
                var lu = Interpretation.organisme(ou, champs);
                if (!organismesVus.ajouter(lu.finess())) throw doublon(lu.finess());
                organismes++;
                destination.accept(lu);
            }
            case POINT -> {
                var lu = Interpretation.point(ou, champs);
                if (!pointsVus.ajouter(lu.finess())) throw doublon(lu.finess());
                points++;
                destination.accept(lu);
            }
        }
    }

    private Disposition disposition(List<String> champs) {
        var section = entete == null || entete.a("section")
                ? entete == null ? champs.getFirst() : entete.lire(champs, "section")
                : "";
        return switch (champs.getFirst().equals("geolocalisation") ? "geolocalisation" : section) {
            case "geolocalisation" -> Disposition.POINTS;
            case "structureet" ->
                entete != null && entete.genre() == Genre.ETABLISSEMENT ? entete : Disposition.ETABLISSEMENTS;
            case "structureej" -> entete != null && entete.genre() == Genre.ORGANISME ? entete : Disposition.ORGANISMES;
            default -> {
                if (entete == null || entete.a("section")) {
                    throw new LigneRefusee("ce n'est pas une ligne de FINESS");
                }
                yield entete;
            }
        };
    }

    /// @throws FichierRefuse if the name holds no date
    static LocalDate dateDuNom(String nom) {
        var lu = DATE_DU_NOM.matcher(nom);
        try {
            if (lu.find()) {
                return LocalDate.of(
                        Integer.parseInt(lu.group(1)), Integer.parseInt(lu.group(2)), Integer.parseInt(lu.group(3)));
            }
        } catch (DateTimeException pasUneDate) {
            throw sansDate();
        }
        throw sansDate();
    }

    private void progression(long lus, long taille) {
        suivi.avance("Lecture du fichier", (int) Math.min(PART_DE_LA_LECTURE, lus * PART_DE_LA_LECTURE / taille));
    }

    private static LigneRefusee doublon(String finess) {
        return new LigneRefusee("numéro FINESS %s déjà lu dans ce fichier".formatted(finess));
    }

    private static FichierRefuse sansDate() {
        return new FichierRefuse(
                "FICHIER_SANS_DATE",
                "Ni le contenu ni le nom de ce fichier ne disent sa date.",
                "Rendez-lui son nom d'origine, qui porte la date (par exemple etalab_stock_et_20201231.csv).");
    }

    private FichierRefuse tropDeRefus() {
        return etablissements + organismes == 0
                ? inconnu()
                : new FichierRefuse(
                        "IMPORT_REFUS",
                        "Plus de 10 000 lignes de ce fichier sont refusées : le registre n'a pas changé.",
                        "Lisez les lignes refusées et leurs raisons ; si le fichier est le bon, importez-le en"
                                + " forçant.");
    }

    private static FichierRefuse inconnu() {
        return new FichierRefuse(
                "FICHIER_INCONNU",
                "Aucune ligne de ce fichier n'est un établissement ou un organisme de FINESS.",
                "Déposez le stock FINESS officiel, au format CSV.");
    }
}
