package fr.treille.referentiel;

import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Genre;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import fr.treille.socle.securite.Titulaires;
import fr.treille.socle.securite.Titulaires.Titulaire;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the other administrators that a category waits for them, and the author what became of it.
@Component
class CourrierDesCategories {
    private static final Genre GENRE =
            new Genre("referentiel.categories", "Changements de catégorie qui attendent deux personnes", false);
    private final Courrier courrier;
    private final Titulaires titulaires;

    CourrierDesCategories(Courrier courrier, Titulaires titulaires) {
        this.courrier = courrier;
        this.titulaires = titulaires;
    }

    /// Those who may decide.
    List<Titulaire> autresQue(UUID auteur) {
        return titulaires.de(Role.ADMINISTRATEUR_NATIONAL, Perimetre.NATION).stream()
                .filter(t -> !t.compte().equals(auteur))
                .toList();
    }

    void annoncer(PropositionDeCategorie p) {
        for (var titulaire : autresQue(p.auteur())) {
            poster(
                    titulaire,
                    "Un changement de catégorie attend votre confirmation",
                    "Vous êtes de l'administration nationale de Treille.",
                    List.of(
                            "%s propose de classer autrement la catégorie %s (%s) : ce que cela rend éligible, ou ne rend"
                                            .formatted(p.nom(), p.code(), p.libelle())
                                    + " plus éligible, change des montants.",
                            "Motif : " + p.motif(),
                            "Source : " + p.source()),
                    p);
        }
    }

    void repondre(PropositionDeCategorie p, PropositionDeCategorie.Etat etat, Lecteur par, @Nullable String motif) {
        if (etat == PropositionDeCategorie.Etat.RETIREE) return;
        var phrase = "%s a %s votre proposition pour la catégorie %s (%s)."
                .formatted(
                        par.nom(),
                        etat == PropositionDeCategorie.Etat.CONFIRMEE ? "confirmé" : "refusé",
                        p.code(),
                        p.libelle());
        titulaires.de(Role.ADMINISTRATEUR_NATIONAL, Perimetre.NATION).stream()
                .filter(t -> t.compte().equals(p.auteur()))
                .forEach(t -> poster(
                        t,
                        "Votre proposition est " + etat.libelle(),
                        "Vous avez proposé ce changement.",
                        motif == null ? List.of(phrase) : List.of(phrase, "Motif : " + motif),
                        p));
    }

    private void poster(Titulaire a, String objet, String motif, List<String> paragraphes, PropositionDeCategorie p) {
        courrier.poster(new Message(
                        a.courriel(),
                        objet,
                        motif,
                        paragraphes,
                        new Lien("Voir la proposition", "/nomenclatures/propositions/" + p.id()))
                .duGenre(GENRE));
    }
}
