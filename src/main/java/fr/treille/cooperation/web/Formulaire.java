package fr.treille.cooperation.web;

import fr.treille.cooperation.Apport;
import fr.treille.cooperation.Reglages;
import fr.treille.programme.Declarations.DejaFinance;
import fr.treille.programme.Devis;
import fr.treille.programme.Nature;
import fr.treille.socle.Finess;
import fr.treille.socle.Montant;
import fr.treille.socle.tableaux.Saisies;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a form, and keeps a sentence for each that cannot be read.
final class Formulaire {
    private static final int TEXTE_MAX = 120;
    private static final BigDecimal HEURES_MAX = new BigDecimal("9999999999");
    private final Map<String, String> champs;
    private final Map<String, String> erreurs = new LinkedHashMap<>();

    Formulaire(Map<String, String> champs) {
        this.champs = champs;
    }

    List<String> erreurs() {
        return List.copyOf(erreurs.values());
    }

    /// The first sentence of each field that cannot be read, in the order of reading.
    Map<String, String> parChamp() {
        return erreurs;
    }

    int version() {
        var texte = texte("version", "La version");
        return texte != null && texte.matches("[0-9]{1,9}") ? Integer.parseInt(texte) : -1;
    }

    /// Meaningful only when there is no error.
    Apport apport() {
        boolean deja = champs.containsKey("deja_finance");
        var dui = texte("deja_finance_dui", "Le DUI déjà financé");
        var annee = annee();
        return new Apport(
                choix("nature", Nature.values(), Nature.MISE_EN_CONFORMITE),
                heures("heures_eligibles", "Les heures éligibles"),
                heures("heures_totales", "Les heures totales"),
                montant("devis", "Le devis d'équipement"),
                texte("sons", "La commande SONS"),
                deja ? new DejaFinance(dui, annee) : null,
                champs.containsKey("autre_europe"),
                texte("contrat_anterieur", "Le contrat signé"));
    }

    /// Meaningful only when there is no error.
    Reglages reglages() {
        var nom = texte("nom", "Le nom");
        if (nom == null) erreurs.putIfAbsent("nom", "Donnez un nom à la grappe.");
        var porteur = texte("porteur", "Le porteur");
        var finess = porteur == null ? null : Finess.lire(porteur).orElse(null);
        if (porteur != null && finess == null)
            erreurs.putIfAbsent("porteur", "Le porteur est désigné par son numéro FINESS.");
        var campagne = texte("campagne", "La campagne");
        return new Reglages(
                nom == null ? "Sans nom" : nom,
                campagne == null ? "" : campagne,
                finess,
                texte("solution", "La solution"),
                switch (champs.getOrDefault("solution_referencee", "")) {
                    case "oui" -> true;
                    case "non" -> false;
                    default -> null;
                },
                new Devis(
                        montant("devis_amoa_marche", "Le devis d'assistance au marché"),
                        montant("devis_amoa_pilotage", "Le devis d'assistance au pilotage"),
                        montant("devis_editeur", "Le devis de l'éditeur")));
    }

    private @Nullable String texte(String champ, String nom) {
        var texte = champs.getOrDefault(champ, "").strip();
        if (texte.length() > TEXTE_MAX) {
            erreurs.putIfAbsent(champ, "%s tient en %d caractères.".formatted(nom, TEXTE_MAX));
            return texte.substring(0, TEXTE_MAX);
        }
        return texte.isEmpty() ? null : texte;
    }

    private @Nullable Montant montant(String champ, String nom) {
        var texte = champs.getOrDefault(champ, "").strip();
        if (texte.isEmpty()) return null;
        try {
            return Montant.lire(texte);
        } catch (IllegalArgumentException illisible) {
            erreurs.putIfAbsent(
                    champ,
                    "%s est un montant en euros, comme 8500 ou 8500,50 ; « %s » n'en est pas un."
                            .formatted(nom, texte));
            return null;
        }
    }

    private @Nullable BigDecimal heures(String champ, String nom) {
        var texte = champs.getOrDefault(champ, "").strip();
        if (texte.isEmpty()) return null;
        var lu = Saisies.nombre(texte)
                .filter(n -> n.signum() >= 0
                        && n.compareTo(HEURES_MAX) <= 0
                        && n.stripTrailingZeros().scale() <= 2);
        if (lu.isEmpty())
            erreurs.putIfAbsent(
                    champ, "%s sont un nombre, comme 12500 ; « %s » n'en est pas un.".formatted(nom, texte));
        return lu.orElse(null);
    }

    private @Nullable Integer annee() {
        var texte = champs.getOrDefault("deja_finance_annee", "").strip();
        if (texte.isEmpty()) return null;
        if (!texte.matches("20[0-9]{2}")) {
            erreurs.putIfAbsent("deja_finance_annee", "L'année du financement s'écrit en quatre chiffres, comme 2021.");
            return null;
        }
        return Integer.valueOf(texte);
    }

    private <E extends Enum<E>> E choix(String champ, E[] admis, E sinon) {
        var texte = champs.getOrDefault(champ, "");
        for (var valeur : admis) {
            if (valeur.name().equals(texte)) return valeur;
        }
        return sinon;
    }
}
