package fr.treille.socle.tableaux;

import fr.treille.socle.Dates;
import fr.treille.socle.Montant;
import fr.treille.socle.tableaux.Colonne.Genre;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Text is written as text whatever it begins with, so that no cell is a formula.
final class ExportXlsx {
    /// Lines kept before they are written to the stream.
    private static final int PAR_PAQUET = 500;
    /// Most characters a cell can hold.
    private static final int CELLULE_MAX = 32_767;

    private ExportXlsx() {}

    static <L> void ecrire(Tableau<L> tableau, Lignes<L> lignes, OutputStream sortie) throws IOException {
        var classeur = new Workbook(sortie, "Treille", "1.0");
        var feuille = classeur.newWorksheet(tableau.nom());
        var colonnes = tableau.deFichier();
        for (int c = 0; c < colonnes.size(); c++) {
            feuille.inlineString(0, c, colonnes.get(c).titre());
            feuille.style(0, c).bold().wrapText(true).set();
            feuille.width(c, largeur(colonnes.get(c)));
        }
        feuille.freezePane(0, 1);
        var ecriture = new Object() {
            int rang;
        };
        lignes.chacune(ligne -> {
            int rang = ++ecriture.rang;
            for (int c = 0; c < colonnes.size(); c++) cellule(feuille, rang, c, colonnes.get(c), ligne);
            if (rang % PAR_PAQUET == 0) vider(feuille);
        });
        if (ecriture.rang > 0) feuille.setAutoFilter(0, 0, ecriture.rang, colonnes.size() - 1);
        classeur.finish();
    }

    private static <L> void cellule(Worksheet feuille, int rang, int c, Colonne<L> colonne, L ligne) {
        var valeur = colonne.valeur().apply(ligne);
        if (valeur == null) return;
        switch (colonne.genre()) {
            case TEXTE, LISTE -> {
                var texte = colonne.texte(ligne);
                feuille.inlineString(rang, c, texte.length() > CELLULE_MAX ? texte.substring(0, CELLULE_MAX) : texte);
            }
            case ENTIER -> feuille.value(rang, c, (Number) valeur);
            case MONTANT -> feuille.value(rang, c, BigDecimal.valueOf(((Montant) valeur).centimes(), 2));
            case DATE -> feuille.value(rang, c, (LocalDate) valeur);
            case INSTANT -> feuille.value(rang, c, LocalDateTime.ofInstant((Instant) valeur, Dates.PARIS));
            case OUI_NON -> feuille.inlineString(rang, c, Colonne.ouiNon(valeur));
            case DECIMAL, POURCENT -> feuille.value(rang, c, (BigDecimal) valeur);
        }
        var format = format(colonne.genre());
        if (!format.isEmpty()) feuille.style(rang, c).format(format).set();
    }

    private static String format(Genre genre) {
        return switch (genre) {
            case TEXTE, OUI_NON, LISTE -> "";
            case INSTANT -> "dd/mm/yyyy hh:mm:ss";
            case ENTIER -> "#,##0";
            case DECIMAL -> "#,##0.0##";
            case MONTANT -> "#,##0.00\\ \"€\"";
            case DATE -> "dd/mm/yyyy";
            case POURCENT -> "0.0%";
        };
    }

    private static <L> double largeur(Colonne<L> colonne) {
        int texte = colonne.genre() == Genre.TEXTE ? 28 : 14;
        return Math.clamp(colonne.titre().length() + 2L, colonne.titre().length() < 8 ? 12 : texte, 48);
    }

    private static void vider(Worksheet feuille) {
        try {
            feuille.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
