package fr.treille.programme;

import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.util.UUID;
import java.util.function.Supplier;

/// Two people of the national administration, as a test needs them.
final class Administration {
    static final Lecteur ALICE = personne("Alice");
    static final Lecteur BRUNO = personne("Bruno");

    private Administration() {}

    static <T> T comme(Lecteur lecteur, Supplier<T> acte) {
        return Terrain.comme(lecteur, acte);
    }

    static ValeurSaisie saisie(Parametre parametre, String valeur) {
        return new ValeurSaisie(parametre, valeur, Certitude.ATTESTE, "Arrêté du 3 mars", "p. 4");
    }

    /// Alice proposes.
    static UUID proposer(
            CampagnesEnVigueur campagnes,
            PropositionsDeParametre propositions,
            String code,
            Parametre parametre,
            String valeur) {
        var vue = campagnes.campagne(code).version();
        var reponse = comme(ALICE, () -> propositions.proposer(code, vue, saisie(parametre, valeur), "Texte paru"));
        if (reponse instanceof Completion.Proposee(var id)) return id;
        throw new AssertionError(reponse);
    }

    /// Alice proposes, Bruno confirms.
    static Campagne completer(
            CampagnesEnVigueur campagnes,
            PropositionsDeParametre propositions,
            String code,
            Parametre parametre,
            String valeur) {
        var id = proposer(campagnes, propositions, code, parametre, valeur);
        var vue = campagnes.campagne(code).version();
        var reponse = comme(BRUNO, () -> propositions.decider(id, Proposition.Decision.CONFIRMER, vue, ""));
        if (reponse instanceof Completion.Acceptee(var campagne)) return campagne;
        throw new AssertionError(reponse);
    }

    private static Lecteur personne(String nom) {
        return Terrain.lecteur(nom, Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
    }
}
