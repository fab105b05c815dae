package fr.treille.socle.web;

import fr.treille.socle.securite.Acces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every template its `page`.
@ControllerAdvice
@Component
public class CadreDesPages {
    private final List<EntreeDeMenu> menu;
    private final List<Bandeau> bandeaux;
    private final String theme;
    private final @Nullable String contact;

    CadreDesPages(
            ObjectProvider<EntreeDeMenu> menu,
            ObjectProvider<Bandeau> bandeaux,
            @Value("${treille.theme}") String theme,
            @Value("${TREILLE_CONTACT:}") String contact) {
        this.menu = menu.stream()
                .sorted(Comparator.comparingInt(EntreeDeMenu::ordre))
                .toList();
        this.bandeaux = bandeaux.orderedStream().toList();
        this.theme = theme;
        this.contact = contact.isBlank() ? null : contact.strip();
    }

    /// Of the page itself: what a form sent does not stand in the address.
    private static String adresse(HttpServletRequest demande) {
        var parametres = demande.getQueryString();
        return demande.getRequestURI() + (parametres == null ? "" : "?" + parametres);
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest demande) {
        var lecteur = Acces.lecteur().orElse(null);
        return new Page(
                demande.getRequestURI(),
                adresse(demande),
                "oui".equals(demande.getParameter(Page.PAPIER)),
                theme,
                lecteur,
                LigneDeMenu.reunir(menu.stream().filter(e -> e.visible(lecteur)).toList()),
                bandeaux.stream().map(Bandeau::phrase).flatMap(Optional::stream).toList(),
                (CsrfToken) demande.getAttribute(CsrfToken.class.getName()),
                lecteur == null ? 0 : secondes(demande.getSession(false)),
                contact);
    }

    private static int secondes(@Nullable HttpSession session) {
        return session == null ? 0 : Math.max(0, session.getMaxInactiveInterval());
    }
}
