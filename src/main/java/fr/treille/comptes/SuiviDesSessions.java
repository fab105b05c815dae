package fr.treille.comptes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Keeps an open session in step with what its person holds: one statement before each page, nothing for the files
/// beside it, the rest only when something changed.
@Component
@ConditionalOnWebApplication
class SuiviDesSessions implements HandlerInterceptor, WebMvcConfigurer {
    private final DroitsEnVigueur droits;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SuiviDesSessions(DroitsEnVigueur droits) {
        this.droits = droits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registre) {
        registre.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest demande, HttpServletResponse reponse, Object cible) {
        if (cible instanceof HandlerMethod && suivi() instanceof LecteurSuivi suivi) {
            var compte = suivi.lecteur().compte();
            if (droits.perime(compte, suivi.version(), suivi.jour())) relire(suivi, null, demande, reponse);
        }
        return true;
    }

    /// @param choix key of the organisation to act for from now on; null to keep the one of the session
    void relire(LecteurSuivi suivi, @Nullable String choix, HttpServletRequest demande, HttpServletResponse reponse) {
        var active = suivi.lecteur().organisation();
        var cle = choix != null ? choix : active == null ? null : active.cle();
        var releve = droits.de(suivi.lecteur().compte(), cle);
        var identite = SecurityContextHolder.getContext().getAuthentication();
        if (releve.isEmpty() || identite == null) {
            var session = demande.getSession(false);
            if (session != null) session.invalidate();
            SecurityContextHolder.clearContext();
            return;
        }
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(remplacer(identite, suivi.avec(releve.get())));
        SecurityContextHolder.setContext(contexte);
        sessions.saveContext(contexte, demande, reponse);
    }

    static @Nullable Object suivi() {
        var identite = SecurityContextHolder.getContext().getAuthentication();
        return identite == null ? null : identite.getPrincipal();
    }

    /// The way the person proved who she is stays; what she may do is new.
    private static Authentication remplacer(Authentication identite, LecteurSuivi suivi) {
        var autorites = new ArrayList<GrantedAuthority>(suivi.lecteur().autorites());
        for (var autorite : identite.getAuthorities()) {
            var nom = autorite.getAuthority();
            if (nom == null || !nom.startsWith("ROLE_")) autorites.add(autorite);
        }
        return identite.toBuilder()
                .principal(suivi)
                .authorities(a -> {
                    a.clear();
                    a.addAll(autorites);
                })
                .build();
    }
}
