package fr.treille.referentiel.recherche;

import fr.treille.referentiel.Facette;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The whole register as the search sees it, in the order of the names: counting and gathering tens of thousands of
/// rows takes a few milliseconds. It never changes; another is drawn when the register does.
final class Fonds {
    private static final int[] AUCUN = {};

    private final Fiche[] fiches;
    /// By facet, then by rank of the establishment: rank of its value in `valeurs`.
    private final short[][] codes;
    private final List<List<String>> valeurs;
    /// Every word of the names, with the ranks of the establishments that bear it.
    private final TreeMap<String, int[]> mots;
    private final Map<String, int[]> organismes;
    private final BitSet essms = new BitSet();
    private final Lexique lexique;

    private Fonds(Dessin dessin, Lexique lexique) {
        fiches = dessin.fiches.toArray(Fiche[]::new);
        codes = new short[dessin.connus.size()][fiches.length];
        for (int rang = 0; rang < fiches.length; rang++) {
            for (int f = 0; f < codes.length; f++) codes[f][rang] = dessin.codes.get(rang)[f];
            essms.set(rang, fiches[rang].essms());
        }
        valeurs = dessin.connus.stream()
                .map(connus -> connus.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList())
                .toList();
        mots = new TreeMap<>();
        dessin.mots.forEach((mot, rangs) -> mots.put(mot, rangs.tous()));
        organismes = new HashMap<>();
        dessin.organismes.forEach((organisme, rangs) -> organismes.put(organisme, rangs.tous()));
        this.lexique = lexique;
    }

    int taille() {
        return fiches.length;
    }

    Fiche fiche(int rang) {
        return fiches[rang];
    }

    List<String> valeurs(Facette facette) {
        return valeurs.get(facette.ordinal());
    }

    /// Rank in [#valeurs] of the value that this establishment has.
    /// @param facette its rank among the facets
    int code(int facette, int rang) {
        return codes[facette][rang];
    }

    /// Those that are ESSMS.
    BitSet essms() {
        return essms;
    }

    /// Ranks of the establishments of this organisme.
    int[] de(String organisme) {
        return organismes.getOrDefault(organisme, AUCUN);
    }

    Lexique lexique() {
        return lexique;
    }

    /// How well each establishment bears this word: 1 000 as it stands, 950 as the beginning of a word, less for a
    /// word it may have meant, 0 where it does not.
    short[] scores(Terme terme) {
        var scores = new short[fiches.length];
        mots.subMap(terme.saisi(), terme.saisi() + '\uffff')
                .forEach((mot, rangs) -> noter(scores, rangs, mot.equals(terme.saisi()) ? 1000 : 950));
        for (var proche : terme.proches()) {
            noter(scores, mots.getOrDefault(proche.mot(), AUCUN), (int) Math.round(proche.score() * 900));
        }
        return scores;
    }

    private static void noter(short[] scores, int[] rangs, int score) {
        for (int rang : rangs) if (scores[rang] < score) scores[rang] = (short) score;
    }

    /// Draws one, row after row, in the order of the names.
    static final class Dessin {
        private final List<Fiche> fiches = new ArrayList<>();
        private final List<short[]> codes = new ArrayList<>();
        private final List<Map<String, Short>> connus = new ArrayList<>();
        private final Map<String, Rangs> mots = new HashMap<>();
        private final Map<String, Rangs> organismes = new HashMap<>();

        Dessin() {
            for (var _ : Facette.values()) connus.add(new HashMap<>());
        }

        /// @param valeurs one for each facet, empty for what the register does not know
        void ajouter(Fiche fiche, String[] valeurs) {
            int rang = fiches.size();
            fiches.add(fiche);
            var siens = new short[valeurs.length];
            for (int f = 0; f < siens.length; f++) {
                var rangs = connus.get(f);
                siens[f] = rangs.computeIfAbsent(valeurs[f], _ -> (short) rangs.size());
            }
            codes.add(siens);
            organismes.computeIfAbsent(fiche.organisme(), _ -> new Rangs()).ajouter(rang);
            for (var mot : fiche.recherche().split(" ")) {
                if (mot.length() > 2)
                    mots.computeIfAbsent(mot, _ -> new Rangs()).ajouter(rang);
            }
        }

        /// @param motsDesOrganismes words of their names, with the number of organismes that bear each
        Fonds fonds(Map<String, Integer> motsDesOrganismes) {
            var frequences = new HashMap<>(motsDesOrganismes);
            mots.forEach((mot, rangs) -> frequences.merge(mot, rangs.nombre, Integer::sum));
            frequences.keySet().removeIf(mot -> mot.length() > 40 || mot.chars().allMatch(Character::isDigit));
            return new Fonds(this, new Lexique(frequences));
        }
    }

    /// Ranks in growing order, each once.
    private static final class Rangs {
        private int[] rangs = new int[4];
        private int nombre;

        void ajouter(int rang) {
            if (nombre > 0 && rangs[nombre - 1] == rang) return;
            if (nombre == rangs.length) rangs = Arrays.copyOf(rangs, nombre * 2);
            rangs[nombre++] = rang;
        }

        int[] tous() {
            return Arrays.copyOf(rangs, nombre);
        }
    }
}
