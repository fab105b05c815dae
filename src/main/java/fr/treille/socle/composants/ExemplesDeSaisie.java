package fr.treille.socle.composants;

import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.saisie.Brouillon;
import fr.treille.socle.saisie.Saisie;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form half filled, the same with its errors, a section that is kept, two texts to choose from, and a mail.
final class ExemplesDeSaisie {
    static final String FORMULAIRE = "composants.exemple";
    static final String GARDEE = "besoins";
    static final String CONFLIT = "projet";

    static final Message COURRIER = new Message(
                    "claire@exemple.fr",
                    "Votre accès à Treille est prêt",
                    "L’Association du Val vous a invitée.",
                    List.of("Claire, l’Association du Val vous ouvre un accès à sa grappe.", "Le lien sert une fois."),
                    new Lien("Ouvrir mon accès", "/composants"))
            .essentiel();

    /// 10:42 in Paris.
    private static final Instant ENREGISTRE_LE = Instant.parse("2026-03-12T09:42:00Z");

    private static final Saisie SAISIE = Saisie.de(Map.of(
            "nom", List.of("Grappe du Val"),
            "debut", List.of("2026-03-12"),
            "devis", List.of("12 500,50"),
            "region", List.of("53"),
            "publics", List.of("PA", "PH"),
            "resume", List.of("Quinze établissements choisissent ensemble leur logiciel.")));

    private ExemplesDeSaisie() {}

    static Saisie saisie() {
        return SAISIE;
    }

    static Saisie fautive() {
        var valeurs = new LinkedHashMap<>(SAISIE.valeurs());
        valeurs.put("nom", List.of(""));
        valeurs.put("devis", List.of("douze mille"));
        valeurs.put("publics", List.of());
        var erreurs = new LinkedHashMap<String, String>();
        erreurs.put("nom", "Donnez un nom à la grappe.");
        erreurs.put("devis", "Écrivez le montant du devis en chiffres.");
        erreurs.put("publics", "Cochez au moins un public.");
        return Saisie.de(valeurs).avec(erreurs);
    }

    static Brouillon gardee() {
        return new Brouillon(
                FORMULAIRE, GARDEE, 3, Map.of("besoins", List.of("Un dossier partagé.")), ENREGISTRE_LE, null);
    }

    /// @param version the one that the database has, so that the choice is kept
    static Brouillon conflit(int version) {
        return new Brouillon(
                FORMULAIRE,
                CONFLIT,
                version,
                Map.of("projet", List.of("Nous retenons une solution commune.")),
                ENREGISTRE_LE,
                Map.of("projet", List.of("Nous comparons encore deux solutions.")));
    }
}
