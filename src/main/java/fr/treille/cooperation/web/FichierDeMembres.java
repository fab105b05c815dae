package fr.treille.cooperation.web;

import static fr.treille.socle.Constat.Gravite.BLOQUANT;

import fr.treille.cooperation.Ajout;
import fr.treille.cooperation.Apport;
import fr.treille.socle.Constat;
import fr.treille.socle.tableaux.LecteurDeTableau;
import fr.treille.socle.tableaux.Lecture;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A file of members: a column of FINESS numbers and, when they are there, what each brings. Without a header the
/// first
/// column is taken.
/// @param apports  by FINESS as written
/// @param constats lines that could not be read, with their number
record FichierDeMembres(Map<String, Apport> apports, List<Constat> constats) {
    static FichierDeMembres lire(InputStream fichier) throws IOException {
        return switch (new LecteurDeTableau().lire(fichier)) {
            case Lecture.Refusee(var phrase) -> new FichierDeMembres(Map.of(), List.of(constat(phrase, "Le fichier")));
            case Lecture.Lue lue -> lire(lue);
        };
    }

    static FichierDeMembres lire(Lecture.Lue lue) {
        var colonnes = new HashMap<String, Integer>();
        placer(
                colonnes,
                "finess",
                lue.colonne("finess", "numero finess", "n finess", "finess geographique", "nofinesset"));
        placer(colonnes, "nature", lue.colonne("nature", "type"));
        placer(colonnes, "devis", lue.colonne("devis equipement", "devis", "equipement"));
        placer(colonnes, "heures_eligibles", lue.colonne("heures eligibles"));
        placer(colonnes, "heures_totales", lue.colonne("heures totales"));
        placer(colonnes, "sons", lue.colonne("commande sons", "sons"));
        boolean entete = colonnes.containsKey("finess");
        int rangDuNumero = colonnes.getOrDefault("finess", 0);
        var apports = new LinkedHashMap<String, Apport>();
        var constats = new ArrayList<Constat>();
        for (var rangee : entete ? lue.sousLEntete() : lue.rangees()) {
            var numero = rangee.cellule(rangDuNumero);
            var champs = new HashMap<String, String>();
            if (entete) colonnes.forEach((champ, rang) -> champs.put(champ, rangee.cellule(rang)));
            champs.compute("nature", (_, texte) -> nature(texte == null ? "" : texte));
            var formulaire = new Formulaire(champs);
            var apport = formulaire.apport();
            var ligne = "Ligne %d : ".formatted(rangee.numero());
            if (numero.isEmpty()) {
                constats.add(constat(ligne + "aucun numéro FINESS.", "Le fichier"));
            } else if (!formulaire.erreurs().isEmpty()) {
                formulaire.erreurs().forEach(e -> constats.add(constat(ligne + e, numero)));
            } else if (apports.putIfAbsent(numero, apport) != null) {
                constats.add(constat(ligne + "le numéro %s figure déjà plus haut.".formatted(numero), numero));
            }
        }
        return new FichierDeMembres(apports, constats);
    }

    /// With what came of the lines that could be read.
    Ajout avec(Ajout ajout) {
        return new Ajout(
                ajout.entres(),
                Stream.concat(constats.stream(), ajout.constats().stream()).toList());
    }

    /// `acquisition`, `Achat`, `A` are acquisitions; anything else keeps its software.
    private static String nature(String texte) {
        var simple = Normalizer.normalize(texte.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return simple.startsWith("a") ? "ACQUISITION" : "MISE_EN_CONFORMITE";
    }

    private static void placer(Map<String, Integer> colonnes, String champ, OptionalInt rang) {
        rang.ifPresent(r -> colonnes.put(champ, r));
    }

    private static Constat constat(String phrase, String sujet) {
        return new Constat(
                BLOQUANT, "FICHIER.LIGNE", phrase, "Fichier envoyé", "Corrigez la ligne, puis renvoyez-la.", sujet);
    }
}
