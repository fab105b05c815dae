package fr.treille.referentiel;

import fr.treille.referentiel.EvenementDeVie.Decision;
import fr.treille.referentiel.EvenementDeVie.Etat;
import fr.treille.referentiel.EvenementDeVie.Genre;
import fr.treille.referentiel.EvenementDeVie.Numero;
import fr.treille.referentiel.jdbc.LectureDesEvenementsDeVie;
import fr.treille.socle.Constat;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.tableaux.Demande;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Life events: everybody reads those that are confirmed; the national administrator, the ARS in its region and the
/// direction of an organisme for its own decide on those that are proposed.
@Service
public class EvenementsDeVie {
    /// Roles that decide; where, is said by their perimeters in the query.
    public static final String DECIDE = "hasAnyRole('ADMINISTRATEUR_NATIONAL', 'INSTRUCTEUR_ARS', 'DIRECTEUR_OG')";

    private static final int NOTE = 1_000;

    private final LectureDesEvenementsDeVie lecture;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge = Clock.systemUTC();

    EvenementsDeVie(LectureDesEvenementsDeVie lecture, Journal journal, ApplicationEventPublisher evenements) {
        this.lecture = lecture;
        this.journal = journal;
        this.evenements = evenements;
    }

    /// Which events are wanted; an absent value narrows nothing.
    /// @param region INSEE code
    public record Filtre(
            @Nullable Etat etat,
            @Nullable Genre genre,
            @Nullable String region) {}

    /// The confirmed events that this number left, joined or went through.
    @OuvertATous
    public List<EvenementDeVie> confirmes(Finess finess) {
        return lecture.confirmes(finess.numero());
    }

    /// @return at most this many within the perimeters of the reader
    @PreAuthorize(DECIDE)
    public List<EvenementDeVie> page(Filtre filtre, Demande demande, int limite) {
        return lecture.page(Acces.exige(), filtre, demande, limite);
    }

    /// Every event of the filter, read as it comes.
    @PreAuthorize(DECIDE)
    @Transactional(readOnly = true)
    public void parcourir(Filtre filtre, Consumer<EvenementDeVie> lecteur) {
        lecture.parcourir(Acces.exige(), filtre, lecteur);
    }

    /// @throws Introuvable if there is none, or not within the perimeters of the reader
    @PreAuthorize(DECIDE)
    public EvenementDeVie evenement(UUID id) {
        return lecture.un(Acces.exige(), id).orElseThrow(() -> new Introuvable("événement", id));
    }

    /// The decisions taken on one event, latest first.
    @PreAuthorize(DECIDE)
    public List<EvenementDeVie.Trace> decisions(UUID id) {
        evenement(id);
        return lecture.decisions(id);
    }

    /// Takes a decision, and tells the rooms above.
    /// @param version of the event as the person saw it
    /// @return what stands in the way; empty when the decision is taken
    /// @throws Introuvable if there is none, or not within the perimeters of the reader
    @PreAuthorize(DECIDE)
    @Transactional
    public Optional<Constat> decider(UUID id, Decision decision, int version, String note) {
        var avant = evenement(id);
        var motif = note.strip();
        if (motif.isEmpty() && decision != Decision.CONFIRMER) {
            return Optional.of(refus("VIE_MOTIF", "Dites pourquoi en quelques mots.", "Remplissez la note."));
        }
        if (motif.length() > NOTE) {
            return Optional.of(refus("VIE_MOTIF", "La note dépasse 1 000 caractères.", "Raccourcissez-la."));
        }
        if (!decision.suit(avant.etat())
                || !lecture.decider(id, decision, version, Acces.exige().nom(), motif)) {
            return Optional.of(refus(
                    "VIE_CHANGE",
                    "Quelqu'un d'autre a décidé entre-temps.",
                    "Relisez l'événement ci-dessous, puis décidez à nouveau s'il le faut."));
        }
        evenements.publishEvent(new EvenementDeVieDecide(
                id,
                avant.genre(),
                decision.etat(),
                finess(avant.anciens()),
                finess(avant.nouveaux()),
                avant.deplaces().stream().map(Finess::new).toList(),
                avant.le(),
                horloge.instant()));
        journal.noter(new Fait(
                "EVENEMENT_DE_VIE_" + decision.etat().name(),
                "evenement_de_vie:" + id,
                avant.etat().name(),
                decision.etat().name(),
                motif.isEmpty() ? null : motif));
        return Optional.empty();
    }

    private static List<Finess> finess(List<Numero> numeros) {
        return numeros.stream().map(n -> new Finess(n.finess())).toList();
    }

    private static Constat refus(String code, String phrase, String remede) {
        return new Constat(Constat.Gravite.BLOQUANT, code, phrase, "Règle de Treille", remede);
    }
}
