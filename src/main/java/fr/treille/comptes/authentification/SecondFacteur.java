package fr.treille.comptes.authentification;

import fr.treille.comptes.authentification.jdbc.Cles;
import fr.treille.comptes.authentification.jdbc.Facteurs;
import fr.treille.comptes.authentification.jdbc.RefusDeConnexion;
import fr.treille.comptes.authentification.jdbc.RefusDeConnexion.Raison;
import fr.treille.comptes.limites.Compteurs;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.OuvertATous;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is asked after the password. The methods take the account from the caller: before the session opens there is no
/// reader, and the pages take it from the pending sign-in, never from the request.
@Service
public class SecondFacteur {
    static final int ESSAIS = 5;
    static final Duration FENETRE = Duration.ofMinutes(5);
    private static final int CODES = 10;
    /// Letters and figures that nobody takes one for another.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Facteurs facteurs;
    private final Cles cles;
    private final Compteurs compteurs;
    private final RefusDeConnexion refus;
    private final Journal journal;
    private final Clock horloge;
    private final Set<String> rolesExigeants;

    SecondFacteur(
            Facteurs facteurs,
            Cles cles,
            Compteurs compteurs,
            RefusDeConnexion refus,
            Journal journal,
            Clock horloge,
            @Value("${treille.second-facteur.roles:}") @Nullable String roles,
            @Value("${treille.demonstration:oui}") String demonstration) {
        this.facteurs = facteurs;
        this.cles = cles;
        this.compteurs = compteurs;
        this.refus = refus;
        this.journal = journal;
        this.horloge = horloge;
        this.rolesExigeants = demonstration.equals("non") && roles != null
                ? Stream.of(roles.split("[,\\s]+")).filter(r -> !r.isEmpty()).collect(Collectors.toSet())
                : Set.of();
    }

    /// What an account has to prove itself with, beside its password.
    /// @param exige one of its roles may not go without
    public record Etat(Optional<Facteurs.Totp> totp, int cles, int codes, boolean exige) {
        public boolean demande() {
            return totp.isPresent() || cles > 0;
        }
    }

    @OuvertATous
    @Transactional(readOnly = true)
    public Etat etat(UUID compte) {
        return new Etat(
                facteurs.totp(compte),
                cles.nombre(compte),
                facteurs.codesRestants(compte),
                !rolesExigeants.isEmpty() && facteurs.tientUnRole(compte, rolesExigeants));
    }

    /// The answer to a code.
    public enum Reponse {
        ACCEPTE,
        ACCEPTE_SECOURS,
        REFUSE,
        TROP_D_ESSAIS
    }

    /// Checks a code of the application, or a recovery code, which is then used up.
    @OuvertATous
    @Transactional
    public Reponse verifier(UUID compte, String saisie) {
        var cle = "totp:" + compte;
        if (compteurs.prendre(cle, ESSAIS, FENETRE, 1).isPresent()) {
            refus.compter(compte, Raison.ATTENTE);
            return Reponse.TROP_D_ESSAIS;
        }
        var secret = facteurs.totp(compte).flatMap(t -> Optional.ofNullable(t.secret()));
        if (secret.isPresent()) {
            var pas = Totp.pas(secret.get(), saisie, horloge.instant());
            if (pas.isPresent() && facteurs.accepter(compte, pas.getAsLong())) {
                compteurs.rendre(cle);
                return Reponse.ACCEPTE;
            }
        }
        if (facteurs.consommerCode(compte, empreinte(compte, saisie))) {
            compteurs.rendre(cle);
            journal.noter(new Fait("CODE_DE_SECOURS_UTILISE", "compte:" + compte));
            return Reponse.ACCEPTE_SECOURS;
        }
        refus.compter(compte, Raison.CODE);
        return Reponse.REFUSE;
    }

    /// Sets the application of codes up, once its first code proves that it works.
    /// @return the recovery codes to show this once, empty when the code is wrong
    @OuvertATous
    @Transactional
    public List<String> poser(UUID compte, byte[] secret, String code) {
        if (compteurs.prendre("totp:" + compte, ESSAIS, FENETRE, 1).isPresent()) return List.of();
        var pas = Totp.pas(secret, code, horloge.instant());
        if (pas.isEmpty()) return List.of();
        compteurs.rendre("totp:" + compte);
        facteurs.poserTotp(compte, secret, pas.getAsLong());
        var codes = tirer(compte);
        journal.noter(new Fait("APPLICATION_DE_CODES_POSEE", "compte:" + compte));
        return codes;
    }

    /// @return the new recovery codes, to show this once; empty when there is no application of codes to recover from
    @OuvertATous
    @Transactional
    public List<String> nouveauxCodes(UUID compte) {
        if (facteurs.totp(compte).isEmpty()) return List.of();
        var codes = tirer(compte);
        journal.noter(new Fait("CODES_DE_SECOURS_TIRES", "compte:" + compte));
        return codes;
    }

    /// @return false when a role asks for a second factor and this is the last one: nothing changed
    @OuvertATous
    @Transactional
    public boolean retirerTotp(UUID compte) {
        var etat = etat(compte);
        if (etat.exige() && etat.cles() == 0) return false;
        if (facteurs.retirerTotp(compte)) {
            if (etat.cles() == 0) facteurs.remplacerCodes(compte, List.of());
            journal.noter(new Fait("APPLICATION_DE_CODES_RETIREE", "compte:" + compte));
        }
        return true;
    }

    private List<String> tirer(UUID compte) {
        var codes = IntStream.range(0, CODES).mapToObj(_ -> code()).toList();
        facteurs.remplacerCodes(
                compte, codes.stream().map(code -> empreinte(compte, code)).toList());
        return codes;
    }

    /// Sixteen characters, about 79 bits.
    private static String code() {
        var octets = Empreinte.octets(16);
        var code = new StringBuilder();
        for (int i = 0; i < octets.length; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(ALPHABET.charAt(Math.floorMod(octets[i], ALPHABET.length())));
        }
        return code.toString();
    }

    private static byte[] empreinte(UUID compte, String code) {
        return Empreinte.de(compte + ":" + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
