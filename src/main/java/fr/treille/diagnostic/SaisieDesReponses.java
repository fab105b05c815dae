package fr.treille.diagnostic;

import fr.treille.diagnostic.jdbc.EcritureDesReponses;
import fr.treille.diagnostic.jdbc.EcritureDesReponses.Place;
import fr.treille.diagnostic.jdbc.LectureDesDiagnostics;
import fr.treille.socle.Dates;
import fr.treille.socle.Introuvable;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what the people of an establishment answer, several at once.
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATEUR_NATIONAL', 'DIRECTEUR_OG', 'REFERENT_ESSMS')")
public class SaisieDesReponses {
    private final ConsultationDesDiagnostics consultation;
    private final LectureDesDiagnostics lecture;
    private final EcritureDesReponses ecriture;
    private final Journal journal;
    private final Clock horloge;

    SaisieDesReponses(
            ConsultationDesDiagnostics consultation,
            LectureDesDiagnostics lecture,
            EcritureDesReponses ecriture,
            Journal journal,
            Clock horloge) {
        this.consultation = consultation;
        this.lecture = lecture;
        this.ecriture = ecriture;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Keeps a section, unless somebody else has kept another text since this version was read: then both are.
    /// @param questionnaire version of the questions that were shown
    /// @param version       of the section that the person had before the eyes, 0 for none
    /// @param saisies       by code of question; what a question cannot hold is left out
    /// @throws Introuvable if there is no such section, or this reader may not answer it
    @Transactional
    public Enregistrement enregistrer(
            Sujet sujet, UUID questionnaire, String section, int version, Map<String, List<String>> saisies) {
        var droit = consultation
                .droit(sujet)
                .filter(Droit::repond)
                .orElseThrow(() -> new Introuvable("diagnostic", sujet.cle()));
        var partie = consultation.section(questionnaire, section, droit);
        var posees = partie.posees(sujet.genre());
        if (posees.isEmpty()) throw new Introuvable("partie", section);
        var valeurs = new TreeMap<String, List<String>>();
        posees.forEach(q -> valeurs.put(q.code(), q.valides(saisies.getOrDefault(q.code(), List.of()))));

        var place = new Place(sujet, questionnaire, section);
        var avant = lecture.partie(sujet, questionnaire, section).orElse(Partie.VIDE);
        var lecteur = Acces.exige();
        var maintenant = horloge.instant();
        if (ecriture.garder(
                place, version, valeurs, lecteur, maintenant.atOffset(ZoneOffset.UTC), Dates.jour(maintenant))) {
            var objet = sujet.cle();
            if (avant.version() == 0) journal.noter(new Fait("DIAGNOSTIC_COMMENCE", objet, null, section, null));
            if (avant.ecarte() != null) journal.noter(new Fait("DIAGNOSTIC_DEPARTAGE", objet, null, section, null));
            return new Enregistrement.Fait(partie, relue(place));
        }
        var gardee = relue(place);
        if (gardee.valeurs().equals(valeurs)) return new Enregistrement.Fait(partie, gardee);
        ecriture.ecarter(place, valeurs, lecteur);
        return new Enregistrement.Conflit(partie, relue(place));
    }

    private Partie relue(Place place) {
        return lecture.partie(place.sujet(), place.questionnaire(), place.section())
                .orElse(Partie.VIDE);
    }
}
