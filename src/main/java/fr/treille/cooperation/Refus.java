package fr.treille.cooperation;

import static fr.treille.socle.Constat.Gravite.BLOQUANT;

import fr.treille.programme.Campagne;
import fr.treille.socle.Constat;
import fr.treille.socle.Finess;
import fr.treille.socle.Nombres;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why an establishment does not enter a grappe, in sentences.
final class Refus {
    private static final int LONGUEUR = 60;
    private static final String REGISTRE = "Registre FINESS";

    private Refus() {}

    static Constat inconnu(String numero) {
        return new Constat(
                BLOQUANT,
                "REGISTRE.INCONNU",
                "Le numéro %s n'est pas dans le registre.".formatted(numero),
                REGISTRE,
                "Vérifiez le numéro, ou cherchez l'établissement par son nom.",
                numero);
    }

    static Constat illisible(String texte, Campagne campagne) {
        return new Constat(
                BLOQUANT,
                "V02",
                "Le numéro FINESS %s n'est pas valide : 9 caractères attendus.".formatted(court(texte)),
                campagne.source("V02"),
                "Reprenez le numéro dans le registre ; un tableur efface souvent le zéro du début.",
                texte);
    }

    /// What was typed, cut where nobody reads on.
    private static String court(String texte) {
        return texte.length() <= LONGUEUR ? texte : texte.substring(0, LONGUEUR) + "…";
    }

    /// @param reste what did not enter, as typed
    static Constat tropALaFois(int plafond, List<String> reste) {
        return new Constat(
                BLOQUANT,
                "LISTE.TROP_LONGUE",
                "Une liste ajoute %s établissements au plus : les %s numéros qui suivent ne sont pas entrés."
                        .formatted(Nombres.entier(plafond), Nombres.entier(reste.size())),
                "Règle de Treille",
                "Envoyez une seconde liste, qui commence au numéro %s.".formatted(court(reste.getFirst())),
                reste.getFirst());
    }

    static Constat juridique(Finess numero, Campagne campagne) {
        return new Constat(
                BLOQUANT,
                "V03",
                "%s est un FINESS juridique. Indiquez le FINESS géographique du site.".formatted(numero),
                campagne.source("V03"),
                "Ouvrez la fiche de l'organisme pour choisir ses établissements.",
                numero.numero());
    }

    static Constat horsChamp(String nom, Finess numero, Campagne campagne) {
        return new Constat(
                BLOQUANT,
                "V06",
                "%s ne relève pas de l'article L.312-1 du CASF : il n'est pas éligible.".formatted(nom),
                campagne.source("V06"),
                "Cherchez un autre établissement du même organisme.",
                numero.numero());
    }

    /// @param autre name of the other grappe, absent when the reader may not see it
    static Constat dejaAilleurs(String nom, Finess numero, @Nullable String autre, Campagne campagne) {
        return new Constat(
                BLOQUANT,
                "V05",
                "%s est déjà membre de la candidature %s. Il doit la quitter avant de rejoindre la vôtre."
                        .formatted(nom, autre == null ? "d'une autre grappe" : "« %s »".formatted(autre)),
                campagne.source("V05"),
                autre == null
                        ? "Demandez à l'organisme gestionnaire dans quelle grappe il est engagé."
                        : "Voyez avec le porteur de cette grappe.",
                numero.numero());
    }

    static Constat ferme(String nom, Finess numero) {
        return new Constat(
                BLOQUANT,
                "REGISTRE.FERME",
                "%s est fermé d'après le registre.".formatted(nom),
                REGISTRE,
                "Si le site a changé de numéro, cherchez-le par son nom.",
                numero.numero());
    }

    static Constat usld(Finess numero, Campagne campagne) {
        return new Constat(
                BLOQUANT,
                "V07",
                "Les USLD relèvent du secteur sanitaire et ne sont pas éligibles.",
                campagne.source("V07"),
                "L'EHPAD auquel elle est rattachée a son propre numéro.",
                numero.numero());
    }

    static Constat dejaLa(String nom, Finess numero, Campagne campagne) {
        return new Constat(
                Constat.Gravite.ALERTE,
                "V04",
                "%s figure deux fois dans la grappe (FINESS %s).".formatted(nom, numero),
                campagne.source("V04"),
                "Il n'a été compté qu'une fois.",
                numero.numero());
    }

    /// Two people acted at once; the other has gone back since.
    static Constat entreTemps() {
        return new Constat(
                BLOQUANT,
                "GRAPPE.CAMPAGNE",
                "Un membre rejoignait au même moment une autre grappe de cette campagne : rien n'a changé.",
                "Règle de Treille",
                "Choisissez de nouveau la campagne.");
    }

    static Constat nonLevable() {
        return new Constat(
                BLOQUANT,
                "DEROGATION.CONSTAT",
                "Ce constat n'existe plus, ou l'ARS ne peut pas le lever.",
                "Règle de Treille",
                "Choisissez un constat de la liste.");
    }

    static Constat membreSorti() {
        return new Constat(
                BLOQUANT,
                "GRAPPE.SORTI",
                "Cet établissement a quitté la grappe.",
                "Règle de Treille",
                "Ajoutez-le de nouveau pour modifier sa ligne.");
    }
}
