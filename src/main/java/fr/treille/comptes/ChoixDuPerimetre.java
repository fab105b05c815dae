package fr.treille.comptes;

import fr.treille.comptes.jdbc.LectureDesChoix;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/// The perimeters proposed to the one who invites: a list where it is short, else a number to type.
@Service
@Connecte
public class ChoixDuPerimetre {
    private final LectureDesChoix lecture;
    private final GrappesConnues grappes;

    ChoixDuPerimetre(LectureDesChoix lecture, GrappesConnues grappes) {
        this.lecture = lecture;
        this.grappes = grappes;
    }

    /// @param valeur `OG:350000014`
    public record Choix(String valeur, String libelle) {}

    /// @param libre  nothing to choose from: the person types it
    /// @param intitule what is asked, as the label of the field
    public record Champ(String intitule, boolean libre, List<Choix> choix) {}

    public Champ pour(Role role) {
        var lecteur = Acces.exige();
        boolean nation = lecteur.a(Role.ADMINISTRATEUR_NATIONAL);
        var regions = tenus(Role.DIRECTION_ARS);
        var ogs = tenus(Role.DIRECTEUR_OG);
        if (role.genres().size() > 1)
            return new Champ("Périmètre : « nation », ou le code INSEE de la région", true, List.of());
        return switch (role.genres().iterator().next()) {
            case NATION -> new Champ("Périmètre", false, List.of(new Choix("NATION:FR", "France")));
            case REGION -> new Champ("Région", false, choix(Genre.REGION, lecture.regions(nation, regions)));
            case DEPARTEMENT ->
                new Champ("Département", false, choix(Genre.DEPARTEMENT, lecture.departements(nation, regions)));
            case OG ->
                ogs.isEmpty()
                        ? new Champ("Numéro FINESS de l'organisme", true, List.of())
                        : new Champ("Organisme", false, choix(Genre.OG, lecture.organismes(ogs)));
            case ESSMS ->
                ogs.isEmpty()
                        ? new Champ("Numéro FINESS de l'établissement", true, List.of())
                        : new Champ("Établissement", false, choix(Genre.ESSMS, lecture.etablissements(ogs)));
            case GRAPPE -> new Champ("Grappe", false, choix(Genre.GRAPPE, grappesPossibles(nation, regions, ogs)));
            case EDITEUR -> new Champ("Nom de l'éditeur", true, List.of());
        };
    }

    /// What was chosen, or typed.
    public Perimetre lire(Role role, String saisie) {
        var texte = saisie.strip();
        for (var genre : role.genres()) {
            if (texte.startsWith(genre.name() + ":"))
                return new Perimetre(genre, texte.substring(genre.name().length() + 1));
        }
        var genre = role.genres().iterator().next();
        if (role.genres().size() > 1) {
            return texte.toLowerCase(Locale.ROOT).startsWith("nation")
                    ? Perimetre.NATION
                    : new Perimetre(Genre.REGION, texte);
        }
        return genre == Genre.NATION
                ? Perimetre.NATION
                : new Perimetre(genre, genre == Genre.EDITEUR ? texte : texte.replaceAll("\\s", ""));
    }

    private List<LectureDesChoix.Nomme> grappesPossibles(boolean nation, List<String> regions, List<String> ogs) {
        var siennes = tenus(Role.PORTEUR);
        var connues = siennes.isEmpty()
                ? grappes.dans(ogs, regions, nation)
                : List.copyOf(grappes.connues(siennes).values());
        return connues.stream()
                .map(g -> new LectureDesChoix.Nomme(g.identifiant(), g.nom()))
                .toList();
    }

    private static List<Choix> choix(Genre genre, List<LectureDesChoix.Nomme> nommes) {
        return nommes.stream()
                .map(n -> new Choix(genre + ":" + n.identifiant(), n.nom()))
                .toList();
    }

    private static List<String> tenus(Role role) {
        return Acces.exige().habilitations().stream()
                .filter(h -> h.role() == role)
                .map(Habilitation::identifiant)
                .toList();
    }
}
