package fr.treille.comptes;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes people for the tests.
@TestComponent
public class Comptoir {
    /// A day in the past: what is granted from then on is in force.
    public static final LocalDate AVANT = LocalDate.of(2026, 1, 1);

    private final Comptes comptes;
    private final JdbcClient jdbc;

    public Comptoir(Comptes comptes, JdbcClient jdbc) {
        this.comptes = comptes;
        this.jdbc = jdbc;
    }

    public Compte compte(String nom) {
        var courriel = nom.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "."
                + UUID.randomUUID().toString().substring(0, 8) + "@essai.invalid";
        var compte = new Compte(UUID.randomUUID(), courriel, nom, "$argon2id$", false);
        comptes.ajouter(compte);
        return compte;
    }

    public Compte compte(String nom, Role role, Genre genre, String identifiant) {
        var compte = compte(nom);
        habiliter(compte, role, genre, identifiant);
        return compte;
    }

    public void habiliter(Compte compte, Role role, Genre genre, String identifiant) {
        comptes.habiliter(compte.id(), new Habilitation(role, genre, identifiant), AVANT);
    }

    /// The requests of attachment that wait for whoever reads.
    public static List<Rattachement> attendues(Rattachements rattachements) {
        return rattachements.page(FiltreDesRattachements.EN_ATTENTE, Demande.de("/rattachements"), 50);
    }

    /// Ends at once whatever this person holds.
    public void retirer(Compte compte) {
        jdbc.sql("update comptes.habilitation set terminee_le = now(), terminee_par = compte where compte = :id")
                .param("id", compte.id())
                .update();
    }
}
