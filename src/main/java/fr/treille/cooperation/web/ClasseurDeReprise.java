package fr.treille.cooperation.web;

import static fr.treille.socle.Constat.Gravite.ALERTE;
import static fr.treille.socle.Constat.Gravite.BLOQUANT;

import fr.treille.cooperation.ContenuRepris;
import fr.treille.cooperation.Convention;
import fr.treille.cooperation.Reglages;
import fr.treille.programme.Composante;
import fr.treille.socle.Constat;
import fr.treille.socle.Finess;
import fr.treille.socle.Montant;
import fr.treille.socle.tableaux.LecteurDeTableau;
import fr.treille.socle.tableaux.Lecture;
import fr.treille.socle.tableaux.Lecture.Rangee;
import fr.treille.socle.tableaux.Saisies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the workbook of [ModeleDeReprise]. A line that cannot be taken is left out with its reason; the file is
/// refused
/// only when no grappe can be made of it.
final class ClasseurDeReprise {
    private final Set<String> campagnes;
    private final List<Constat> constats = new ArrayList<>();

    private ClasseurDeReprise(Set<String> campagnes) {
        this.campagnes = campagnes;
    }

    /// @param campagnes codes that exist
    static ContenuRepris lire(byte[] contenu, Set<String> campagnes) {
        return new ClasseurDeReprise(campagnes).lire(contenu);
    }

    private ContenuRepris lire(byte[] contenu) {
        Map<String, Lecture> feuilles;
        try {
            feuilles = new LecteurDeTableau().lireFeuilles(new ByteArrayInputStream(contenu));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (feuilles.get("") instanceof Lecture.Refusee(var phrase)) {
            return new ContenuRepris(null, Map.of(), null, List.of(refus("REPRISE.FICHIER", phrase)));
        }
        var rubriques = rubriques(feuille(feuilles, ModeleDeReprise.CONVENTION));
        var reglages = reglages(rubriques);
        var membres = feuille(feuilles, ModeleDeReprise.MEMBRES)
                .map(FichierDeMembres::lire)
                .orElse(new FichierDeMembres(Map.of(), List.of()));
        if (membres.apports().isEmpty()) {
            constats.add(refus("REPRISE.MEMBRES", "La feuille « Membres » ne donne aucun établissement."));
        }
        constats.addAll(membres.constats());
        var convention = convention(rubriques, feuilles, membres.apports().keySet());
        return new ContenuRepris(reglages, membres.apports(), convention, List.copyOf(constats));
    }

    private static Optional<Lecture.Lue> feuille(Map<String, Lecture> feuilles, String nom) {
        return feuilles.entrySet().stream()
                .filter(f -> simple(f.getKey()).equals(simple(nom)))
                .map(Map.Entry::getValue)
                .filter(Lecture.Lue.class::isInstance)
                .map(Lecture.Lue.class::cast)
                .findFirst();
    }

    private static Map<String, String> rubriques(Optional<Lecture.Lue> feuille) {
        var rubriques = new HashMap<String, String>();
        feuille.ifPresent(lue -> lue.rangees().forEach(r -> rubriques.put(simple(r.cellule(0)), r.cellule(1))));
        return rubriques;
    }

    private static String rubrique(Map<String, String> rubriques, int rang) {
        return rubriques.getOrDefault(simple(ModeleDeReprise.RUBRIQUES.get(rang)), "");
    }

    private @Nullable Reglages reglages(Map<String, String> rubriques) {
        var champs = new HashMap<String, String>();
        champs.put("nom", rubrique(rubriques, 0));
        champs.put("campagne", rubrique(rubriques, 1).strip().toUpperCase(Locale.ROOT));
        champs.put("porteur", rubrique(rubriques, 2));
        champs.put("solution", rubrique(rubriques, 3));
        champs.put("solution_referencee", rubrique(rubriques, 4).toLowerCase(Locale.FRENCH));
        var formulaire = new Formulaire(champs);
        var reglages = formulaire.reglages();
        formulaire.erreurs().forEach(e -> constats.add(refus("REPRISE.CONVENTION", "Feuille « Convention » : " + e)));
        if (!campagnes.contains(reglages.campagne())) {
            constats.add(refus(
                    "REPRISE.CAMPAGNE",
                    "Feuille « Convention » : la campagne « %s » n'existe pas ; attendu : %s."
                            .formatted(reglages.campagne(), String.join(", ", campagnes))));
        }
        return constats.isEmpty() ? reglages : null;
    }

    private @Nullable Convention convention(
            Map<String, String> rubriques, Map<String, Lecture> feuilles, Set<String> membres) {
        var convenus = new ArrayList<Convention.Convenu>();
        feuille(feuilles, ModeleDeReprise.MONTANTS)
                .ifPresent(lue ->
                        lue.sousLEntete().forEach(r -> convenu(r, membres).ifPresent(convenus::add)));
        var verses = new ArrayList<Convention.Verse>();
        var rangs = new HashSet<Integer>();
        feuille(feuilles, ModeleDeReprise.VERSEMENTS)
                .ifPresent(lue -> lue.sousLEntete().forEach(r -> verse(r, rangs).ifPresent(verses::add)));
        var numero = rubrique(rubriques, 5).strip();
        var signee = Saisies.date(rubrique(rubriques, 6));
        var montant = montant(rubrique(rubriques, 7));
        if (numero.isEmpty() && convenus.isEmpty() && verses.isEmpty()) return null;
        if (numero.isEmpty() || signee.isEmpty() || montant.isEmpty()) {
            constats.add(alerte("Feuille « Convention » : numéro, date de signature et montant vont ensemble ; montants"
                    + " et versements ne seront pas repris."));
            return null;
        }
        var convention = new Convention(numero, signee.get(), montant.get(), convenus, verses);
        verifier(convention);
        return convention;
    }

    private void verifier(Convention convention) {
        var somme = convention.sommeConvenue();
        if (!convention.convenus().isEmpty() && !somme.equals(convention.montant())) {
            constats.add(alerte("La feuille « Montants » fait %s, la convention %s : écart %s."
                    .formatted(somme, convention.montant(), convention.montant().moins(somme))));
        }
        if (convention.sommeVersee().compareTo(convention.montant()) > 0) {
            constats.add(refus(
                    "REPRISE.VERSEMENTS",
                    "Les versements (%s) dépassent le montant convenu (%s)."
                            .formatted(convention.sommeVersee(), convention.montant())));
        }
    }

    private Optional<Convention.Convenu> convenu(Rangee rangee, Set<String> membres) {
        var texte = rangee.cellule(0);
        var finess = Saisies.finess(texte).map(Saisies.FinessLu::finess);
        var composante = composante(rangee.cellule(1));
        var montant = montant(rangee.cellule(2));
        if (!texte.isEmpty() && (finess.isEmpty() || !parmi(membres, finess.get()))) {
            return laisser(
                    "Montants", rangee, "« %s » n'est pas un membre de la feuille « Membres ».".formatted(texte));
        }
        if (composante.isEmpty()) {
            return laisser(
                    "Montants",
                    rangee,
                    "la composante « %s » n'est pas l'une de : %s."
                            .formatted(
                                    rangee.cellule(1),
                                    String.join(
                                            ", ",
                                            Arrays.stream(Composante.values())
                                                    .map(Enum::name)
                                                    .toList())));
        }
        if (montant.isEmpty())
            return laisser("Montants", rangee, "« %s » n'est pas un montant.".formatted(rangee.cellule(2)));
        return Optional.of(new Convention.Convenu(finess.orElse(null), composante.get(), montant.get()));
    }

    private Optional<Convention.Verse> verse(Rangee rangee, Set<Integer> rangs) {
        var rang = Saisies.nombre(rangee.cellule(0))
                .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0);
        var date = Saisies.date(rangee.cellule(1));
        var montant = montant(rangee.cellule(2)).filter(m -> m.centimes() > 0);
        if (rang.isEmpty()) return laisser("Versements", rangee, "le rang est un nombre entier à partir de 1.");
        if (date.isEmpty()) return laisser("Versements", rangee, "la date s'écrit comme 12/03/2023.");
        if (montant.isEmpty())
            return laisser("Versements", rangee, "« %s » n'est pas un montant.".formatted(rangee.cellule(2)));
        if (!rangs.add(rang.get().intValue())) return laisser("Versements", rangee, "ce rang figure déjà plus haut.");
        var reference = rangee.cellule(3);
        return Optional.of(new Convention.Verse(
                rang.get().intValue(), date.get(), montant.get(), reference.isEmpty() ? null : reference));
    }

    private <T> Optional<T> laisser(String feuille, Rangee rangee, String raison) {
        constats.add(refus("LIGNE", "Feuille « %s », ligne %d : %s".formatted(feuille, rangee.numero(), raison)));
        return Optional.empty();
    }

    private static boolean parmi(Set<String> membres, Finess finess) {
        return membres.stream()
                .flatMap(m -> Saisies.finess(m).stream())
                .anyMatch(lu -> lu.finess().equals(finess));
    }

    private static Optional<Composante> composante(String texte) {
        var simple = simple(texte);
        return Arrays.stream(Composante.values())
                .filter(c ->
                        simple(c.name()).equals(simple) || simple(c.libelle()).equals(simple))
                .findFirst();
    }

    private static Optional<Montant> montant(String texte) {
        try {
            return texte.isBlank() ? Optional.empty() : Optional.of(Montant.lire(texte));
        } catch (IllegalArgumentException illisible) {
            return Optional.empty();
        }
    }

    private static String simple(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Constat refus(String code, String phrase) {
        return new Constat(BLOQUANT, code, phrase, "Classeur envoyé", "Corrigez le classeur, puis renvoyez-le.");
    }

    private static Constat alerte(String phrase) {
        return new Constat(ALERTE, "ECART", phrase, "Classeur envoyé", "Vérifiez avant de confirmer.");
    }
}
