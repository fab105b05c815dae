package fr.treille.programme.regles;

import static fr.treille.socle.Constat.Gravite.BLOQUANT;

import fr.treille.programme.Campagne;
import fr.treille.programme.MembreDuProjet;
import fr.treille.referentiel.Champ;
import fr.treille.socle.Constat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a member is an establishment the programme funds: its number, its category, and the hours of a home
/// service.
final class RegleIdentite {
    private static final Pattern FINESS = Pattern.compile("[0-9]{9}|2[AB][0-9]{7}");
    private final Campagne campagne;

    RegleIdentite(Campagne campagne) {
        this.campagne = campagne;
    }

    /// @param og  OG of the whole project: an establishment with the number of one of them is a legal entity
    /// @param vus numbers met before this member, which is added to them
    List<Constat> verifier(MembreDuProjet membre, Set<String> og, Set<String> vus) {
        var constats = new ArrayList<Constat>();
        numero(membre, og, vus, constats);
        categorie(membre, constats);
        if (membre.champ() == Champ.DOM && !membre.heuresJustes()) {
            constats.add(constat(
                    membre,
                    "V23",
                    "Indiquez pour %s les heures éligibles et les heures totales (0 ≤ éligibles ≤ totales, totales > 0)."
                            .formatted(membre.designation()),
                    "Un service sans heures de confort, comme un SSIAD, écrit deux fois le même nombre."));
        }
        return constats;
    }

    private void numero(MembreDuProjet membre, Set<String> og, Set<String> vus, List<Constat> constats) {
        var numero = membre.finess();
        if (numero.isEmpty()) {
            constats.add(constat(
                    membre,
                    "V01",
                    "L'établissement %s n'a pas de numéro FINESS géographique : il ne peut pas être financé."
                            .formatted(membre.designation()),
                    "Demandez l'immatriculation du site à l'agence régionale de santé."));
        } else if (!FINESS.matcher(numero).matches()) {
            constats.add(constat(
                    membre,
                    "V02",
                    "Le numéro FINESS %s n'est pas valide : 9 caractères attendus.".formatted(numero),
                    "Reprenez le numéro dans le registre ; un tableur efface souvent le zéro du début."));
        } else if (og.contains(numero)
                || Boolean.TRUE.equals(membre.declarations().juridique())) {
            constats.add(constat(
                    membre,
                    "V03",
                    "%s est un FINESS juridique. Indiquez le FINESS géographique du site.".formatted(numero),
                    "Le registre donne les numéros des sites de cet organisme gestionnaire."));
        } else if (!vus.add(numero)) {
            constats.add(constat(
                    membre,
                    "V04",
                    "%s figure deux fois dans la grappe (FINESS %s).".formatted(membre.designation(), numero),
                    "Retirez l'une des deux lignes ; la première est gardée."));
        }
    }

    private void categorie(MembreDuProjet membre, List<Constat> constats) {
        if (Boolean.TRUE.equals(membre.declarations().usld())) {
            constats.add(constat(
                    membre,
                    "V07",
                    "Les USLD relèvent du secteur sanitaire et ne sont pas éligibles.",
                    "Retirez cette unité ; l'EHPAD auquel elle est rattachée garde son propre numéro."));
        } else if (Boolean.FALSE.equals(membre.declarations().releveDuL3121())) {
            constats.add(constat(
                    membre,
                    "V06",
                    "%s ne relève pas de l'article L.312-1 du CASF : il n'est pas éligible."
                            .formatted(membre.designation()),
                    "Retirez-le, ou faites corriger sa catégorie dans FINESS si elle est fausse."));
        }
    }

    private Constat constat(MembreDuProjet membre, String code, String phrase, String remede) {
        return new Constat(
                BLOQUANT,
                code,
                phrase,
                campagne.source(code),
                remede,
                membre.finess().isEmpty() ? null : membre.finess());
    }
}
