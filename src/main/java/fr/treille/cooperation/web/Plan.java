package fr.treille.cooperation.web;

import fr.treille.cooperation.TableauDeBord;
import fr.treille.referentiel.Position;
import fr.treille.socle.cartes.Carte;
import fr.treille.socle.cartes.Forme;
import fr.treille.socle.cartes.Lieu;
import fr.treille.socle.cartes.Vue;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The members of a grappe on a map: a shape for each field, a star at the heart.
public final class Plan {
    private static final List<String> NOMS =
            List.of("disque", "carré", "triangle", "losange", "croix", "triangle renversé", "hexagone", "étoile");

    private Plan() {}

    public static Carte carte(TableauDeBord tableau, String identifiant) {
        var etendue = tableau.etendue();
        var lieux = tableau.membres().stream()
                .map(m -> m.etablissement().position())
                .filter(Objects::nonNull)
                .map(Plan::lieu)
                .toList();
        var carte = new Carte(Vue.autour(lieux), "La grappe sur la carte", phrase(tableau)).identifiant(identifiant);
        var coeur = etendue == null ? null : etendue.coeur();
        var centre = coeur == null ? null : coeur.etablissement().position();
        for (var membre : tableau.membres()) {
            var etablissement = membre.etablissement();
            var position = etablissement.position();
            var champ = etablissement.champ();
            if (position == null || champ == null) continue;
            if (centre != null && membre != coeur) carte.lien(lieu(centre), lieu(position));
            var forme = Forme.de(champ.ordinal());
            carte.point(lieu(position), forme, etablissement.nom(), "#membre-" + etablissement.finess());
            carte.legende(forme, champ.libelle());
        }
        if (centre != null) carte.siege(lieu(centre), "cœur").legende(Forme.ETOILE, "cœur de la grappe");
        return carte;
    }

    /// Mean and greatest distance, in one sentence.
    public static String phrase(TableauDeBord tableau) {
        var etendue = tableau.etendue();
        if (etendue == null) return "Aucun membre n'a de position connue.";
        if (etendue.km().size() < 2) return "Un établissement a une position connue.";
        return "%s en moyenne jusqu'au cœur (%s), %s au plus, à vol d'oiseau."
                .formatted(
                        Presentation.km(etendue.moyenne()),
                        etendue.coeur().etablissement().nom(),
                        Presentation.km(etendue.maximum()));
    }

    /// What each shape means, in words, for print.
    public static String legende(Carte carte) {
        return carte.legende().entrySet().stream()
                .map(e -> NOMS.get(e.getKey().ordinal()) + " : " + e.getValue())
                .collect(Collectors.joining(", ", "", "."));
    }

    private static Lieu lieu(Position position) {
        return new Lieu(position.longitude(), position.latitude());
    }
}
