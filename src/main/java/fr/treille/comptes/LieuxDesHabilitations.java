package fr.treille.comptes;

import fr.treille.comptes.jdbc.LectureDesLieux;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Perimetre.Genre;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names perimeters, and says what encloses them: two questions, however many they are.
@Component
class LieuxDesHabilitations {
    private final LectureDesLieux lecture;
    private final GrappesConnues grappes;

    LieuxDesHabilitations(LectureDesLieux lecture, GrappesConnues grappes) {
        this.lecture = lecture;
        this.grappes = grappes;
    }

    /// @return empty when no register knows it
    Optional<Lieu> lieu(Perimetre perimetre) {
        return Optional.ofNullable(lieux(Set.of(perimetre)).get(perimetre));
    }

    /// @return those that exist; a perimeter that no register knows is absent
    Map<Perimetre, Lieu> lieux(Collection<Perimetre> perimetres) {
        var lieux = new HashMap<Perimetre, Lieu>();
        for (var p : perimetres) {
            if (p.equals(Perimetre.NATION)) lieux.put(p, new Lieu(p, "France", Set.of(p)));
            if (p.genre() == Genre.EDITEUR) lieux.put(p, new Lieu(p, p.identifiant(), Set.of(p, Perimetre.NATION)));
        }
        for (var l : lecture.lignes(perimetres)) {
            var p = new Perimetre(l.genre(), l.identifiant());
            lieux.put(p, lieu(p, l.nom(), l.og(), l.departement(), l.region()));
        }
        var ids = perimetres.stream()
                .filter(p -> p.genre() == Genre.GRAPPE)
                .map(Perimetre::identifiant)
                .collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            grappes.connues(ids).values().forEach(g -> {
                var p = new Perimetre(Genre.GRAPPE, g.identifiant());
                lieux.put(p, lieu(p, g.nom(), g.porteur(), null, g.region()));
            });
        }
        return lieux;
    }

    /// The same place, within the grappes that its OG is a member of.
    Lieu avecLesGrappes(Lieu lieu) {
        var og = lieu.dans().stream().filter(p -> p.genre() == Genre.OG).findFirst();
        if (og.isEmpty() || lieu.perimetre().genre() == Genre.GRAPPE) return lieu;
        var dans = new HashSet<>(lieu.dans());
        grappes.dontEstMembre(og.get().identifiant()).forEach(g -> dans.add(new Perimetre(Genre.GRAPPE, g)));
        return new Lieu(lieu.perimetre(), lieu.nom(), dans);
    }

    private static Lieu lieu(
            Perimetre p, String nom, @Nullable String og, @Nullable String departement, @Nullable String region) {
        var dans = new HashSet<>(Set.of(p, Perimetre.NATION));
        if (og != null) dans.add(new Perimetre(Genre.OG, og));
        if (departement != null) dans.add(new Perimetre(Genre.DEPARTEMENT, departement));
        if (region != null) dans.add(new Perimetre(Genre.REGION, region));
        return new Lieu(p, nom, dans);
    }
}
