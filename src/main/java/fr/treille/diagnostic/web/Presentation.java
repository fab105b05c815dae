package fr.treille.diagnostic.web;

import fr.treille.diagnostic.Bilan;
import fr.treille.diagnostic.Domaine;
import fr.treille.diagnostic.Dossier;
import fr.treille.diagnostic.Partie;
import fr.treille.diagnostic.Question;
import fr.treille.diagnostic.Reponse;
import fr.treille.diagnostic.Section;
import fr.treille.diagnostic.Sujet;
import fr.treille.socle.Dates;
import fr.treille.socle.Nombres;
import fr.treille.socle.graphiques.Courbe;
import fr.treille.socle.graphiques.Enonce;
import fr.treille.socle.graphiques.Radar;
import fr.treille.socle.graphiques.Serie;
import fr.treille.socle.graphiques.Unite;
import fr.treille.socle.saisie.Saisie;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A diagnostic in words, in fields and in drawings.
public final class Presentation {
    private static final Unite DEGRES = Unite.mesure("", 1);

    private Presentation() {}

    /// The levels on their seven axes, with those around when they may be shown.
    public static Radar radar(Dossier d) {
        var series = new ArrayList<Serie>();
        series.add(serie(
                d.sujet().genre() == Sujet.Genre.OG ? "Cet organisme" : "Cet établissement",
                d.bilan().niveaux()));
        if (!d.comparaison().niveaux().isEmpty()) {
            series.add(serie("Moyenne autour", d.comparaison().niveaux()));
        }
        return new Radar(
                new Enonce("niveaux", "Niveaux par domaine, de 1 à 5", phrase(d)),
                "Domaine",
                DEGRES,
                BigDecimal.valueOf(Bilan.DEGRES),
                Arrays.stream(Domaine.values()).map(Domaine::court).toList(),
                series);
    }

    private static Serie serie(String nom, Map<Domaine, BigDecimal> niveaux) {
        return new Serie(
                nom,
                Arrays.stream(Domaine.values())
                        .<@Nullable BigDecimal>map(niveaux::get)
                        .toList());
    }

    /// The strongest and the weakest domain.
    static String phrase(Dossier d) {
        var niveaux = d.bilan().niveaux();
        var fort = niveaux.entrySet().stream().max(Map.Entry.comparingByValue());
        var faible = niveaux.entrySet().stream().min(Map.Entry.comparingByValue());
        if (fort.isEmpty() || faible.isEmpty()) {
            return "Un niveau se calcule quand la moitié des questions de son domaine ont leur réponse.";
        }
        if (fort.get().getValue().compareTo(faible.get().getValue()) == 0) {
            return niveaux.size() == 1
                    ? "Un domaine connu : %s, %s."
                            .formatted(
                                    fort.get().getKey().libelle(),
                                    degre(fort.get().getValue()))
                    : "%d domaines connus, tous à %s."
                            .formatted(niveaux.size(), degre(fort.get().getValue()));
        }
        return "Le plus avancé : %s (%s). Le moins avancé : %s (%s)."
                .formatted(
                        fort.get().getKey().libelle(),
                        degre(fort.get().getValue()),
                        faible.get().getKey().libelle(),
                        degre(faible.get().getValue()));
    }

    static String degre(BigDecimal niveau) {
        return Nombres.decimal(
                        niveau.stripTrailingZeros().scale() < 0 ? niveau.setScale(0) : niveau.stripTrailingZeros())
                + " sur " + Bilan.DEGRES;
    }

    /// The domains that moved, day after day.
    /// @return empty while there is one day, or nothing moved
    public static Optional<Courbe> progression(Dossier d) {
        var points = d.progression().points();
        if (points.size() < 2) return Optional.empty();
        var bouges = d.progression().domaines().stream()
                .filter(domaine -> points.stream()
                                .map(p -> Optional.ofNullable(p.niveaux().get(domaine)))
                                .distinct()
                                .count()
                        > 1)
                .limit(Serie.MAXIMUM)
                .toList();
        if (bouges.isEmpty()) return Optional.empty();
        return Optional.of(new Courbe(
                new Enonce(
                        "progression",
                        "Ce qui a bougé",
                        "Niveaux à la fin de chaque jour où une réponse a changé, mesurés avec les questions"
                                + " d’aujourd’hui."),
                "Jour",
                DEGRES,
                points.stream().map(p -> Dates.courte(p.jour())).toList(),
                bouges.stream()
                        .map(domaine -> new Serie(
                                domaine.court(),
                                points.stream()
                                        .<@Nullable BigDecimal>map(
                                                p -> p.niveaux().get(domaine))
                                        .toList()))
                        .toList()));
    }

    /// What the catalogue says of the DUI, in one sentence; empty while no DUI is named.
    public static String referencement(Dossier d) {
        var r = d.referencement();
        if (r.solution() == null) return "";
        if (r.champ() == null)
            return "%s : aucun des sept champs, le référencement ne se vérifie pas.".formatted(r.solution());
        return switch (r.etat()) {
            case "REFERENCEE" -> "%s est référencée pour le champ « %s ».".formatted(r.solution(), r.champ());
            case "CANDIDATE" ->
                "%s est candidate au référencement pour le champ « %s ».".formatted(r.solution(), r.champ());
            case "RETIREE" -> "%s n’est plus référencée pour le champ « %s ».".formatted(r.solution(), r.champ());
            case null, default ->
                "Le catalogue chargé ne dit rien de %s pour le champ « %s » : vérifiez son nom exact."
                        .formatted(r.solution(), r.champ());
        };
    }

    /// What a form of this section shows: what is kept, else what an earlier version held.
    public static Saisie saisie(Dossier d, Section section, Partie partie) {
        if (partie.version() > 0) return Saisie.de(partie.ecarte() == null ? partie.valeurs() : partie.ecarte());
        var valeurs = new HashMap<String, List<String>>();
        for (var question : section.posees(d.sujet().genre())) {
            d.reponses()
                    .a(question)
                    .filter(r -> r.origine() != Reponse.Origine.HERITEE)
                    .ifPresent(r -> valeurs.put(question.code(), r.valeurs()));
        }
        return Saisie.de(valeurs);
    }

    /// Keys and words to choose from, the absence of an answer first.
    public static Map<String, String> choix(Dossier d, Question question) {
        var choix = new LinkedHashMap<String, String>();
        if (question.genre() != Question.Genre.CASES) {
            choix.put(
                    "",
                    heritee(d, question)
                            .map(r -> "Comme l’organisme : " + r.libelle())
                            .orElse("Sans réponse"));
        }
        question.choix().forEach(c -> choix.put(c.cle(), c.libelle()));
        return choix;
    }

    /// What helps to answer: the words of the questionnaire, and what is known already with its date.
    public static @Nullable String aide(Dossier d, Question question) {
        var phrases = new ArrayList<String>();
        if (!question.aide().isEmpty()) phrases.add(question.aide());
        d.reponses().a(question).ifPresent(r -> {
            if (r.origine() == Reponse.Origine.HERITEE) {
                phrases.add("Votre organisme a répondu « %s » le %s. Sans réponse ici, la sienne vaut pour vous."
                        .formatted(r.libelle(), jour(r)));
            }
            if (r.origine() == Reponse.Origine.REPRISE) {
                phrases.add("Repris de votre réponse du %s.".formatted(jour(r)));
            }
        });
        return phrases.isEmpty() ? null : String.join(" ", phrases);
    }

    /// Where an answer comes from, beside it.
    public static String origine(Reponse reponse) {
        return switch (reponse.origine()) {
            case PROPRE -> "%s, le %s".formatted(reponse.par(), jour(reponse));
            case REPRISE -> "%s, le %s, dans une version précédente".formatted(reponse.par(), jour(reponse));
            case HERITEE -> "réponse de l’organisme, le %s".formatted(jour(reponse));
        };
    }

    /// A question of this section, for the conflict.
    public static Question question(Section section, String code) {
        return section.questions().stream()
                .filter(q -> q.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    private static Optional<Reponse> heritee(Dossier d, Question question) {
        return d.reponses().a(question).filter(r -> r.origine() == Reponse.Origine.HERITEE);
    }

    private static String jour(Reponse reponse) {
        return Dates.longue(Dates.jour(reponse.le()));
    }
}
