package fr.treille.referentiel.vie;

import fr.treille.referentiel.EvenementDeVie.Genre;
import fr.treille.referentiel.EvenementDuRegistre.Sujet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Guesses life events from what one import changed. The weights are ours: a guess is only ever proposed.
public final class Rapprochement {
    private static final int SEUIL = 4;
    private static final int JOURS_PROCHES = 31;

    private Rapprochement() {}

    /// An establishment that closed and one that is open and near it in time, as the database found them.
    /// @param memeAdresse same commune and same street
    public record Paire(
            String ferme,
            String ouvert,
            LocalDate fermeLe,
            LocalDate ouvertLe,
            boolean memeSiret,
            boolean memeAdresse,
            boolean memeNom,
            boolean memeCategorie,
            boolean memeOrganisme) {
        int poids() {
            return (memeSiret ? 2 : 0)
                    + (memeAdresse ? 2 : 0)
                    + (memeNom ? 2 : 0)
                    + (memeCategorie ? 1 : 0)
                    + (memeOrganisme ? 1 : 0)
                    + (jours() <= JOURS_PROCHES ? 1 : 0);
        }

        long jours() {
            return Math.abs(ChronoUnit.DAYS.between(fermeLe, ouvertLe));
        }

        String raison() {
            var points = new ArrayList<String>();
            if (memeSiret) points.add("même SIRET");
            if (memeAdresse) points.add("même adresse");
            if (memeNom) points.add("même nom");
            if (memeCategorie) points.add("même catégorie");
            if (memeOrganisme) points.add("même organisme");
            return "%s est fermé et %s a ouvert à %d %s d'écart : %s."
                    .formatted(ferme, ouvert, jours(), jours() <= 1 ? "jour" : "jours", String.join(", ", points));
        }
    }

    /// An establishment that left an organisme for another.
    /// @param vide    the old organisme has no open establishment any more
    /// @param memeSiren both have the same SIREN
    public record Passage(
            String etablissement, String de, String vers, LocalDate le, boolean vide, boolean memeSiren) {}

    /// Establishments: one closed and one opened is a change of number, several into one a merger, one into several a
    /// split.
    public static List<Proposition> etablissements(List<Paire> paires) {
        var propositions = new ArrayList<Proposition>();
        for (var groupe : groupes(paires.stream()
                .filter(p -> (p.memeAdresse() || p.memeSiret() && p.memeNom()) && p.poids() >= SEUIL)
                .toList())) {
            var fermes = new TreeSet<String>();
            var ouverts = new TreeSet<String>();
            groupe.forEach(p -> {
                fermes.add(p.ferme());
                ouverts.add(p.ouvert());
            });
            if (fermes.size() > 1 && ouverts.size() > 1) {
                meilleures(groupe)
                        .forEach(p -> propositions.add(proposer(
                                Genre.CHANGEMENT_DE_NUMERO, Set.of(p.ferme()), Set.of(p.ouvert()), List.of(p))));
            } else {
                var genre = fermes.size() > 1
                        ? Genre.FUSION
                        : ouverts.size() > 1 ? Genre.SCISSION : Genre.CHANGEMENT_DE_NUMERO;
                propositions.add(proposer(genre, fermes, ouverts, groupe));
            }
        }
        return propositions;
    }

    /// Organismes: all of one to another is a merger, or a change of number when the SIREN is the same; all of one to
    /// several a split; some of them a transfer.
    public static List<Proposition> organismes(List<Passage> passages) {
        Map<String, Map<String, List<Passage>>> departs = new TreeMap<>();
        for (var passage : passages) {
            departs.computeIfAbsent(passage.de(), _ -> new TreeMap<>())
                    .computeIfAbsent(passage.vers(), _ -> new ArrayList<>())
                    .add(passage);
        }
        var propositions = new ArrayList<Proposition>();
        departs.forEach((de, arrivees) -> {
            var tous = arrivees.values().stream().flatMap(List::stream).toList();
            boolean vide = tous.getFirst().vide();
            if (vide && arrivees.size() > 1) {
                propositions.add(proposer(Genre.SCISSION, de, arrivees.keySet(), tous));
                return;
            }
            arrivees.forEach((vers, partis) -> {
                var genre = !vide
                        ? Genre.TRANSFERT
                        : partis.getFirst().memeSiren() ? Genre.CHANGEMENT_DE_NUMERO : Genre.FUSION;
                propositions.add(proposer(genre, de, Set.of(vers), partis));
            });
        });
        return propositions;
    }

    private static Proposition proposer(Genre genre, Set<String> fermes, Set<String> ouverts, List<Paire> paires) {
        return new Proposition(
                genre,
                Sujet.ETABLISSEMENT,
                List.copyOf(fermes),
                List.copyOf(ouverts),
                List.of(),
                paires.stream().map(Paire::fermeLe).max(LocalDate::compareTo).orElseThrow(),
                paires.stream().map(Paire::raison).toList());
    }

    private static Proposition proposer(Genre genre, String de, Set<String> vers, List<Passage> passages) {
        int nombre = passages.size();
        var raisons = new ArrayList<String>();
        raisons.add("%d %s de l'organisme %s à %s."
                .formatted(
                        nombre,
                        nombre == 1 ? "établissement est passé" : "établissements sont passés",
                        de,
                        String.join(", ", vers)));
        raisons.add(
                passages.getFirst().vide()
                        ? "L'organisme %s n'a plus aucun établissement ouvert.".formatted(de)
                        : "L'organisme %s garde d'autres établissements ouverts.".formatted(de));
        if (passages.getFirst().memeSiren() && vers.size() == 1) raisons.add("Les deux organismes ont le même SIREN.");
        return new Proposition(
                genre,
                Sujet.ORGANISME,
                List.of(de),
                List.copyOf(vers),
                passages.stream().map(Passage::etablissement).toList(),
                passages.getFirst().le(),
                raisons);
    }

    /// Pairs that hold together by one of their ends.
    private static List<List<Paire>> groupes(List<Paire> paires) {
        Map<String, String> tetes = new LinkedHashMap<>();
        for (var paire : paires) tetes.put(tete(tetes, paire.ferme()), tete(tetes, paire.ouvert()));
        Map<String, List<Paire>> groupes = new LinkedHashMap<>();
        for (var paire : paires) {
            groupes.computeIfAbsent(tete(tetes, paire.ferme()), _ -> new ArrayList<>())
                    .add(paire);
        }
        return List.copyOf(groupes.values());
    }

    private static String tete(Map<String, String> tetes, String numero) {
        var courant = numero;
        @Nullable String suivant = tetes.get(courant);
        while (suivant != null && !suivant.equals(courant)) {
            courant = suivant;
            suivant = tetes.get(courant);
        }
        return courant;
    }

    /// The strongest pairs first, each number once.
    private static List<Paire> meilleures(List<Paire> groupe) {
        var pris = new LinkedHashSet<String>();
        var retenues = new ArrayList<Paire>();
        groupe.stream()
                .sorted(java.util.Comparator.comparingInt(Paire::poids)
                        .reversed()
                        .thenComparing(Paire::jours)
                        .thenComparing(Paire::ferme)
                        .thenComparing(Paire::ouvert))
                .forEach(p -> {
                    if (pris.contains(p.ferme()) || pris.contains(p.ouvert())) return;
                    pris.addAll(List.of(p.ferme(), p.ouvert()));
                    retenues.add(p);
                });
        return retenues;
    }
}
