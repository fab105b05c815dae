package fr.treille.cooperation.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// The workbook to fill with a grappe that already exists: four sheets, each with its header and nothing else,
/// and what
/// to write where.
final class ModeleDeReprise {
    static final String CONVENTION = "Convention";
    static final String MEMBRES = "Membres";
    static final String MONTANTS = "Montants";
    static final String VERSEMENTS = "Versements";
    static final List<String> RUBRIQUES = List.of(
            "Nom de la grappe",
            "Campagne",
            "FINESS du porteur",
            "Solution DUI",
            "Solution référencée (oui, non)",
            "Numéro de la convention",
            "Signée le",
            "Montant convenu");
    private static final List<String> AIDES = List.of(
            "obligatoire",
            "obligatoire : 2021-T1, 2021-T2, 2022-REG, 2022-NAT, 2023, 2024 ou 2025",
            "FINESS juridique, 9 caractères",
            "",
            "",
            "laisser vide si rien n'est signé",
            "comme 12/03/2023",
            "en euros");
    private static final int LARGEUR = 26;

    private ModeleDeReprise() {}

    static void ecrire(OutputStream sortie) throws IOException {
        var classeur = new Workbook(sortie, "Treille", "1.0");
        var convention = classeur.newWorksheet(CONVENTION);
        entete(convention, List.of("Rubrique", "Valeur", "Aide"));
        for (int i = 0; i < RUBRIQUES.size(); i++) {
            convention.inlineString(i + 1, 0, RUBRIQUES.get(i));
            convention.inlineString(i + 1, 2, AIDES.get(i));
        }
        entete(
                classeur.newWorksheet(MEMBRES),
                List.of("FINESS", "Nature", "Heures éligibles", "Heures totales", "Devis équipement", "Commande SONS"));
        entete(classeur.newWorksheet(MONTANTS), List.of("FINESS", "Composante", "Montant"));
        entete(classeur.newWorksheet(VERSEMENTS), List.of("Rang", "Date", "Montant", "Référence"));
        classeur.finish();
    }

    private static void entete(org.dhatim.fastexcel.Worksheet feuille, List<String> titres) {
        for (int c = 0; c < titres.size(); c++) {
            feuille.inlineString(0, c, titres.get(c));
            feuille.style(0, c).bold().set();
            feuille.width(c, LARGEUR);
        }
        feuille.freezePane(0, 1);
    }
}
