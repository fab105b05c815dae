package fr.treille.comptes.authentification.web;

import com.webauthn4j.util.exception.WebAuthnException;
import fr.treille.comptes.authentification.AdressePublique;
import fr.treille.comptes.authentification.ClesDAcces;
import fr.treille.comptes.authentification.EnAttente;
import fr.treille.comptes.authentification.Seances;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.PreuveRecente;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the script of passkeys asks: options to give the device, then the device's answer.
@Controller
@ConditionalOnWebApplication
class ClesController {
    private static final Logger LOG = LoggerFactory.getLogger(ClesController.class);
    private static final String CREATION = "treille.cle.creation";
    private static final String DEMANDE = "treille.cle.demande";
    private static final String REFUSEE = "Cette clé n’est pas reconnue. Recommencez, ou utilisez un autre moyen.";

    private final ClesDAcces cles;
    private final Comptes comptes;
    private final Seances seances;
    private final AdressePublique adresse;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    ClesController(ClesDAcces cles, Comptes comptes, Seances seances, AdressePublique adresse) {
        this.cles = cles;
        this.comptes = comptes;
        this.seances = seances;
        this.adresse = adresse;
    }

    @Connecte
    @PreuveRecente
    @PostMapping("/mon-compte/securite/cles/options")
    ResponseEntity<String> preparer(HttpServletRequest demande) {
        if (!adresse.sure(demande))
            return refus("Les clés d’accès demandent que l’adresse publique de Treille soit réglée.");
        var options = cles.preparer(Acces.exige().compte(), adresse.origine(demande));
        demande.getSession().setAttribute(CREATION, options);
        return reponse(json.writeValueAsString(options));
    }

    @Connecte
    @PreuveRecente
    @PostMapping("/mon-compte/securite/cles")
    ResponseEntity<String> ajouter(
            @RequestParam(defaultValue = "") String nom,
            @RequestBody(required = false) @Nullable String corps,
            HttpServletRequest demande) {
        var session = demande.getSession();
        if (corps == null || !(session.getAttribute(CREATION) instanceof PublicKeyCredentialCreationOptions options))
            return refus(REFUSEE);
        session.removeAttribute(CREATION);
        try {
            var cle = json.readValue(
                    corps, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            cles.ajouter(Acces.exige().compte(), adresse.origine(demande), options, cle, nom);
            return reponse(json.writeValueAsString(Map.of("suite", "/mon-compte/securite?cle")));
        } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
            return refuser(e);
        }
    }

    @OuvertATous
    @PostMapping("/connexion/cle/options")
    ResponseEntity<String> demander(HttpServletRequest demande) {
        if (!adresse.sure(demande))
            return refus("Les clés d’accès demandent que l’adresse publique de Treille soit réglée.");
        var options = cles.demander(attendu(demande).orElse(null), adresse.origine(demande));
        demande.getSession().setAttribute(DEMANDE, options);
        return reponse(json.writeValueAsString(options));
    }

    /// Signs in; or ends a sign-in that waits for it; or, for who is signed in, proves once more who she is.
    @OuvertATous
    @PostMapping("/connexion/cle")
    ResponseEntity<String> reconnaitre(
            @RequestBody(required = false) @Nullable String corps,
            HttpServletRequest demande,
            HttpServletResponse reponse) {
        var session = demande.getSession();
        if (corps == null || !(session.getAttribute(DEMANDE) instanceof PublicKeyCredentialRequestOptions options))
            return refus(REFUSEE);
        session.removeAttribute(DEMANDE);
        var attendu = attendu(demande);
        try {
            var cle =
                    json.readValue(corps, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var compte =
                    cles.reconnaitre(adresse.origine(demande), options, cle).flatMap(comptes::parId);
            if (compte.isEmpty()
                    || attendu.isPresent() && !attendu.get().equals(compte.get().id())) return refus(REFUSEE);
            if (Acces.lecteur().isPresent()) {
                seances.prouver(demande);
                return suite("/preuve/suite");
            }
            var moyen = seances.enAttente(demande)
                    .map(a -> a.moyen() + " et clé d’accès")
                    .orElse("clé d’accès");
            return suite(
                    Redirection.apresConnexion(demande, seances.ouvrir(demande, reponse, compte.get(), moyen, true)));
        } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
            return refuser(e);
        }
    }

    private Optional<UUID> attendu(HttpServletRequest demande) {
        return Acces.lecteur()
                .map(Lecteur::compte)
                .or(() -> seances.enAttente(demande).map(EnAttente::compte));
    }

    private ResponseEntity<String> suite(String chemin) {
        return reponse(json.writeValueAsString(Map.of("suite", chemin)));
    }

    private ResponseEntity<String> refuser(RuntimeException e) {
        LOG.debug("Clé d'accès refusée", e);
        return refus(REFUSEE);
    }

    private ResponseEntity<String> refus(String phrase) {
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(Map.of("phrase", phrase)));
    }

    private static ResponseEntity<String> reponse(String corps) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(corps);
    }
}
