package fr.treille.referentiel.recherche;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every word of the names in the register, to forgive a spelling mistake without comparing every name. It holds tens
/// of thousands of short words: comparing one with all of them takes about a millisecond.
public final class Lexique {
    /// Words that a mistake may have meant, most that are kept.
    private static final int PLAFOND = 8;
    /// A word borne by fewer rows may itself be a mistake of the register.
    private static final int MOT_ETABLI = 3;

    private final String[] mots;
    private final int[] frequences;
    private final String[] sons;
    private final long[] lettres;

    /// A word of the register close to what was typed.
    /// @param score 1 for the same word, less for each letter that differs
    public record Proche(String mot, double score) {}

    /// @param motsEtFrequences simplified words and the number of rows that bear each
    public Lexique(Map<String, Integer> motsEtFrequences) {
        var tries = new TreeMap<>(motsEtFrequences);
        mots = tries.keySet().toArray(String[]::new);
        frequences = tries.values().stream().mapToInt(Integer::intValue).toArray();
        sons = Arrays.stream(mots).map(Ecart::son).toArray(String[]::new);
        lettres = Arrays.stream(mots).mapToLong(Lexique::lettres).toArray();
    }

    public int taille() {
        return mots.length;
    }

    /// Whether some name holds this word, or a word that begins so.
    public boolean connait(String debut) {
        return lignes(debut) > 0;
    }

    /// Words that may have been meant. None when what was typed is an established word, or begins one: nothing is
    /// corrected that is right.
    /// @return best first
    public List<Proche> proches(String saisi) {
        int rang = Arrays.binarySearch(mots, saisi);
        if (rang >= 0 && frequences[rang] >= MOT_ETABLI || saisi.length() < 4) return List.of();
        if (saisi.length() <= 6 && lignes(saisi) >= MOT_ETABLI) return List.of();
        int plafond = saisi.length() < 6 ? 1 : saisi.length() < 9 ? 2 : 3;
        var son = Ecart.son(saisi);
        long masque = lettres(saisi);
        var candidats = new ArrayList<Candidat>();
        for (int i = 0; i < mots.length; i++) {
            if (Long.bitCount(lettres[i] ^ masque) > 2 * plafond || i == rang) continue;
            if (Math.abs(mots[i].length() - saisi.length()) <= plafond) ajouter(i, saisi, son, plafond, candidats);
        }
        return candidats.stream()
                .sorted(Comparator.comparingDouble(Candidat::score)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingInt(Candidat::frequence).reversed())
                        .thenComparing(Candidat::mot))
                .limit(PLAFOND)
                .map(c -> new Proche(c.mot, c.score))
                .toList();
    }

    private record Candidat(String mot, double score, int frequence) {}

    private void ajouter(int i, String saisi, String son, int plafond, List<Candidat> candidats) {
        boolean memeSon = sons[i].equals(son);
        int ecart = Ecart.entre(saisi, mots[i], plafond);
        if (ecart > plafond && !memeSon) return;
        double cout = memeSon ? 0.5 : ecart;
        if (saisi.charAt(0) != mots[i].charAt(0)) cout += 0.5;
        double score = 1 - cout / Math.max(saisi.length(), mots[i].length());
        if (score >= 0.6) candidats.add(new Candidat(mots[i], score, frequences[i]));
    }

    private int lignes(String debut) {
        int rang = Arrays.binarySearch(mots, debut);
        int total = 0;
        for (int i = rang < 0 ? -rang - 1 : rang; i < mots.length && mots[i].startsWith(debut); i++) {
            total += frequences[i];
        }
        return total;
    }

    private static long lettres(String mot) {
        long masque = 0;
        for (int i = 0; i < mot.length(); i++) masque |= 1L << (mot.charAt(i) & 63);
        return masque;
    }
}
