package fr.treille.programme;

import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Genre;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import fr.treille.socle.securite.Titulaires;
import fr.treille.socle.securite.Titulaires.Titulaire;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the other administrators that somebody waits for them, and the author what became of it.
@Component
class CourrierDesPropositions {
    private static final Genre GENRE =
            new Genre("programme.propositions", "Changements de règles qui attendent deux personnes", false);
    private final Courrier courrier;
    private final Titulaires titulaires;

    CourrierDesPropositions(Courrier courrier, Titulaires titulaires) {
        this.courrier = courrier;
        this.titulaires = titulaires;
    }

    /// Those who may decide.
    List<Titulaire> autresQue(UUID auteur) {
        return administrateurs().stream()
                .filter(t -> !t.compte().equals(auteur))
                .toList();
    }

    void annoncer(Proposition proposition) {
        for (var titulaire : autresQue(proposition.auteur())) {
            poster(
                    titulaire,
                    "Un changement de règle attend votre confirmation",
                    "Vous êtes de l'administration nationale de Treille.",
                    List.of(
                            "%s propose de changer « %s » dans la campagne %s : %s au lieu de %s."
                                    .formatted(
                                            proposition.nom(),
                                            proposition.parametre().libelle(),
                                            proposition.campagne(),
                                            proposition.dite().montrer(),
                                            proposition.avant().montrer()),
                            "Motif : " + proposition.motif(),
                            "Source : " + proposition.dite().source()),
                    proposition);
        }
    }

    void repondre(Proposition proposition, Proposition.Etat etat, Lecteur par, @Nullable String motif) {
        if (etat == Proposition.Etat.RETIREE) return;
        var paragraphes = new ArrayList<>(List.of("%s a %s votre proposition : « %s » %s au lieu de %s, campagne %s."
                .formatted(
                        par.nom(),
                        etat == Proposition.Etat.CONFIRMEE ? "confirmé" : "refusé",
                        proposition.parametre().libelle(),
                        proposition.dite().montrer(),
                        proposition.avant().montrer(),
                        proposition.campagne())));
        if (motif != null) paragraphes.add("Motif : " + motif);
        administrateurs().stream()
                .filter(t -> t.compte().equals(proposition.auteur()))
                .forEach(t -> poster(
                        t,
                        "Votre proposition est " + etat.libelle(),
                        "Vous avez proposé ce changement.",
                        paragraphes,
                        proposition));
    }

    private List<Titulaire> administrateurs() {
        return titulaires.de(Role.ADMINISTRATEUR_NATIONAL, Perimetre.NATION);
    }

    private void poster(Titulaire a, String objet, String motif, List<String> paragraphes, Proposition proposition) {
        courrier.poster(new Message(
                        a.courriel(),
                        objet,
                        motif,
                        paragraphes,
                        new Lien("Voir la proposition", "/campagnes/propositions/" + proposition.id()))
                .duGenre(GENRE));
    }
}
