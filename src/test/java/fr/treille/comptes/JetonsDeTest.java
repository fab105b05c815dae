package fr.treille.comptes;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.comptes.jdbc.TableDesJetons;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Lecteur;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes tokens for the tests, without the page that makes them.
@TestComponent
public class JetonsDeTest {
    private final Comptes comptes;
    private final TableDesJetons table;
    private final JdbcClient jdbc;

    public JetonsDeTest(Comptes comptes, TableDesJetons table, JdbcClient jdbc) {
        this.comptes = comptes;
        this.table = table;
        this.jdbc = jdbc;
    }

    /// The secret of a new token with the first access of this reader, whose account is made if there is none.
    public String de(Lecteur lecteur) {
        if (comptes.parId(lecteur.compte()).isEmpty()) {
            comptes.ajouter(new Compte(
                    lecteur.compte(),
                    lecteur.courriel().toLowerCase(Locale.ROOT).replace(' ', '.'),
                    lecteur.nom(),
                    "$argon2id$",
                    false));
        }
        var habilitation = lecteur.habilitations().getFirst();
        comptes.habiliter(lecteur.compte(), habilitation, Comptoir.AVANT);
        return de(lecteur.compte(), habilitation, LocalDate.now().plusDays(30));
    }

    /// @param habilitation that the account holds
    public String de(UUID compte, Habilitation habilitation, LocalDate fin) {
        var id = jdbc.sql("""
            select id from comptes.habilitation
             where compte = :compte and role = :role and genre = :genre and identifiant = :identifiant
             order by terminee_le nulls first limit 1
            """)
                .param("compte", compte)
                .param("role", habilitation.role().name())
                .param("genre", habilitation.genre().name())
                .param("identifiant", habilitation.identifiant())
                .query(UUID.class)
                .single();
        var secret = SecretDeJeton.tirer();
        table.ajouter(
                UUID.randomUUID(),
                compte,
                id,
                "Jeton de test",
                SecretDeJeton.prefixe(secret),
                Jetons.empreinte(secret),
                fin);
        return secret;
    }
}
