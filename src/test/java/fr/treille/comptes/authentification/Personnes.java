package fr.treille.comptes.authentification;

import fr.treille.comptes.Compte;
import fr.treille.comptes.jdbc.Comptes;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;

/// People who have an account, all with the same password.
final class Personnes {
    static final String MOT_DE_PASSE = "tuile range douze vignes";

    private Personnes() {}

    static Compte nouvelle(Comptes comptes, PasswordEncoder codeur) {
        var id = UUID.randomUUID();
        var code = codeur.encode(MOT_DE_PASSE);
        if (code == null) throw new IllegalStateException();
        var compte = new Compte(id, id + "@exemple.invalid", "Marie Lenormand", code, false);
        comptes.ajouter(compte);
        return compte;
    }
}
