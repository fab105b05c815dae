package fr.treille.comptes;

import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// What the password of a new account must be.
@Component
class ReglesDuMotDePasse {
    static final int MINIMUM = 12;
    static final int MAXIMUM = 128;
    private final PasswordEncoder codeur;

    ReglesDuMotDePasse(PasswordEncoder codeur) {
        this.codeur = codeur;
    }

    /// @return the reason to refuse it, as a sentence
    Optional<String> refus(String motDePasse) {
        int longueur = motDePasse.codePointCount(0, motDePasse.length());
        return longueur >= MINIMUM && longueur <= MAXIMUM
                ? Optional.empty()
                : Optional.of("Le mot de passe compte de %d à %d caractères.".formatted(MINIMUM, MAXIMUM));
    }

    String coder(String motDePasse) {
        return Objects.requireNonNull(codeur.encode(motDePasse));
    }
}
