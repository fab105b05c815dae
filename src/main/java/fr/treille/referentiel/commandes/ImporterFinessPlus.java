package fr.treille.referentiel.commandes;

import fr.treille.referentiel.DemandeDImport;
import fr.treille.referentiel.DifferencesDImport;
import fr.treille.referentiel.DifferencesDImport.Compte;
import fr.treille.referentiel.ImportDuRegistre;
import fr.treille.referentiel.ResultatDImport;
import fr.treille.referentiel.jdbc.ComptesDEssms;
import fr.treille.socle.Nombres;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `importer-finess-plus`: loads one or both flows of FINESS+ in one act, and says every difference with what the
/// register held.
@Command(
        name = "importer-finess-plus",
        description = "Charge les flux FINESS+ (structures, activités ; .json, .gz ou .zip) dans le registre,"
                + " tous ou aucun.")
public final class ImporterFinessPlus extends CommandeDImport {
    @Parameters(paramLabel = "FICHIER", arity = "1..*", description = "Flux des structures, flux des activités.")
    private List<Path> fichiers;

    @Override
    protected void verifier() {
        fichiers.forEach(CommandeDImport::verifier);
    }

    @Override
    protected int executer(ApplicationContext maison) {
        var demandes = fichiers.stream()
                .map(f -> new DemandeDImport(
                        f, f.getFileName().toString(), "ligne de commande", forcer, DemandeDImport.Format.PLUS))
                .toList();
        var resultats = maison.getBean(ImportDuRegistre.class).importer(demandes, new SuiviALaConsole());
        if (resultats.getFirst() instanceof ResultatDImport.Refuse(var motifs, var rejets)) {
            return refuser(motifs, rejets);
        }
        var faits = resultats.stream().map(ResultatDImport.Fait.class::cast).toList();
        var comptes = maison.getBean(ComptesDEssms.class);
        var differences = maison.getBean(DifferencesDImport.class);
        if (json) {
            var document = new LinkedHashMap<String, Object>();
            document.put(
                    "fichiers",
                    faits.stream().map(f -> document(f, differences)).toList());
            document.put("essms", document(comptes));
            ecrire(document);
        } else {
            for (var fait : faits) {
                dire(fait);
                for (var compte : differences.comptes(fait.importation())) {
                    System.out.printf(
                            "  %s, %s : %s%n",
                            compte.sujet().libelle(), compte.genre().libelle(), Nombres.entier(compte.nombre()));
                }
            }
            dire(comptes);
        }
        return FAIT;
    }

    private static Map<String, @Nullable Object> document(ResultatDImport.Fait fait, DifferencesDImport differences) {
        var document = document(fait.fichier(), fait);
        document.put("genre", fait.genre());
        document.put("rien_change", fait.rienChange());
        document.put(
                "differences",
                differences.comptes(fait.importation()).stream()
                        .map(c -> document(fait.importation(), c, differences))
                        .toList());
        return document;
    }

    private static Map<String, Object> document(UUID importation, Compte compte, DifferencesDImport differences) {
        var document = new LinkedHashMap<String, Object>();
        document.put("sujet", compte.sujet());
        document.put("genre", compte.genre());
        document.put("libelle", compte.genre().libelle());
        document.put("explication", compte.genre().explication());
        document.put("nombre", compte.nombre());
        document.put("numeros", differences.numeros(importation, compte.sujet(), compte.genre()));
        return document;
    }
}
