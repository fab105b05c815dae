package fr.treille.programme.bareme;

import fr.treille.programme.MembreDuProjet;
import fr.treille.programme.Nature;
import fr.treille.programme.Parametre;
import fr.treille.programme.regles.Lecture;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who is funded at the reduced national scale. The first seats have the full amounts; which members of a mixed
/// project hold them is written nowhere. Ours: seats shared between the two kinds in proportion to their number,
/// the odd one to the largest remainder, then to the kind that holds the lowest FINESS; inside a kind, by FINESS.
final class QueueNationale {
    /// How the full amounts are given out.
    enum Ordre {
        PRORATA,
        ACQUISITION_D_ABORD,
        CONFORMITE_D_ABORD
    }

    private QueueNationale() {}

    /// @return numbers of the members at the reduced scale; none where the campaign has no such scale
    static Set<String> numeros(List<MembreDuProjet> finances, Lecture lecture, Ordre ordre) {
        var premierRang = lecture.entier(Parametre.QUEUE_A_PARTIR_DU);
        if (premierRang.isEmpty() || finances.size() < premierRang.get()) return Set.of();
        int places = premierRang.get() - 1;
        var acquisitions = parNumero(finances, Nature.ACQUISITION);
        var conformites = parNumero(finances, Nature.MISE_EN_CONFORMITE);
        int pourAcquisition = switch (ordre) {
            case ACQUISITION_D_ABORD -> Math.min(places, acquisitions.size());
            case CONFORMITE_D_ABORD -> places - Math.min(places, conformites.size());
            case PRORATA -> auProrata(places, acquisitions, conformites);
        };
        var queue = new HashSet<String>();
        acquisitions.stream().skip(pourAcquisition).forEach(queue::add);
        conformites.stream().skip((long) places - pourAcquisition).forEach(queue::add);
        return queue;
    }

    private static int auProrata(int places, List<String> acquisitions, List<String> conformites) {
        int tous = acquisitions.size() + conformites.size();
        int entier = places * acquisitions.size() / tous;
        int reste = places * acquisitions.size() % tous;
        int autreReste = places * conformites.size() % tous;
        if (reste == 0) return entier;
        boolean arrondiEnPlus = reste == autreReste
                ? acquisitions.getFirst().compareTo(conformites.getFirst()) < 0
                : reste > autreReste;
        return arrondiEnPlus ? entier + 1 : entier;
    }

    private static List<String> parNumero(List<MembreDuProjet> membres, Nature nature) {
        return membres.stream()
                .filter(m -> m.nature() == nature)
                .map(MembreDuProjet::finess)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
