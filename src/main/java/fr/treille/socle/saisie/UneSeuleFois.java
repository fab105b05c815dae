package fr.treille.socle.saisie;

import fr.treille.socle.securite.Acces;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A form sent twice by a double click acts once, and both get the same redirection. Each form carries a token drawn
/// with it (`socle/jeton.jte`); who goes back, changes a word and sends again sends something else. A form that was
/// refused, or answered by a page, may be sent again at once. Fragments are left to the constraints of their room.
@Component
@ConditionalOnWebApplication
class UneSeuleFois implements HandlerInterceptor, WebMvcConfigurer {
    static final String JETON = "_envoi";
    private static final String JETON_DE_SESSION = "_csrf";
    private static final String EMPREINTE = UneSeuleFois.class.getName();
    private static final String ABOUTI = EMPREINTE + ".abouti";
    private static final int PAUSE = 50;

    private final Envois envois;

    UneSeuleFois(Envois envois) {
        this.envois = envois;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registre) {
        registre.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest demande, HttpServletResponse reponse, Object cible)
            throws IOException, ServletException, InterruptedException {
        var lecteur = Acces.lecteur();
        if (lecteur.isEmpty()
                || !demande.getMethod().equals("POST")
                || demande.getHeader("HX-Request") != null
                || demande.getParameter(JETON) == null) {
            return true;
        }
        var empreinte = empreinte(demande, lecteur.get().compte());
        while (!envois.premier(empreinte)) {
            var suite = suite(empreinte);
            if (suite != null) {
                reponse.setStatus(HttpServletResponse.SC_SEE_OTHER);
                reponse.setHeader(HttpHeaders.LOCATION, suite);
                return false;
            }
        }
        demande.setAttribute(EMPREINTE, empreinte);
        return true;
    }

    /// Waits for the answer of the first one, as long as it is remembered.
    /// @return absent when it did nothing
    private @Nullable String suite(byte[] empreinte) throws InterruptedException {
        long fin = System.nanoTime() + Envois.MEMOIRE.toNanos();
        var etat = envois.etat(empreinte);
        while (etat.connu() && etat.suite() == null && System.nanoTime() < fin) {
            Thread.sleep(PAUSE);
            etat = envois.etat(empreinte);
        }
        return etat.suite();
    }

    @Override
    public void postHandle(
            HttpServletRequest demande, HttpServletResponse reponse, Object cible, @Nullable ModelAndView vue) {
        demande.setAttribute(ABOUTI, true);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest demande, HttpServletResponse reponse, Object cible, @Nullable Exception panne) {
        if (!(demande.getAttribute(EMPREINTE) instanceof byte[] empreinte)) return;
        var suite = reponse.getHeader(HttpHeaders.LOCATION);
        if (demande.getAttribute(ABOUTI) != null && suite != null) envois.finir(empreinte, suite);
        else envois.oublier(empreinte);
    }

    private static byte[] empreinte(HttpServletRequest demande, UUID compte) throws IOException, ServletException {
        var texte = new StringBuilder(compte + " " + demande.getRequestURI());
        new TreeMap<>(demande.getParameterMap()).forEach((nom, valeurs) -> {
            if (nom.equals(JETON_DE_SESSION)) return;
            for (var valeur : valeurs) ajouter(ajouter(texte, nom), valeur);
        });
        var genre = demande.getContentType();
        if (genre != null && genre.startsWith("multipart/")) {
            for (var part : demande.getParts()) {
                ajouter(ajouter(texte, part.getName()), part.getSubmittedFileName() + ":" + part.getSize());
            }
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(texte.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StringBuilder ajouter(StringBuilder texte, String valeur) {
        return texte.append('\n').append(valeur.length()).append(':').append(valeur);
    }
}
