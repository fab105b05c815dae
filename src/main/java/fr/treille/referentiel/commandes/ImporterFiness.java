package fr.treille.referentiel.commandes;

import fr.treille.referentiel.DemandeDImport;
import fr.treille.referentiel.ImportDuRegistre;
import fr.treille.referentiel.ResultatDImport;
import fr.treille.referentiel.jdbc.ComptesDEssms;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `importer-finess`: loads a FINESS file in the register, as the administrator's page does.
@Command(
        name = "importer-finess",
        description = "Charge un stock FINESS (établissements ou organismes ; .csv, .gz ou .zip) dans le registre.")
public final class ImporterFiness extends CommandeDImport {
    @Parameters(paramLabel = "FICHIER", description = "Fichier du stock FINESS.")
    private Path fichier;

    @Override
    protected void verifier() {
        verifier(fichier);
    }

    @Override
    protected int executer(ApplicationContext maison) {
        var demande = new DemandeDImport(
                fichier,
                fichier.getFileName().toString(),
                "ligne de commande",
                forcer,
                DemandeDImport.Format.CLASSIQUE);
        return switch (maison.getBean(ImportDuRegistre.class).importer(demande, new SuiviALaConsole())) {
            case ResultatDImport.Fait fait -> dire(fait, maison.getBean(ComptesDEssms.class));
            case ResultatDImport.Refuse(var motifs, var rejets) -> refuser(motifs, rejets);
            case ResultatDImport.Annule() -> throw new IllegalStateException("Nobody can cancel a command");
        };
    }

    private int dire(ResultatDImport.Fait fait, ComptesDEssms comptes) {
        if (json) {
            var resultat = document(fichier.toString(), fait);
            resultat.put("essms", document(comptes));
            ecrire(resultat);
        } else {
            dire(fait);
            dire(comptes);
        }
        return FAIT;
    }
}
