package fr.treille;

import fr.treille.cooperation.Terrain;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/// The model of a grappe that existed before, filled as a porteur does, with one line that cannot be taken.
final class ClasseurDEssai {
    private ClasseurDEssai() {}

    static byte[] rempli(byte[] modele) throws IOException {
        try (var classeur = WorkbookFactory.create(new ByteArrayInputStream(modele));
                var sortie = new ByteArrayOutputStream()) {
            var convention = List.of(
                    "Grappe reprise", "2022-REG", Terrain.OG_A, "Solution", "oui", "C-2023-7", "12/03/2023", "200 000");
            for (int i = 0; i < convention.size(); i++) {
                classeur.getSheet("Convention").getRow(i + 1).createCell(1).setCellValue(convention.get(i));
            }
            for (int i = 1; i <= 3; i++) ligne(classeur.getSheet("Membres"), i, Terrain.finess(i), "Acquisition");
            ligne(classeur.getSheet("Membres"), 4, Terrain.finess(4), "", "", "", "beaucoup");
            ligne(classeur.getSheet("Montants"), 1, Terrain.finess(1), "USAGES", "150000");
            ligne(classeur.getSheet("Montants"), 2, "", "AMOA_PILOTAGE", "50000");
            ligne(classeur.getSheet("Versements"), 1, "1", "15/03/2023", "80000", "CDC-1");
            classeur.write(sortie);
            return sortie.toByteArray();
        }
    }

    private static void ligne(Sheet feuille, int rang, String... cellules) {
        var rangee = feuille.createRow(rang);
        for (int c = 0; c < cellules.length; c++) rangee.createCell(c).setCellValue(cellules[c]);
    }
}
