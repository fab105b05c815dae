package fr.treille.referentiel.web;

import fr.treille.referentiel.Amas;
import fr.treille.referentiel.Champ;
import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Position;
import fr.treille.referentiel.Recherche;
import fr.treille.socle.Nombres;
import fr.treille.socle.cartes.Boite;
import fr.treille.socle.cartes.Carte;
import fr.treille.socle.cartes.Forme;
import fr.treille.socle.cartes.Lieu;
import fr.treille.socle.cartes.Vue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the answer to a search, gathered in the database. Every move is a link: closer, farther, aside.
@Component
public class CarteDesResultats {
    private static final Boite FRANCE = new Boite(-5.2, 41.33, 9.6, 51.1);

    private final Recherche recherche;

    CarteDesResultats(Recherche recherche) {
        this.recherche = recherche;
    }

    /// @param deplacements what each link of the map's frame does, by its words
    public record Vignette(Carte carte, Map<String, String> deplacements) {}

    Vignette dessiner(Demande demande, AdresseDeRecherche adresses) {
        var zone = demande.zone();
        var vue = zone == null ? autourDesResultats(demande) : Vue.boite(zone);
        var grille = vue.grille();
        var amas = recherche.amas(demande, grille.pasLongitude(), grille.pasLatitude());
        int places = amas.stream().mapToInt(Amas::nombre).sum();
        var carte = new Carte(
                vue,
                "Carte des établissements trouvés",
                "%s établissements placés sur la carte ; la même liste se lit dans le tableau."
                        .formatted(Nombres.entier(places)));
        for (var un : amas) placer(carte, un, demande, adresses);
        for (var champ : Champ.values()) {
            if (amas.stream().anyMatch(a -> a.nombre() == 1 && a.champ() == champ)) {
                carte.legende(forme(champ), champ.libelle());
            }
        }
        return new Vignette(carte, deplacements(demande, adresses, zone));
    }

    /// One more statement, on squares of one degree, says how far the answer spreads.
    private Vue autourDesResultats(Demande demande) {
        return Vue.autour(recherche.amas(demande, 1, 1).stream()
                .flatMap(
                        a -> List.of(
                                new Lieu(a.boite().ouest(), a.boite().sud()),
                                new Lieu(a.boite().est(), a.boite().nord()))
                                .stream())
                .toList());
    }

    private static void placer(Carte carte, Amas amas, Demande demande, AdresseDeRecherche adresses) {
        if (amas.nombre() == 1) {
            carte.point(lieu(amas.centre()), forme(amas.champ()), amas.nom(), "/essms/" + amas.finess());
            return;
        }
        var nombre = Nombres.entier(amas.nombre());
        var pres = adresses.de(demande.dans(entourer(amas.boite())), true) + "#resultats";
        carte.groupe(
                lieu(amas.centre()),
                amas.nombre(),
                amas.memeAdresse()
                        ? "%s établissements à la même adresse, les lister".formatted(nombre)
                        : "%s établissements, agrandir".formatted(nombre),
                pres);
    }

    static Lieu lieu(Position position) {
        return new Lieu(position.longitude(), position.latitude());
    }

    /// A shape for each field; the disc where the field is unknown.
    static Forme forme(@Nullable Champ champ) {
        return champ == null ? Forme.DISQUE : Forme.de(champ.ordinal());
    }

    /// The rectangle and a little room around it.
    private static Boite entourer(Boite boite) {
        double dx = Math.max(0.002, (boite.est() - boite.ouest()) / 20);
        double dy = Math.max(0.002, (boite.nord() - boite.sud()) / 20);
        return rectangle(boite.ouest() - dx, boite.sud() - dy, boite.est() + dx, boite.nord() + dy);
    }

    private static Map<String, String> deplacements(
            Demande demande, AdresseDeRecherche adresses, @Nullable Boite zone) {
        var liens = new LinkedHashMap<String, String>();
        if (zone == null) return liens;
        double l = Math.max(0.02, zone.est() - zone.ouest());
        double h = Math.max(0.02, zone.nord() - zone.sud());
        var centre = zone.centre();
        double x = centre.longitude();
        double y = centre.latitude();
        if (l > 0.05) liens.put("Agrandir", vers(adresses, demande, x - l / 4, y - h / 4, x + l / 4, y + h / 4));
        if (l * 2 < FRANCE.est() - FRANCE.ouest()) {
            liens.put("Réduire", vers(adresses, demande, x - l, y - h, x + l, y + h));
        }
        liens.put("Tout voir", adresses.de(demande.dans(null), true) + "#resultats");
        liens.put("Nord", vers(adresses, demande, x - l / 2, y, x + l / 2, y + h));
        liens.put("Sud", vers(adresses, demande, x - l / 2, y - h, x + l / 2, y));
        liens.put("Ouest", vers(adresses, demande, x - l, y - h / 2, x, y + h / 2));
        liens.put("Est", vers(adresses, demande, x, y - h / 2, x + l, y + h / 2));
        return liens;
    }

    private static String vers(
            AdresseDeRecherche adresses, Demande demande, double ouest, double sud, double est, double nord) {
        return adresses.de(demande.dans(rectangle(ouest, sud, est, nord)), true) + "#resultats";
    }

    private static Boite rectangle(double ouest, double sud, double est, double nord) {
        return new Boite(
                Math.clamp(ouest, -180, 180),
                Math.clamp(sud, -90, 90),
                Math.clamp(est, -180, 180),
                Math.clamp(nord, -90, 90));
    }
}
