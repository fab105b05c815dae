package fr.treille.programme.bareme;

import fr.treille.programme.Financement.OrdresExtremes;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.programme.MembreDuProjet;
import fr.treille.programme.Typologie;
import fr.treille.programme.bareme.QueueNationale.Ordre;
import fr.treille.programme.regles.Examen;
import fr.treille.programme.regles.Lecture;
import fr.treille.socle.Constat;
import fr.treille.socle.Montant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scale of a campaign applied to a project: one line per establishment and component, in the order of the
/// members, then the help with the whole project.
public final class Bareme {
    private final Examen examen;
    private final List<MembreDuProjet> finances;

    public Bareme(Examen examen, List<MembreDuProjet> finances) {
        this.examen = examen;
        this.finances = finances;
    }

    /// @param constats what the amounts asked say: quotes above a ceiling, or where nothing is paid
    public record Resultat(List<LigneDeFinancement> lignes, List<Constat> constats) {
        public Montant total() {
            return lignes.stream().map(LigneDeFinancement::montant).reduce(Montant.ZERO, Montant::plus);
        }
    }

    public Resultat appliquer() {
        return appliquer(Ordre.PRORATA, examen.lecture());
    }

    /// @return absent unless a mixed project has members at the reduced national scale
    public @Nullable OrdresExtremes ordresExtremes() {
        var queue = QueueNationale.numeros(finances, new Lecture(examen.campagne()), Ordre.PRORATA);
        boolean mixte = Typologie.de(finances).filter(t -> t == Typologie.MIXTE).isPresent();
        if (queue.isEmpty() || !mixte) return null;
        return new OrdresExtremes(total(Ordre.ACQUISITION_D_ABORD), total(Ordre.CONFORMITE_D_ABORD));
    }

    private @Nullable Montant total(Ordre ordre) {
        var lecture = new Lecture(examen.campagne());
        var total = appliquer(ordre, lecture).total();
        return lecture.complete() ? total : null;
    }

    private Resultat appliquer(Ordre ordre, Lecture lecture) {
        var queue = QueueNationale.numeros(finances, lecture, ordre);
        var projection = new Projection(examen, finances, queue, lecture);
        var logiciel = new LignesDeLogiciel(projection);
        var equipement = new LignesDEquipement(projection);
        var amoa = new LignesDAmoa(projection);
        var duLogiciel = logiciel.calculer();
        var lignes = new ArrayList<>(duLogiciel);
        lignes.addAll(equipement.calculer());
        var rangs = finances.stream().map(MembreDuProjet::finess).toList();
        lignes.sort(Comparator.comparingInt(l -> rangs.indexOf(l.finess())));
        lignes.addAll(amoa.calculer());
        var constats = new ArrayList<>(logiciel.constats(duLogiciel));
        constats.addAll(equipement.constats());
        constats.addAll(amoa.constats());
        return new Resultat(List.copyOf(lignes), List.copyOf(constats));
    }
}
