package fr.treille.referentiel.web;

import fr.treille.referentiel.DeclarationDeVie;
import fr.treille.referentiel.DeclarationsDeVie;
import fr.treille.referentiel.EvenementDeVie.Genre;
import fr.treille.referentiel.EvenementsDeVie;
import fr.treille.socle.saisie.Saisie;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A life event declared by hand, in two steps: the numbers typed are shown back with their names, then it is declared.
@Controller
@PreAuthorize(EvenementsDeVie.DECIDE)
class DeclarationController {
    private static final String PAGE = "referentiel/declaration";

    private final DeclarationsDeVie declarations;

    DeclarationController(DeclarationsDeVie declarations) {
        this.declarations = declarations;
    }

    @GetMapping("/administration/evenements/declaration")
    ModelAndView formulaire() {
        return new ModelAndView(PAGE, Map.of("saisie", Saisie.VIDE));
    }

    /// @param relue whether its person has seen the names
    @PostMapping("/administration/evenements/declaration")
    ModelAndView declarer(
            @RequestParam MultiValueMap<String, String> champs, @RequestParam(defaultValue = "false") boolean relue) {
        var saisie = Saisie.de(champs);
        var declaration = declaration(saisie);
        var id = UUID.randomUUID();
        var lue = relue ? declarations.declarer(id, declaration) : declarations.lire(declaration);
        if (!lue.fautes().isEmpty()) {
            return new ModelAndView(
                    PAGE, Map.of("saisie", saisie.avec(lue.fautes())), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return relue
                ? new ModelAndView("redirect:/administration/evenements/" + id)
                : new ModelAndView(PAGE, Map.of("saisie", saisie, "lue", lue, "declaration", declaration));
    }

    private static DeclarationDeVie declaration(Saisie saisie) {
        return new DeclarationDeVie(
                Arrays.stream(Genre.values())
                        .filter(g -> g.name().equals(saisie.valeur("genre")))
                        .findFirst()
                        .orElse(null),
                saisie.valeur("anciens"),
                saisie.valeur("nouveaux"),
                saisie.valeur("deplaces"),
                jour(saisie.valeur("le")),
                saisie.valeur("raison"));
    }

    private static @Nullable LocalDate jour(String texte) {
        try {
            return LocalDate.parse(texte);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
