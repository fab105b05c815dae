package fr.treille.socle.fichiers;

import fr.treille.socle.base.DossierDeDonnees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Removes at start the working copies that a killed process left. Each bears the number of its process, so those of an
/// application that runs on the same folder stay.
@Component
@ConditionalOnWebApplication
class CopiesLaissees {
    /// Where the rooms have their copies made.
    static final String DOSSIER = "depots";

    private static final Logger LOG = LoggerFactory.getLogger(CopiesLaissees.class);
    private static final Pattern NOM = Pattern.compile("fichier-([0-9]+)-.*\\.tmp");

    static String debut() {
        return "fichier-%d-".formatted(ProcessHandle.current().pid());
    }

    @EventListener(ApplicationStartedEvent.class)
    void ranger() {
        ranger(DossierDeDonnees.courant().sousDossier(DOSSIER));
    }

    static void ranger(Path dossier) {
        try (var copies = Files.newDirectoryStream(dossier, "fichier*.tmp")) {
            for (var copie : copies) if (laissee(copie)) Files.deleteIfExists(copie);
        } catch (IOException e) {
            LOG.warn("Les copies de travail laissées dans {} n'ont pas pu être effacées", dossier, e);
        }
    }

    /// At start this process has none yet: its number may be that of the dead one, as in a container.
    private static boolean laissee(Path copie) {
        var nom = NOM.matcher(copie.getFileName().toString());
        if (!nom.matches()) return true;
        long processus = Long.parseLong(nom.group(1));
        return processus == ProcessHandle.current().pid()
                || ProcessHandle.of(processus).isEmpty();
    }
}
