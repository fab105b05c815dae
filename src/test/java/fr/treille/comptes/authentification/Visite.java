package fr.treille.comptes.authentification;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.treille.comptes.Compte;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Somebody who keeps the cookie of her session from one page to the next.
final class Visite {
    private final MockMvc http;
    private final SessionRepository<Session> sessions;
    private @Nullable Cookie cookie;

    @SuppressWarnings("unchecked")
    Visite(MockMvc http, SessionRepository<? extends Session> sessions) {
        this.http = http;
        this.sessions = (SessionRepository<Session>) sessions;
    }

    ResultActions ouvrir(String chemin) throws Exception {
        return aller(get(chemin));
    }

    /// @param champs names and values in turn
    ResultActions envoyer(String chemin, String... champs) throws Exception {
        var demande = post(chemin).with(csrf());
        for (int i = 0; i < champs.length; i += 2) demande.param(champs[i], champs[i + 1]);
        return aller(demande);
    }

    ResultActions connecter(Compte compte) throws Exception {
        return envoyer("/connexion", "courriel", compte.courriel(), "motdepasse", Personnes.MOT_DE_PASSE);
    }

    ResultActions aller(MockHttpServletRequestBuilder demande) throws Exception {
        if (cookie != null) demande.cookie(cookie);
        var reponse = http.perform(demande);
        var pose = reponse.andReturn().getResponse().getCookie("SESSION");
        if (pose != null) cookie = pose;
        return reponse;
    }

    @Nullable
    Object attribut(String nom) {
        return session().getAttribute(nom);
    }

    void attribut(String nom, Object valeur) {
        var session = session();
        session.setAttribute(nom, valeur);
        sessions.save(session);
    }

    private Session session() {
        var id = new String(
                Base64.getDecoder().decode(Objects.requireNonNull(cookie).getValue()), StandardCharsets.UTF_8);
        return Objects.requireNonNull(sessions.findById(id));
    }
}
