package fr.treille.comptes;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.Dates;
import fr.treille.socle.securite.Habilitation;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Says that the application is ready, in one line; the first time, draws the accounts and shows their password, which
/// is nowhere else.
@Component
@ConditionalOnWebApplication
class PremierDemarrage {
    /// Letters and figures that nobody takes one for another.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Comptes comptes;
    private final PasswordEncoder motsDePasse;
    private final TransactionTemplate transaction;
    private final Clock horloge;
    private final boolean demonstration;

    PremierDemarrage(
            Comptes comptes,
            PasswordEncoder motsDePasse,
            TransactionTemplate transaction,
            Clock horloge,
            @Value("${treille.demonstration:oui}") String demonstration) {
        this.comptes = comptes;
        this.motsDePasse = motsDePasse;
        this.transaction = transaction;
        this.horloge = horloge;
        this.demonstration = !demonstration.equals("non");
    }

    @EventListener
    void pret(ApplicationReadyEvent evenement) {
        var port = evenement.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        var tires = transaction.execute(_ -> comptes.aucun() ? tirer() : "");
        System.err.println("Treille est prête : http://localhost:%s%s".formatted(port, tires));
    }

    private String tirer() {
        var motDePasse = motDePasse();
        var code = motsDePasse.encode(motDePasse);
        if (code == null) throw new IllegalStateException("No password code");
        var prevus = demonstration ? ComptesDeDemonstration.PREVUS : ComptesDeDemonstration.PREVUS.subList(0, 1);
        for (var prevu : prevus) {
            var compte = new Compte(UUID.randomUUID(), prevu.courriel(), prevu.nom(), code, demonstration);
            comptes.ajouter(compte);
            if (prevu.identifiant() != null) {
                comptes.habiliter(
                        compte.id(),
                        new Habilitation(prevu.role(), prevu.genre(), prevu.identifiant()),
                        Dates.jour(horloge.instant()));
            }
        }
        return " — comptes %s ; mot de passe, affiché cette seule fois : %s"
                .formatted(
                        prevus.stream()
                                .map(ComptesDeDemonstration.Prevu::courriel)
                                .collect(Collectors.joining(", ")),
                        motDePasse);
    }

    private static String motDePasse() {
        return new SecureRandom()
                .ints(16, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
