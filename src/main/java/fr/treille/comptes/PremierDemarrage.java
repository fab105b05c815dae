package fr.treille.comptes;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    static final String REGION_DE_DEMONSTRATION = "53";
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
        var tires = transaction.execute(_ -> comptes.vide() ? tirer() : "");
        System.err.println("Treille est prête : http://localhost:%s%s".formatted(port, tires));
    }

    private String tirer() {
        var motDePasse = motDePasse();
        var code = motsDePasse.encode(motDePasse);
        if (code == null) throw new IllegalStateException("No password code");
        var prevus = demonstration
                ? List.of(
                        new Prevu(
                                "national",
                                "Administration nationale",
                                Role.ADMINISTRATEUR_NATIONAL,
                                Genre.NATION,
                                "FR"),
                        new Prevu(
                                "ars",
                                "Chargée de mission ARS",
                                Role.INSTRUCTEUR_ARS,
                                Genre.REGION,
                                REGION_DE_DEMONSTRATION),
                        new Prevu("direction", "Directrice d'association", Role.DIRECTEUR_OG, Genre.OG, null))
                : List.of(new Prevu(
                        "national", "Administration nationale", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR"));
        for (var prevu : prevus) {
            var compte = new Compte(UUID.randomUUID(), prevu.courriel(), prevu.nom(), code, demonstration);
            comptes.ajouter(compte);
            if (prevu.identifiant() != null) {
                comptes.habiliter(
                        compte.id(),
                        new Habilitation(prevu.role(), prevu.genre(), prevu.identifiant()),
                        LocalDate.ofInstant(horloge.instant(), ZoneId.of("Europe/Paris")));
            }
        }
        return " — comptes %s ; mot de passe, affiché cette seule fois : %s"
                .formatted(prevus.stream().map(Prevu::courriel).collect(Collectors.joining(", ")), motDePasse);
    }

    private static String motDePasse() {
        return new SecureRandom()
                .ints(16, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    /// @param identifiant absent when it is known later: the director's OG exists once the territory is loaded
    private record Prevu(
            String identite,
            String nom,
            Role role,
            Genre genre,
            @Nullable String identifiant) {
        String courriel() {
            return identite + "@treille.demo";
        }
    }
}
