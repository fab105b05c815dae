package fr.treille.diagnostic;

import fr.treille.diagnostic.Dossier.Gestionnaire;
import fr.treille.diagnostic.Dossier.Referencement;
import fr.treille.diagnostic.jdbc.LectureDesDiagnostics;
import fr.treille.diagnostic.jdbc.ListeDesDiagnostics;
import fr.treille.diagnostic.jdbc.QuestionnairesEnBase;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Organisme;
import fr.treille.referentiel.Registre;
import fr.treille.socle.Dates;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.tableaux.Demande;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows the diagnostics to whoever may see them.
@Service
@Connecte
@Transactional(readOnly = true)
public class ConsultationDesDiagnostics {
    /// How far the levels are compared, in kilometres.
    public static final int RAYON = 50;

    private static final int VOISINS = 200;
    private final LectureDesDiagnostics lecture;
    private final ListeDesDiagnostics listes;
    private final QuestionnairesEnBase questionnaires;
    private final Registre registre;

    ConsultationDesDiagnostics(
            LectureDesDiagnostics lecture,
            ListeDesDiagnostics listes,
            QuestionnairesEnBase questionnaires,
            Registre registre) {
        this.lecture = lecture;
        this.listes = listes;
        this.questionnaires = questionnaires;
        this.registre = registre;
    }

    public List<DiagnosticDeLaListe> liste(boolean commences, Demande demande, int limite) {
        return listes.liste(Acces.exige(), commences, demande, limite);
    }

    public long nombre(boolean commences) {
        return listes.nombre(Acces.exige(), commences);
    }

    /// The whole list, one by one, for a file of any length.
    public void chacune(boolean commences, Demande demande, Consumer<DiagnosticDeLaListe> suite) {
        listes.chacune(Acces.exige(), commences, demande, suite);
    }

    /// @return empty when this reader may not see it, or there is no such ESSMS or OG
    public Optional<Droit> droit(Sujet sujet) {
        return lecture.droit(sujet, Acces.exige());
    }

    /// @throws Introuvable if there is no such ESSMS or OG, or not for this reader
    public Dossier dossier(Sujet sujet) {
        var droit = droit(sujet).orElseThrow(() -> new Introuvable("diagnostic", sujet.cle()));
        var entiere = enVigueur();
        var lue = new VersionDeQuestionnaire(
                entiere.id(),
                entiere.version(),
                entiere.questionnaire().lu(droit.prive()),
                entiere.le(),
                entiere.parNom());
        return sujet.genre() == Sujet.Genre.ESSMS ? essms(sujet, droit, lue) : og(sujet, droit, lue);
    }

    /// A section as it is now.
    /// @throws Introuvable if the version or its section is not there, or not for this reader
    public Partie partie(Sujet sujet, UUID questionnaire, String section) {
        var droit = droit(sujet).orElseThrow(() -> new Introuvable("diagnostic", sujet.cle()));
        section(questionnaire, section, droit);
        return lecture.partie(sujet, questionnaire, section).orElse(Partie.VIDE);
    }

    /// Names of DUI solutions that the catalogue knows.
    public List<String> solutionsConnues() {
        return lecture.solutions();
    }

    Section section(UUID questionnaire, String section, Droit droit) {
        return questionnaires
                .version(questionnaire)
                .flatMap(v -> v.questionnaire().lu(droit.prive()).section(section))
                .orElseThrow(() -> new Introuvable("partie", section));
    }

    private VersionDeQuestionnaire enVigueur() {
        return questionnaires.enVigueur().orElseThrow(() -> new Introuvable("questionnaire", "en vigueur"));
    }

    private Dossier essms(Sujet sujet, Droit droit, VersionDeQuestionnaire version) {
        var e = registre.etablissement(sujet.finess())
                .orElseThrow(() -> new Introuvable("établissement", sujet.finess()));
        var og = Sujet.og(e.og().finess());
        var reponses = reponses(sujet, og, version);
        var bilan = Bilan.de(reponses, Sujet.Genre.ESSMS);
        return new Dossier(
                sujet,
                e.nom(),
                new Gestionnaire(og, e.og().designation()),
                droit,
                reponses,
                bilan,
                comparaison(sujet, version),
                Progression.de(version, Sujet.Genre.ESSMS, lecture.jourApresJour(List.of(sujet, og))),
                referencement(reponses, e),
                connu(e));
    }

    private Dossier og(Sujet sujet, Droit droit, VersionDeQuestionnaire version) {
        var o = registre.organisme(sujet.finess()).orElseThrow(() -> new Introuvable("organisme", sujet.finess()));
        var reponses = Reponses.reunir(version, Sujet.Genre.OG, lecture.gardees(List.of(sujet)), List.of());
        return new Dossier(
                sujet,
                o.designation(),
                null,
                droit,
                reponses,
                Bilan.de(reponses, Sujet.Genre.OG),
                Comparaison.entre(List.of()),
                Progression.de(version, Sujet.Genre.OG, lecture.jourApresJour(List.of(sujet))),
                Referencement.AUCUN,
                connu(o));
    }

    private Reponses reponses(Sujet essms, Sujet og, VersionDeQuestionnaire version) {
        var gardees = lecture.gardees(List.of(essms, og));
        return reunir(version, gardees, essms, og);
    }

    private static Reponses reunir(VersionDeQuestionnaire version, List<Gardee> gardees, Sujet essms, Sujet og) {
        return Reponses.reunir(
                version,
                Sujet.Genre.ESSMS,
                gardees.stream().filter(g -> g.sujet().equals(essms)).toList(),
                gardees.stream().filter(g -> g.sujet().equals(og)).toList());
    }

    private Comparaison comparaison(Sujet sujet, VersionDeQuestionnaire version) {
        var proches = lecture.voisins(sujet.finess(), RAYON, VOISINS);
        if (proches.values().stream().distinct().count() < Comparaison.MINIMUM) return Comparaison.entre(List.of());
        var sujets = proches.entrySet().stream()
                .flatMap(v -> Stream.of(Sujet.essms(v.getKey()), Sujet.og(v.getValue())))
                .distinct()
                .toList();
        var gardees = lecture.gardees(sujets).stream().collect(java.util.stream.Collectors.groupingBy(Gardee::sujet));
        return Comparaison.entre(proches.entrySet().stream()
                .map(v -> new Comparaison.Voisin(
                        v.getValue(),
                        Bilan.de(
                                        Reponses.reunir(
                                                version,
                                                Sujet.Genre.ESSMS,
                                                gardees.getOrDefault(Sujet.essms(v.getKey()), List.of()),
                                                gardees.getOrDefault(Sujet.og(v.getValue()), List.of())),
                                        Sujet.Genre.ESSMS)
                                .niveaux()))
                .toList());
    }

    private Referencement referencement(Reponses reponses, Etablissement e) {
        var solution = reponses.parQuestion().values().stream()
                .filter(r -> r.question().genre() == Question.Genre.SOLUTION)
                .map(r -> r.valeurs().getFirst())
                .findFirst();
        if (solution.isEmpty()) return Referencement.AUCUN;
        var champ = e.champ();
        @Nullable
        String etat = champ == null
                ? null
                : lecture.referencement(solution.get(), champ.name()).orElse(null);
        return new Referencement(solution.get(), champ == null ? null : champ.libelle(), etat);
    }

    private static List<String> connu(Etablissement e) {
        var connu = new ArrayList<String>();
        connu.add(e.categorie().libelle());
        var champ = e.champ();
        if (champ != null) connu.add("Champ : " + champ.libelle());
        connu.add("Organisme de %d ESSMS ouverts".formatted(e.og().taille()));
        if (e.majLe() != null) connu.add("Registre mis à jour le " + Dates.longue(e.majLe()));
        return List.copyOf(connu);
    }

    private static List<String> connu(Organisme o) {
        var connu = new ArrayList<String>();
        if (o.statut() != null) connu.add(o.statut());
        connu.add("%d ESSMS ouverts".formatted(o.taille()));
        if (o.majLe() != null) connu.add("Registre mis à jour le " + Dates.longue(o.majLe()));
        return List.copyOf(connu);
    }
}
