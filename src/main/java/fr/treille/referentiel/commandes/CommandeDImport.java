package fr.treille.referentiel.commandes;

import fr.treille.referentiel.ResultatDImport;
import fr.treille.referentiel.SuiviDImport;
import fr.treille.referentiel.jdbc.ComptesDEssms;
import fr.treille.socle.Constat;
import fr.treille.socle.Dates;
import fr.treille.socle.Nombres;
import fr.treille.socle.commandes.CommandeSurLaBase;
import fr.treille.socle.commandes.MauvaisUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// What the commands that load the register have in common.
abstract class CommandeDImport extends CommandeSurLaBase {
    @Option(
            names = "--forcer",
            description = "Accepte un fichier plus ancien, des fermetures massives ou plus de 10 000 lignes refusées.")
    protected boolean forcer;

    @Option(names = "--json", description = "Écrit le résultat en JSON sur la sortie standard.")
    protected boolean json;

    /// @throws MauvaisUsage if it cannot be read
    static void verifier(Path fichier) {
        if (!Files.isRegularFile(fichier)) throw new MauvaisUsage("Le fichier %s n'existe pas.".formatted(fichier));
        if (!Files.isReadable(fichier)) throw new MauvaisUsage("Le fichier %s ne peut pas être lu.".formatted(fichier));
    }

    static Map<String, @Nullable Object> document(String fichier, ResultatDImport.Fait fait) {
        var resultat = new LinkedHashMap<String, @Nullable Object>();
        resultat.put("fichier", fichier);
        resultat.put("date", fait.date().toString());
        resultat.put("lus", fait.lus());
        resultat.put("crees", fait.crees());
        resultat.put("modifies", fait.modifies());
        resultat.put("fermes", fait.fermes());
        resultat.put("inchanges", fait.inchanges());
        resultat.put("refuses", fait.refuses());
        resultat.put("rejets", fait.rejets() == null ? null : fait.rejets().toString());
        return resultat;
    }

    static Map<String, Object> document(ComptesDEssms comptes) {
        var essms = new LinkedHashMap<String, Object>();
        essms.put("total", comptes.total());
        essms.put("regions", comptes.parRegion());
        essms.put("champs", comptes.parChamp());
        return essms;
    }

    static void dire(ResultatDImport.Fait fait) {
        System.out.printf("Fichier du %s : %s lus.%n", Dates.courte(fait.date()), Nombres.entier(fait.lus()));
        System.out.println(
                fait.rienChange()
                        ? "Le registre contenait déjà tout ce fichier : rien n'a changé."
                        : "Créés : %s. Modifiés : %s. Fermés : %s. Inchangés : %s."
                                .formatted(
                                        Nombres.entier(fait.crees()),
                                        Nombres.entier(fait.modifies()),
                                        Nombres.entier(fait.fermes()),
                                        Nombres.entier(fait.inchanges())));
        if (fait.rejets() != null) {
            System.out.printf("Lignes refusées : %s, voir %s%n", Nombres.entier(fait.refuses()), fait.rejets());
        }
    }

    static void dire(ComptesDEssms comptes) {
        System.out.printf("ESSMS ouverts : %s.%n", Nombres.entier(comptes.total()));
        comptes.parRegion()
                .forEach((region, nombre) -> System.out.printf("  région %s : %s%n", region, Nombres.entier(nombre)));
        comptes.parChamp()
                .forEach((champ, nombre) -> System.out.printf("  champ %s : %s%n", champ, Nombres.entier(nombre)));
    }

    int refuser(List<Constat> motifs, @Nullable Path rejets) {
        if (json) {
            ecrire(Map.of("constats", motifs));
        } else {
            motifs.forEach(m -> System.out.println(m.phrase() + " " + m.remede()));
        }
        if (rejets != null) System.err.println("Lignes refusées : " + rejets);
        return REFUSE;
    }

    static void ecrire(Object document) {
        System.out.println(JsonMapper.builder().build().writeValueAsString(document));
    }

    /// One line on the standard error each time the percentage has moved by ten.
    static final class SuiviALaConsole implements SuiviDImport {
        private int dit = -10;

        @Override
        public void avance(String phrase, int pourcentage) {
            if (pourcentage < dit + 10) return;
            dit = pourcentage;
            System.err.printf("%s : %d %%%n", phrase, pourcentage);
        }

        @Override
        public boolean annule() {
            return false;
        }
    }
}
