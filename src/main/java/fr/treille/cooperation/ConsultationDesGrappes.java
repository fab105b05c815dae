package fr.treille.cooperation;

import fr.treille.cooperation.jdbc.CatalogueDesSolutions;
import fr.treille.cooperation.jdbc.EcritureDesReprises;
import fr.treille.cooperation.jdbc.LectureDesGrappes;
import fr.treille.programme.Campagne;
import fr.treille.programme.CampagnesEnVigueur;
import fr.treille.referentiel.Registre;
import fr.treille.referentiel.Voisin;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.tableaux.Demande;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows the grappes to whoever may see them.
@Service
@Connecte
@Transactional(readOnly = true)
public class ConsultationDesGrappes {
    /// How far the candidates of an incomplete grappe are looked for, in kilometres.
    public static final int RAYON = 25;

    private static final int VOISINS_LUS = 80;
    private final LectureDesGrappes lecture;
    private final Registre registre;
    private final Examen examen;
    private final CampagnesEnVigueur campagnes;
    private final CatalogueDesSolutions solutions;
    private final EcritureDesReprises reprises;

    ConsultationDesGrappes(
            LectureDesGrappes lecture,
            Registre registre,
            Examen examen,
            CampagnesEnVigueur campagnes,
            CatalogueDesSolutions solutions,
            EcritureDesReprises reprises) {
        this.lecture = lecture;
        this.registre = registre;
        this.examen = examen;
        this.campagnes = campagnes;
        this.solutions = solutions;
        this.reprises = reprises;
    }

    /// A page of the grappes of the reader's perimeters; latest touched first when no order is asked.
    /// @param limite most lines
    public List<GrappeDeLaListe> liste(boolean abandonnees, Demande demande, int limite) {
        return lecture.liste(Acces.exige(), abandonnees, demande, limite);
    }

    /// How many the whole list has.
    public long nombre(boolean abandonnees) {
        return lecture.nombre(Acces.exige(), abandonnees);
    }

    /// The whole list, one by one, for a file of any length.
    public void chacune(boolean abandonnees, Demande demande, Consumer<GrappeDeLaListe> suite) {
        lecture.chacune(Acces.exige(), abandonnees, demande, suite);
    }

    /// @throws Introuvable if there is no such grappe, or not for this reader
    public TableauDeBord tableauDeBord(UUID id) {
        var lecteur = Acces.exige();
        var vue = lecture.grappe(id, lecteur).orElseThrow(() -> new Introuvable("grappe", id));
        var membres = lecture.membres(id, lecteur);
        var etablissements = registre.etablissements(
                membres.stream().map(m -> m.membre().finess()).toList());
        var porteur = vue.grappe().reglages().porteur();
        var dossier = new Dossier(
                vue.grappe(),
                vue.modifiable() && vue.grappe().vivante(),
                vue.derogeable(),
                porteur == null ? null : registre.organisme(porteur).orElse(null),
                membres.stream()
                        .flatMap(m -> Optional.ofNullable(
                                etablissements.get(m.membre().finess()))
                                .map(e -> new MembreInscrit(
                                        m.membre(),
                                        e,
                                        m.modifiable() && vue.grappe().vivante()))
                                .stream())
                        .toList(),
                lecture.derogations(id),
                vue.regard());
        return examen.examiner(dossier).pour(lecteur);
    }

    /// What was agreed and paid before the grappe entered Treille.
    /// @throws Introuvable if there is no such grappe, or not for this reader
    public Optional<ConventionReprise> convention(UUID id) {
        var vue = lecture.grappe(id, Acces.exige()).orElseThrow(() -> new Introuvable("grappe", id));
        return vue.regard() == Regard.ENTIER ? reprises.convention(vue.grappe().id()) : Optional.empty();
    }

    /// Open ESSMS within [#RAYON] of the heart of the grappe that no grappe of its campaign holds, nearest first.
    public List<Voisin> candidats(UUID id, int limite) {
        var tableau = tableauDeBord(id);
        var etendue = tableau.etendue();
        var centre = etendue == null ? null : etendue.coeur().etablissement().position();
        if (centre == null) return List.of();
        var proches = registre.voisins(centre, RAYON, Set.of(), VOISINS_LUS);
        var engages = lecture.engages(
                proches.stream().map(v -> v.etablissement().finess()).toList(),
                tableau.grappe().campagne());
        return proches.stream()
                .filter(v -> !engages.contains(v.etablissement().finess()))
                .limit(limite)
                .toList();
    }

    /// Which of these are already in a living grappe of the campaign: only that, not which one.
    public Set<Finess> engages(List<Finess> numeros, String campagne) {
        return lecture.engages(numeros, campagne);
    }

    public List<Campagne> campagnes() {
        return campagnes.toutes();
    }

    /// Chosen beforehand for a grappe that has none yet.
    public Campagne campagneProposee() {
        return campagnes.proposee();
    }

    /// Names of DUI solutions that the catalogue knows.
    public List<String> solutionsConnues() {
        return solutions.noms();
    }
}
