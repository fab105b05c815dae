package fr.treille.programme;

import fr.treille.programme.Financement.Memo;
import fr.treille.programme.bareme.Bareme;
import fr.treille.programme.bareme.Echeancier;
import fr.treille.programme.regles.Examen;
import fr.treille.programme.regles.Lecture;
import fr.treille.programme.regles.MiseAlEcart;
import fr.treille.programme.regles.Regle;
import fr.treille.programme.regles.RegleAmorcage;
import fr.treille.programme.regles.RegleAppel;
import fr.treille.programme.regles.RegleEffectif;
import fr.treille.programme.regles.RegleSolution;
import fr.treille.programme.regles.Repere;
import fr.treille.socle.Constat;
import fr.treille.socle.Constat.Gravite;
import java.util.ArrayList;
import java.util.List;

/// From a project to its findings and its money, by the rules of one version of one campaign. Pure: the same
/// project and the same version always give the same answer, in a page, a command or a test.
public final class CalculDuFinancement {
    private static final List<Regle> REGLES =
            List.of(new RegleEffectif(), new RegleAppel(), new RegleAmorcage(), new RegleSolution());

    /// What a project is worth. A finding about one member sets it aside and the others go on; any other finding that
    /// blocks, or an unknown parameter, leaves the total absent.
    public Financement financer(Campagne campagne, Projet projet) {
        var lecture = new Lecture(campagne);
        var tri = new MiseAlEcart(campagne).trier(projet.membres());
        var examen = new Examen(campagne, projet, tri.retenus(), lecture);
        var duProjet = new ArrayList<Constat>();
        REGLES.forEach(regle -> duProjet.addAll(regle.verifier(examen)));
        var finances = RegleAmorcage.finances(examen);
        var bareme = new Bareme(examen, finances);
        var resultat = bareme.appliquer();
        duProjet.addAll(resultat.constats());
        duProjet.addAll(lecture.constats());
        if (examen.essms() > 0) duProjet.replaceAll(constat -> leve(constat, projet.derogations()));

        var constats = new ArrayList<>(tri.constats());
        constats.addAll(duProjet);
        var total = duProjet.stream().anyMatch(Constat::bloque) ? null : resultat.total();
        var echeancier = new Echeancier(campagne);
        if (total != null) {
            constats.addAll(echeancier.constats());
            constats.addAll(Repere.constats(examen, total));
        }
        return new Financement(
                campagne.code(),
                campagne.version(),
                List.copyOf(constats),
                total,
                resultat.lignes(),
                total == null ? List.of() : echeancier.versements(total),
                tri.ecartes(),
                examen.retenus().stream()
                        .filter(m -> !finances.contains(m))
                        .map(MembreDuProjet::finess)
                        .toList(),
                examen.essms(),
                Typologie.de(examen.retenus()).orElse(null),
                examen.composition(),
                RegleAppel.orienter(examen),
                memos(examen),
                bareme.ordresExtremes());
    }

    /// The findings alone.
    public List<Constat> verifier(Campagne campagne, Projet projet) {
        return financer(campagne, projet).constats();
    }

    /// A finding the ARS may lift stays in sight once it is lifted, as an alert that says why. Nothing lifts a
    /// project that has nobody left.
    private static Constat leve(Constat constat, Derogations derogations) {
        if (constat.gravite() != Gravite.DEROGEABLE) return constat;
        return derogations
                .motif(constat.code())
                .map(motif -> leve(constat, motif))
                .orElse(constat);
    }

    private static Constat leve(Constat constat, String motif) {
        return new Constat(
                Gravite.ALERTE,
                constat.code(),
                constat.phrase(),
                constat.source(),
                "Levé par dérogation : « %s ».".formatted(motif),
                constat.sujet());
    }

    private static List<Memo> memos(Examen examen) {
        var campagne = examen.campagne();
        long conformites = examen.retenus().stream()
                .filter(m -> m.nature() == Nature.MISE_EN_CONFORMITE && examen.referencee(m))
                .count();
        boolean sons = Boolean.TRUE.equals(
                campagne.valeur(Parametre.SONS_PREND_EN_CHARGE).contenu());
        if (!sons || conformites == 0) return List.of();
        return List.of(new Memo(
                "Hors subvention : la mise à niveau du logiciel de %d ESSMS est payée à l'éditeur par l'État (SONS)%s."
                        .formatted(
                                conformites,
                                campagne.valeur(Parametre.SONS_BAREME).inconnue() ? ", barème non connu" : ""),
                campagne.source(Parametre.SONS_PREND_EN_CHARGE)));
    }
}
