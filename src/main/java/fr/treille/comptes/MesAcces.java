package fr.treille.comptes;

import fr.treille.comptes.jdbc.LectureDesAcces;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the reader holds, in all his organisations.
@Service
@Connecte
@Transactional(readOnly = true)
public class MesAcces {
    private final LectureDesAcces lecture;
    private final NomsDesGrappes noms;

    MesAcces(LectureDesAcces lecture, NomsDesGrappes noms) {
        this.lecture = lecture;
        this.noms = noms;
    }

    /// @return latest first, ended ones too
    public List<Tenue> tous() {
        return noms.nommees(lecture.de(Acces.exige().compte()));
    }
}
