package fr.treille.socle.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// An error of the API, as RFC 9457 writes it.
/// @param phrase what happened and what to do, in French
public record Probleme(int code, String phrase) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Answers the request with it.
    public void ecrire(HttpServletRequest demande, HttpServletResponse reponse) throws IOException {
        reponse.setStatus(code);
        reponse.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        reponse.setHeader("Cache-Control", "no-store");
        reponse.getOutputStream().write(MAPPER.writeValueAsBytes(corps(demande.getRequestURI())));
    }

    private LinkedHashMap<String, Object> corps(String adresse) {
        var corps = new LinkedHashMap<String, Object>();
        corps.put("type", "about:blank");
        corps.put("title", titre());
        corps.put("status", code);
        corps.put("detail", phrase);
        corps.put("instance", adresse);
        return corps;
    }

    private String titre() {
        return switch (code) {
            case 400 -> "Demande non comprise";
            case 401 -> "Jeton attendu";
            case 403 -> "Accès réservé";
            case 404 -> "Introuvable";
            case 405 -> "Lecture seule";
            case 429 -> "Trop de demandes";
            default -> "Erreur de Treille";
        };
    }
}
