package fr.treille.comptes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import fr.treille.comptes.jdbc.LectureDesConcernes;
import fr.treille.comptes.jdbc.LectureDesConcernes.Concerne;
import fr.treille.referentiel.EvenementDuRegistre;
import fr.treille.referentiel.RegistreImporte;
import fr.treille.socle.Nombres;
import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Genre;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells each person, in one mail per import, what it changed in her perimeters. In the transaction of the import: the
/// mail leaves with what it tells, once, or not at all.
@Component
class NouvellesDuRegistre {
    private static final Genre GENRE = new Genre("registre", "Changements du registre dans vos périmètres", false);
    /// Changes named one by one in a mail.
    private static final int NOMMES = 20;

    private final LectureDesConcernes lecture;
    private final GrappesConnues grappes;
    private final DroitsEnVigueur droits;
    private final Courrier courrier;

    NouvellesDuRegistre(
            LectureDesConcernes lecture, GrappesConnues grappes, DroitsEnVigueur droits, Courrier courrier) {
        this.lecture = lecture;
        this.grappes = grappes;
        this.droits = droits;
        this.courrier = courrier;
    }

    @EventListener
    void annoncer(RegistreImporte importe) {
        var contenant = grappes.contenant(lecture.etablissements(importe.imports()));
        lecture.concernes(importe.imports(), contenant, droits.aujourdhui()).stream()
                .collect(groupingBy(Concerne::courriel, LinkedHashMap::new, toList()))
                .forEach((courriel, changes) -> courrier.poster(message(courriel, changes)));
    }

    private static Message message(String courriel, List<Concerne> changes) {
        var comptes = changes.stream()
                .collect(groupingBy(NouvellesDuRegistre::libelle, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(e -> "%s : %s"
                        .formatted(e.getKey(), Nombres.entier(e.getValue().size())))
                .collect(joining(" ; "));
        var paragraphes = new ArrayList<>(List.of("Le registre FINESS vient d'être mis à jour. " + comptes + "."));
        changes.stream().limit(NOMMES).map(NouvellesDuRegistre::phrase).forEach(paragraphes::add);
        if (changes.size() > NOMMES) {
            paragraphes.add("Et %s autres changements, à lire sur les fiches."
                    .formatted(Nombres.entier(changes.size() - NOMMES)));
        }
        return new Message(
                        courriel,
                        changes.size() == 1
                                ? "Le registre a changé : " + nom(changes.getFirst())
                                : "Le registre a changé %s fois dans vos périmètres"
                                        .formatted(Nombres.entier(changes.size())),
                        "Vous avez un accès à ces établissements, à leur organisme, à leur grappe ou à leur"
                                + " territoire.",
                        paragraphes,
                        lien(changes))
                .duGenre(GENRE);
    }

    private static String phrase(Concerne change) {
        return "%s : %s.".formatted(nom(change), libelle(change).toLowerCase(java.util.Locale.ROOT));
    }

    private static String libelle(Concerne change) {
        return EvenementDuRegistre.Genre.valueOf(change.genre()).libelle();
    }

    private static String nom(Concerne change) {
        return change.nom() == null ? change.finess() : "%s (%s)".formatted(change.nom(), change.finess());
    }

    /// Where there is one place to look.
    private static @Nullable Lien lien(List<Concerne> changes) {
        var premier = changes.getFirst();
        if (changes.stream().anyMatch(c -> !c.finess().equals(premier.finess()))) return null;
        return new Lien("Voir la fiche", (premier.sujet().equals("ORGANISME") ? "/og/" : "/essms/") + premier.finess());
    }
}
