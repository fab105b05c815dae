package fr.treille.socle.commandes;

import fr.treille.socle.Nombres;
import fr.treille.socle.base.DemarrageImpossible;
import fr.treille.socle.base.Manifeste;
import fr.treille.socle.base.Panne;
import fr.treille.socle.base.Restauration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What a backup or a restoration answers: how much, how long, or why not.
final class BilanDeSauvegarde {
    private BilanDeSauvegarde() {}

    interface Acte {
        Manifeste faire() throws IOException, SQLException;
    }

    static int dire(Acte acte, Path fichier, String participe, boolean json) throws IOException, SQLException {
        var debut = Instant.now();
        try {
            var manifeste = acte.faire();
            var duree = Duration.between(debut, Instant.now());
            if (json) {
                var bilan = new LinkedHashMap<String, Object>();
                bilan.put("fichier", fichier.toString());
                bilan.put("octets", Files.size(fichier));
                bilan.put("le", manifeste.le().toString());
                bilan.put("tables", manifeste.tables().size());
                bilan.put("lignes", manifeste.lignes());
                bilan.put("millisecondes", duree.toMillis());
                ecrire(bilan);
            } else {
                System.out.printf(
                        "%s lignes de %d tables %s en %s s (état du %s, %s Mo).%n",
                        Nombres.entier(manifeste.lignes()),
                        manifeste.tables().size(),
                        participe,
                        Nombres.entier(duree.toSeconds()),
                        manifeste.le(),
                        Nombres.entier(Files.size(fichier) / 1_000_000));
            }
            return Commande.FAIT;
        } catch (Restauration.Refusee refus) {
            if (json) ecrire(Map.of("constats", List.of(refus.constat())));
            else
                System.out.println(
                        refus.constat().phrase() + " " + refus.constat().remede());
            return Commande.REFUSE;
        } catch (DemarrageImpossible panne) {
            System.err.println(panne.getMessage());
            return Commande.PANNE;
        } catch (IOException | SQLException echec) {
            var panne = Panne.de(echec);
            if (panne.isEmpty()) throw echec;
            System.err.println(panne.get().phrase());
            return Commande.PANNE;
        }
    }

    private static void ecrire(Object document) {
        System.out.println(JsonMapper.builder().build().writeValueAsString(document));
    }
}
