package fr.treille.referentiel.finess;

import fr.treille.referentiel.finess.Disposition.Genre;
import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Reads a FINESS stock from end to end, one line in memory at a time, and hands over what it keeps.
final class LectureFiness {
    private final FichierLu fichier;
    private final NumerosVus etablissementsVus = new NumerosVus();
    private final NumerosVus organismesVus = new NumerosVus();
    private final NumerosVus pointsVus = new NumerosVus();
    private @Nullable Disposition entete;
    private @Nullable LocalDate date;
    private int etablissements;
    private int organismes;
    private int points;
    private int lignesRefusees;

    LectureFiness(FichierLu fichier) {
        this.fichier = fichier;
    }

    /// @throws FichierRefuse if the file is no FINESS stock, is damaged, or has too many refused lines
    /// @throws CancellationException if the one who waits gave up
    Bilan lire(Consumer<Lu> destination) throws IOException {
        try (var flux = fichier.ouvrir(Ouverture.Genre.CSV)) {
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
                date == null ? fichier.dateDuNom() : date,
                etablissements,
                organismes,
                points,
                0,
                etablissements + organismes + lignesRefusees);
    }

    private void traiter(String ligne, Lignes lignes, char separateur, Consumer<Lu> destination) {
        fichier.continuer();
        if (ligne.isBlank()) return;
        var champs = Champs.couper(ligne, separateur);
        if (lignes.numero() <= 5 && premiereLigne(champs)) return;
        try {
            if (lignes.coupee()) throw new LigneRefusee("ligne de plus de %d octets".formatted(Lignes.LONGUEUR));
            garder(champs, destination);
        } catch (LigneRefusee refus) {
            if (!champs.getFirst().equals("geolocalisation")) lignesRefusees++;
            if (fichier.refuser(lignes.numero(), String.valueOf(refus.getMessage()), ligne)) throw tropDeRefus();
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
                etablissementsVus.exigerNouveau(lu.finess());
                etablissements++;
                destination.accept(lu);
                if (ou.a("coordxet")) {
                    points++;
                    destination.accept(Interpretation.point(ou, champs));
                }
            }
            case ORGANISME -> {
                var lu = Interpretation.organisme(ou, champs);
                organismesVus.exigerNouveau(lu.finess());
                organismes++;
                destination.accept(lu);
            }
            case POINT -> {
                var lu = Interpretation.point(ou, champs);
                pointsVus.exigerNouveau(lu.finess());
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
