package fr.treille.comptes.authentification;

import fr.treille.comptes.authentification.jdbc.Cles;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.OuvertATous;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Passkeys. The device itself checks its person (fingerprint, face or code), so that a passkey is worth a password and
/// a second factor together.
@Service
public class ClesDAcces {
    private static final int NOM_AU_PLUS = 60;
    private final Cles cles;
    private final SecondFacteur secondFacteur;
    private final Journal journal;
    private final Map<String, Webauthn4JRelyingPartyOperations> parOrigine = new ConcurrentHashMap<>();

    ClesDAcces(Cles cles, SecondFacteur secondFacteur, Journal journal) {
        this.cles = cles;
        this.secondFacteur = secondFacteur;
        this.journal = journal;
    }

    @OuvertATous
    public List<Cles.Cle> de(UUID compte) {
        return cles.de(compte);
    }

    @OuvertATous
    @Transactional
    public PublicKeyCredentialCreationOptions preparer(UUID compte, String origine) {
        return operations(origine)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(identite(compte)));
    }

    /// @throws RuntimeException from the library, if the answer of the device is not right
    @OuvertATous
    @Transactional
    public void ajouter(
            UUID compte,
            String origine,
            PublicKeyCredentialCreationOptions options,
            PublicKeyCredential<AuthenticatorAttestationResponse> reponse,
            String nom) {
        operations(origine)
                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        options, new RelyingPartyPublicKey(reponse, nommer(nom))));
        journal.noter(new Fait("CLE_D_ACCES_AJOUTEE", "compte:" + compte, null, nommer(nom), null));
    }

    /// @param compte whose keys are asked for; null when the device says who it is
    @OuvertATous
    @Transactional
    public PublicKeyCredentialRequestOptions demander(@Nullable UUID compte, String origine) {
        return operations(origine)
                .createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(identite(compte)));
    }

    /// @return the account of the key; empty when its account is closed
    /// @throws RuntimeException from the library, if the answer of the device is not right
    @OuvertATous
    @Transactional
    public Optional<UUID> reconnaitre(
            String origine,
            PublicKeyCredentialRequestOptions options,
            PublicKeyCredential<AuthenticatorAssertionResponse> reponse) {
        var porteur = operations(origine).authenticate(new RelyingPartyAuthenticationRequest(options, reponse));
        return Optional.ofNullable(porteur).map(p -> UUID.fromString(p.getName()));
    }

    @OuvertATous
    @Transactional
    public void renommer(UUID compte, String id, String nom) {
        if (cles.renommer(compte, id, nommer(nom))) {
            journal.noter(new Fait("CLE_D_ACCES_RENOMMEE", "compte:" + compte, null, nommer(nom), null));
        }
    }

    /// @return false when a role asks for a second factor and this is the last one: nothing changed
    @OuvertATous
    @Transactional
    public boolean retirer(UUID compte, String id) {
        var etat = secondFacteur.etat(compte);
        if (etat.exige() && etat.totp().isEmpty() && etat.cles() <= 1) return false;
        if (cles.retirer(compte, id)) journal.noter(new Fait("CLE_D_ACCES_RETIREE", "compte:" + compte));
        return true;
    }

    private static String nommer(String nom) {
        var net = nom.strip();
        return net.isEmpty() ? "Clé d’accès" : net.substring(0, Math.min(net.length(), NOM_AU_PLUS));
    }

    private Webauthn4JRelyingPartyOperations operations(String origine) {
        return parOrigine.computeIfAbsent(origine, o -> {
            var operations = new Webauthn4JRelyingPartyOperations(
                    cles,
                    cles,
                    PublicKeyCredentialRpEntity.builder()
                            .id(URI.create(o).getHost())
                            .name("Treille")
                            .build(),
                    Set.of(o));
            operations.setCustomizeCreationOptions(
                    options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                            .residentKey(ResidentKeyRequirement.REQUIRED)
                            .userVerification(UserVerificationRequirement.REQUIRED)
                            .build()));
            operations.setCustomizeRequestOptions(
                    options -> options.userVerification(UserVerificationRequirement.REQUIRED));
            return operations;
        });
    }

    /// For the library, the name of a person is the identifier of the account.
    private static Authentication identite(@Nullable UUID compte) {
        return compte == null
                ? new AnonymousAuthenticationToken("cle", "personne", AuthorityUtils.createAuthorityList("ANONYME"))
                : UsernamePasswordAuthenticationToken.authenticated(compte.toString(), null, List.of());
    }
}
