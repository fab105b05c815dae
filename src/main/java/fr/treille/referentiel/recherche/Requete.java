package fr.treille.referentiel.recherche;

import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Etat;
import fr.treille.referentiel.Facette;
import fr.treille.socle.Finess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// One question asked of the whole register: the rows that answer it in their order, and the counts of the facets. A
/// facet is a bit: a row of the result fails none, and a row counts in a facet when it fails no other.
final class Requete {
    /// What a word scores that only the name of the organisme bears.
    private static final int PAR_L_ORGANISME = 500;

    private static final Facette[] FACETTES = Facette.values();

    private final Fonds fonds;
    private final Question question;
    private final Demande demande;
    private final Set<String> organismes;
    private final Set<String> ici;
    private final List<Condition> conditions;
    private final short[][] mots;
    /// By facet: whether each of its values is asked for.
    private final boolean[][] choisies;
    private final int longueur;

    /// @param organismes whose name or number the question gives
    Requete(Fonds fonds, Question question, Demande demande, Set<String> organismes) {
        this.fonds = fonds;
        this.question = question;
        this.demande = demande;
        this.organismes = organismes;
        ici = new HashSet<>(question.communes());
        conditions = conditions();
        mots = question.termes().stream().map(fonds::scores).toArray(short[][]::new);
        choisies = choisies();
        longueur =
                question.termes().stream().mapToInt(t -> t.saisi().length() + 1).sum() * 100;
    }

    /// @param cles    one for each row of the answer, in order: what sorts it, then its rank
    /// @param comptes by facet, then by code
    record Trouves(long[] cles, int[][] comptes) {
        int nombre() {
            return cles.length;
        }

        IntStream rangs() {
            return rangs(0);
        }

        /// @param debut how many are left out
        IntStream rangs(int debut) {
            return Arrays.stream(cles, debut, cles.length).mapToInt(cle -> (int) cle);
        }

        /// How many come before this row or are it.
        int jusqua(long cle) {
            int place = Arrays.binarySearch(cles, cle);
            return place < 0 ? -place - 1 : place + 1;
        }
    }

    Trouves trouver() {
        var cles = LongStream.builder();
        var comptes = new int[FACETTES.length][];
        for (var facette : FACETTES)
            comptes[facette.ordinal()] = new int[fonds.valeurs(facette).size()];
        var candidats = candidats();
        for (int rang = candidats.nextSetBit(0); rang >= 0; rang = candidats.nextSetBit(rang + 1)) {
            if (!repond(rang)) continue;
            int manque = manque(rang);
            if (manque == 0) cles.add(cle(rang));
            for (int f = 0; f < comptes.length; f++) {
                if ((manque & ~(1 << f)) == 0) comptes[f][fonds.code(f, rang)]++;
            }
        }
        return new Trouves(cles.build().sorted().toArray(), comptes);
    }

    /// What answers, in no order and uncounted.
    Stream<Fiche> fiches() {
        return candidats().stream()
                .filter(rang -> repond(rang) && manque(rang) == 0)
                .mapToObj(fonds::fiche);
    }

    /// The rows that bear every word, or whose organisme does.
    private BitSet candidats() {
        var candidats = new BitSet(fonds.taille());
        for (int rang = 0; rang < fonds.taille(); rang++) if (porteLesMots(rang)) candidats.set(rang);
        for (var organisme : organismes) for (int rang : fonds.de(organisme)) candidats.set(rang);
        if (!demande.horsEssms() && !question.parNumero()) candidats.and(fonds.essms());
        return candidats;
    }

    /// Where the page after this establishment begins: at the start when the question does not find it.
    int debut(Trouves trouves, Finess apres) {
        for (int rang = 0; rang < fonds.taille(); rang++) {
            if (fonds.fiche(rang).finess().equals(apres.numero())) {
                return candidats().get(rang) && repond(rang) ? trouves.jusqua(cle(rang)) : 0;
            }
        }
        return 0;
    }

    /// Order of the pages: rows that are alike follow their names, which is the order of the ranks.
    private long cle(int rang) {
        long ordre = switch (demande.tri()) {
            case PERTINENCE -> 10_000 - score(rang);
            case NOM -> 0;
            case COMMUNE -> fonds.fiche(rang).rangDeVille();
        };
        return ordre << 32 | rang;
    }

    private List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        conditions.addAll(question.conditions());
        for (var numero : question.numeros()) {
            conditions.add(fiche -> numero.length() <= 9 && fiche.finess().startsWith(numero)
                    || numero.length() >= 9 && fiche.siret().startsWith(numero)
                    || organismes.contains(fiche.organisme()));
        }
        var zone = demande.zone();
        if (zone != null) {
            conditions.add(fiche -> fiche.latitude() >= zone.sud()
                    && fiche.latitude() <= zone.nord()
                    && fiche.longitude() >= zone.ouest()
                    && fiche.longitude() <= zone.est());
        }
        return conditions;
    }

    private boolean[][] choisies() {
        var choisies = new boolean[FACETTES.length][];
        for (var facette : FACETTES) {
            var choix = demande.choix(facette);
            if (facette == Facette.ETAT && choix.isEmpty() && !question.parNumero()) {
                choix = Set.of(Etat.OUVERT.name());
            }
            var valeurs = fonds.valeurs(facette);
            var retenues = new boolean[valeurs.size()];
            for (int i = 0; i < retenues.length; i++) retenues[i] = choix.isEmpty() || choix.contains(valeurs.get(i));
            choisies[facette.ordinal()] = retenues;
        }
        return choisies;
    }

    private boolean repond(int rang) {
        for (var condition : conditions) if (!condition.tient(fonds.fiche(rang))) return false;
        return true;
    }

    private boolean porteLesMots(int rang) {
        for (var scores : mots) if (scores[rang] == 0) return false;
        return true;
    }

    private int manque(int rang) {
        int manque = 0;
        for (int f = 0; f < choisies.length; f++) {
            if (!choisies[f][fonds.code(f, rang)]) manque |= 1 << f;
        }
        return manque;
    }

    /// Up to 1 000 for the words, then a little for a place read without certainty and for a name that says little
    /// else.
    private int score(int rang) {
        var fiche = fonds.fiche(rang);
        int place = !ici.isEmpty() && ici.contains(fiche.commune()) ? 200 : 0;
        if (mots.length == 0) return place;
        int somme = 0;
        for (var scores : mots) somme += scores[rang] == 0 ? PAR_L_ORGANISME : scores[rang];
        return somme / mots.length + Math.min(100, longueur / (fiche.recherche().length() + 1)) + place;
    }
}
