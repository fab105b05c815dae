package fr.treille.socle.tableaux;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.treille.socle.Montant;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class ExportCsv {
    private static final Pattern NOMBRE = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

    /// Those of every spreadsheet in use, their wide forms too.
    private static final String DEBUTS_DE_FORMULE = "=+-@\t\r\n＝＋－＠";

    private ExportCsv() {}

    static <L> void ecrire(Tableau<L> tableau, Lignes<L> lignes, OutputStream sortie) throws IOException {
        var texte = new BufferedWriter(new OutputStreamWriter(sortie, StandardCharsets.UTF_8));
        texte.write('\ufeff');
        var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(texte);
        var colonnes = tableau.deFichier();
        csv.writeRecord(colonnes.stream().map(Colonne::titre).toList());
        lignes.chacune(ligne ->
                csv.writeRecord(colonnes.stream().map(c -> cellule(c, ligne)).toList()));
        csv.flush();
    }

    private static <L> String cellule(Colonne<L> colonne, L ligne) {
        return texte(colonne.valeur().apply(ligne));
    }

    private static String texte(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> "";
            case Montant m ->
                BigDecimal.valueOf(m.centimes(), 2).toPlainString().replace('.', ',');
            case BigDecimal part -> part.toPlainString().replace('.', ',');
            case Boolean oui -> Colonne.ouiNon(oui);
            case List<?> liste -> inoffensif(Colonne.liste(liste));
            default -> inoffensif(valeur.toString());
        };
    }

    /// A spreadsheet takes a cell that begins so for a formula and runs it: an apostrophe makes it text. A number
    /// is left.
    static String inoffensif(String texte) {
        if (texte.isEmpty() || DEBUTS_DE_FORMULE.indexOf(texte.charAt(0)) < 0) return texte;
        return NOMBRE.matcher(texte).matches() ? texte : "'" + texte;
    }
}
