package fr.treille.socle.saisie;

import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.OuvertATous;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;

/// The end of a session, before and after.
@Controller
class SessionController {
    /// « Rester connecté »: the request itself is the gesture.
    @Connecte
    @PostMapping("/session/prolongation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prolonger() {}

    /// Signs in again, then comes back to the page that was open.
    @Connecte
    @GetMapping("/session/reprise")
    String reprendre(@RequestParam String page) {
        return page.matches("/(?![/\\\\])[^\\s\\\\]*") ? "redirect:" + page.replace("{", "%7B") : "redirect:/";
    }

    /// The form that came too late.
    @OuvertATous
    @GetMapping("/session/saisie")
    ModelAndView saisie(
            @SessionAttribute(name = "fr.treille.socle.saisie.SaisieSuspendue", required = false) @Nullable
                    SaisieSuspendue suspendue) {
        if (suspendue == null) return new ModelAndView("redirect:/");
        return new ModelAndView(
                "socle/saisie/suspendue", Map.of("adresse", suspendue.adresse(), "valeurs", suspendue.valeurs()));
    }

    @OuvertATous
    @PostMapping("/session/saisie/oubli")
    String oublier(HttpSession session) {
        session.removeAttribute(SaisieSuspendue.CLE);
        return "redirect:/";
    }
}
