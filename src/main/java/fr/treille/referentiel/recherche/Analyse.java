package fr.treille.referentiel.recherche;

import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Lecture;
import fr.treille.referentiel.Lecture.Element;
import fr.treille.referentiel.Lecture.Genre;
import fr.treille.socle.Departement;
import fr.treille.socle.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads one phrase, word after word: numbers, then the longest words that name a category, a territory or a commune;
/// the rest is a name. Used once.
final class Analyse {
    /// More words than this are not read: nobody types them.
    static final int MOTS = 12;
    /// A city of this size is meant when it is named; the name of a smaller one may be that of a house.
    private static final int GRANDE_VILLE = 20_000;
    private static final int MOTS_D_UN_LIEU = 6;
    private static final Set<String> OUTILS = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "dans", "pour", "sur", "par");
    private static final Set<String> NOMS_DE_MAISON = Set.of("saint", "sainte", "la", "le", "les", "l", "notre");

    private final Vocabulaire vocabulaire;
    private final List<Jeton> jetons;
    private final Set<String> motsDuNom;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<String> numeros = new ArrayList<>();
    private final List<String> communesDouteuses = new ArrayList<>();
    private final List<String> noms = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();

    Analyse(Demande demande, Vocabulaire vocabulaire) {
        this.vocabulaire = vocabulaire;
        jetons = Jeton.lire(demande.texte(), MOTS);
        motsDuNom = demande.motsDuNom().stream().map(Mots::simplifier).collect(Collectors.toSet());
    }

    /// Every run of words that may be the name of a commune.
    Set<String> nomsPossibles() {
        var noms = new HashSet<String>();
        for (int i = 0; i < jetons.size(); i++) {
            for (int n = 1; n <= MOTS_D_UN_LIEU && i + n <= jetons.size(); n++) {
                if (jetons.get(i + n - 1).nombre()) break;
                noms.add(suite(i, n));
            }
        }
        return noms;
    }

    Set<String> codesPostauxPossibles() {
        return jetons.stream().filter(Jeton::codePostal).map(Jeton::texte).collect(Collectors.toSet());
    }

    Question question(List<Lieux.Commune> communes, Lexique lexique) {
        for (int i = 0; i < jetons.size(); ) i += lire(i, communes);
        var termes = noms.stream()
                .distinct()
                .map(mot -> new Terme(mot, lexique.proches(mot)))
                .toList();
        var inconnus = new ArrayList<String>();
        for (var terme : termes) {
            boolean connu = lexique.connait(terme.saisi());
            if (!connu && terme.proches().isEmpty()) inconnus.add(terme.saisi());
            if (!connu && !terme.proches().isEmpty()) {
                var lus = terme.proches().stream()
                        .limit(2)
                        .map(p -> "« " + p.mot() + " »")
                        .collect(Collectors.joining(" ou "));
                elements.add(new Element(
                        Genre.CORRECTION, terme.saisi(), "« %s » lu comme %s".formatted(terme.saisi(), lus), null));
            }
        }
        return new Question(conditions, termes, numeros, communesDouteuses, new Lecture(elements, inconnus));
    }

    /// @return how many words were read
    private int lire(int i, List<Lieux.Commune> communes) {
        var jeton = jetons.get(i);
        if (jeton.nombre()) {
            lireNombre(jeton, communes);
            return 1;
        }
        for (int n = Math.min(MOTS_D_UN_LIEU, jetons.size() - i); n > 0; n--) {
            var mots = suite(i, n);
            if (mots.isEmpty() || motsDuNom.contains(mots)) continue;
            if (lireCategorie(mots) || lireTerritoire(mots, n, i) || lireCommune(mots, i, communes)) return n;
        }
        if (!OUTILS.contains(jeton.texte()) && jeton.texte().length() > 2) {
            noms.add(jeton.texte());
        }
        return 1;
    }

    private void lireNombre(Jeton jeton, List<Lieux.Commune> communes) {
        var chiffres = jeton.texte();
        var departements = vocabulaire.departements(chiffres);
        if (!departements.isEmpty() && !motsDuNom.contains(chiffres)) {
            ajouterDepartements(chiffres, departements, true, null);
        } else if (jeton.codePostal() && !motsDuNom.contains(chiffres)) {
            lireCodePostal(chiffres, communes);
        } else if (chiffres.length() >= 3) {
            numeros.add(chiffres.toUpperCase(java.util.Locale.ROOT));
            elements.add(new Element(Genre.NUMERO, chiffres, phraseDuNumero(chiffres), null));
        }
    }

    private static String phraseDuNumero(String chiffres) {
        return switch (chiffres.length()) {
            case 14 -> "SIRET " + chiffres;
            case 9 -> "numéro FINESS ou SIREN " + chiffres.toUpperCase(java.util.Locale.ROOT);
            case 10, 11, 12, 13 -> "SIRET commençant par " + chiffres;
            default -> "numéro commençant par " + chiffres.toUpperCase(java.util.Locale.ROOT);
        };
    }

    private void lireCodePostal(String code, List<Lieux.Commune> communes) {
        var villes = communes.stream()
                .filter(c -> c.codesPostaux().contains(code))
                .map(Lieux.Commune::nom)
                .sorted()
                .toList();
        boolean numero = villes.isEmpty();
        conditions.add(fiche ->
                fiche.codePostal().equals(code) || numero && fiche.finess().startsWith(code));
        var ou = villes.isEmpty()
                ? ""
                : villes.size() == 1 ? " (" + villes.getFirst() + ")" : " (%d communes)".formatted(villes.size());
        elements.add(new Element(Genre.CODE_POSTAL, code, "code postal " + code + ou, code));
    }

    private boolean lireCategorie(String mots) {
        var codes = vocabulaire.categories(mots);
        if (codes.isEmpty()) return false;
        // Three letters may also be a word of a name: « Le Mas des Oliviers ».
        boolean sur = mots.length() > 3;
        conditions.add(fiche -> codes.contains(fiche.categorie()) || !sur && fiche.porte(mots));
        elements.add(new Element(
                Genre.CATEGORIE, mots, mots.indexOf(' ') < 0 ? mots.toUpperCase(java.util.Locale.ROOT) : mots, mots));
        return true;
    }

    private boolean lireTerritoire(String mots, int n, int i) {
        Optional<Region> region = vocabulaire.region(mots);
        if (region.isPresent()) {
            var siens = Set.copyOf(vocabulaire.departementsDe(region.get()));
            conditions.add(fiche -> siens.contains(fiche.departement()));
            elements.add(
                    new Element(Genre.TERRITOIRE, mots, "région " + region.get().nom(), mots));
            return true;
        }
        var departements = vocabulaire.departements(mots);
        if (departements.isEmpty()) return false;
        ajouterDepartements(mots, departements, n > 1 || mots.length() == 2 || apresUnLieu(i), mots);
        return true;
    }

    private void ajouterDepartements(
            String mots,
            List<Departement> departements,
            boolean sur,
            @org.jspecify.annotations.Nullable String annule) {
        var codes = departements.stream().map(Departement::code).collect(Collectors.toSet());
        conditions.add(fiche -> codes.contains(fiche.departement()) || !sur && fiche.porte(mots));
        var phrase = departements.stream()
                .map(d -> "%s (%s)".formatted(d.nom(), d.code()))
                .collect(Collectors.joining(" ou "));
        elements.add(new Element(Genre.TERRITOIRE, mots, sur ? phrase : phrase + ", ou dans le nom", annule));
    }

    private boolean lireCommune(String mots, int i, List<Lieux.Commune> communes) {
        var trouvees = communes.stream().filter(c -> c.cle().equals(mots)).toList();
        if (trouvees.isEmpty() || OUTILS.contains(mots)) return false;
        var codes = trouvees.stream().map(Lieux.Commune::code).collect(Collectors.toSet());
        int population =
                trouvees.stream().mapToInt(Lieux.Commune::population).max().orElse(0);
        boolean sur = apresUnLieu(i) || population >= GRANDE_VILLE && !NOMS_DE_MAISON.contains(mots.split(" ")[0]);
        if (!sur) communesDouteuses.addAll(codes);
        conditions.add(fiche -> codes.contains(fiche.commune()) || !sur && fiche.porte(mots));
        elements.add(
                new Element(Genre.TERRITOIRE, mots, Phrases.ville(trouvees) + (sur ? "" : ", ou dans le nom"), mots));
        return true;
    }

    /// « à Laval »: what follows is a place.
    private boolean apresUnLieu(int i) {
        return i > 0
                && Set.of("a", "au", "aux", "en").contains(jetons.get(i - 1).texte());
    }

    private String suite(int i, int n) {
        var mots = jetons.subList(i, i + n);
        if (mots.stream().anyMatch(Jeton::nombre)) return "";
        return mots.stream().map(Jeton::texte).collect(Collectors.joining(" "));
    }
}
