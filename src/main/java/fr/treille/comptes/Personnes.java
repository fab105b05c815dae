package fr.treille.comptes;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.comptes.jdbc.LectureDesAcces;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.tableaux.Demande;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who has access to what, for those who answer for it.
@Service
@Connecte
@Transactional(readOnly = true)
public class Personnes {
    public static final int PAR_PAGE = 50;
    private final LectureDesAcces lecture;
    private final Comptes comptes;
    private final NomsDesGrappes noms;
    private final DroitsEnVigueur droits;

    Personnes(LectureDesAcces lecture, Comptes comptes, NomsDesGrappes noms, DroitsEnVigueur droits) {
        this.lecture = lecture;
        this.comptes = comptes;
        this.noms = noms;
        this.droits = droits;
    }

    /// @return one line more than a page when others follow
    public List<Tenue> page(FiltreDesAcces filtre, Demande demande) {
        return page(filtre, demande, PAR_PAGE + 1);
    }

    /// @param limite most lines
    public List<Tenue> page(FiltreDesAcces filtre, Demande demande, int limite) {
        var defaut = Objects.requireNonNull(LectureDesAcces.ORDRES.get(filtre.aRevoirAu() == null ? "nom" : "revoir"));
        var ordre = demande.ordre(LectureDesAcces.ORDRES, defaut);
        return noms.nommees(lecture.page(lecteur(), filtre, demande, ordre, droits.aujourdhui(), limite));
    }

    /// The same, one by one, for a file of any length.
    public void chacune(FiltreDesAcces filtre, Consumer<Tenue> suite) {
        lecture.chacune(lecteur(), filtre, droits.aujourdhui(), noms.nommant(suite));
    }

    public long combien(FiltreDesAcces filtre) {
        return lecture.combien(lecteur(), filtre, droits.aujourdhui());
    }

    /// What this person holds, and held, within the reader's perimeters; everything when the reader is that person.
    /// @throws Introuvable if there is no such person, or nothing of hers is for this reader
    public Fiche fiche(UUID compte) {
        var tenues = page(FiltreDesAcces.de(compte), new Demande("/comptes/" + compte, Map.of(), "du", true, null));
        if (tenues.isEmpty()) throw new Introuvable("compte", compte);
        return new Fiche(
                comptes.ouvertOuFerme(compte).orElseThrow(() -> new Introuvable("compte", compte)),
                comptes.fermeLe(compte).orElse(null),
                tenues);
    }

    /// @param fermeLe absent while the account is open
    /// @param tenues  latest first
    public record Fiche(Compte compte, @Nullable Instant fermeLe, List<Tenue> tenues) {
        public boolean gerable() {
            return tenues.stream().anyMatch(Tenue::gerable);
        }
    }

    private static Lecteur lecteur() {
        return Acces.exige();
    }
}
