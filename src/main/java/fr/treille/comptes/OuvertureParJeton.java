package fr.treille.comptes;

import fr.treille.comptes.jdbc.TableDesJetons;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads what a token opens at the instant of the request: one statement, and one more the first time of each day.
@Component
class OuvertureParJeton {
    private final TableDesJetons table;
    private final DroitsEnVigueur droits;

    OuvertureParJeton(TableDesJetons table, DroitsEnVigueur droits) {
        this.table = table;
        this.droits = droits;
    }

    sealed interface Ouverture {
        record Faite(Porteur porteur) implements Ouverture {}

        /// @param phrase why, for who holds the secret
        record Refusee(String phrase) implements Ouverture {}
    }

    /// The principal of one request.
    record Porteur(UUID jeton, Lecteur lecteur) implements Acces.LecteurConnecte {}

    Ouverture ouvrir(String secret) {
        var jour = droits.aujourdhui();
        if (!SecretDeJeton.plausible(secret)) return inconnu();
        var lu = table.parEmpreinte(Jetons.empreinte(secret), jour);
        if (lu.isEmpty()) return inconnu();
        var jeton = lu.get();
        return switch (jeton.etat(jour)) {
            case REVOQUE -> new Ouverture.Refusee("Ce jeton est révoqué.");
            case EXPIRE -> new Ouverture.Refusee("Ce jeton a expiré le %s.".formatted(jeton.fin()));
            case SANS_ACCES -> new Ouverture.Refusee("L'accès que ce jeton ouvrait a pris fin.");
            case OUVERT -> {
                if (!jour.equals(jeton.dernierUsage())) table.noterUsage(jeton.id(), jour);
                yield new Ouverture.Faite(new Porteur(
                        jeton.id(),
                        new Lecteur(
                                jeton.compte(), jeton.courriel(), jeton.titulaire(), List.of(jeton.habilitation()))));
            }
        };
    }

    private static Ouverture inconnu() {
        return new Ouverture.Refusee("Ce jeton n'est pas reconnu.");
    }
}
