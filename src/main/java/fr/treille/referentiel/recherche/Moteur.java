package fr.treille.referentiel.recherche;

import fr.treille.referentiel.Amas;
import fr.treille.referentiel.Champ;
import fr.treille.referentiel.ClasseDeTaille;
import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Facette;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.referentiel.Organisme;
import fr.treille.referentiel.Resultat;
import fr.treille.referentiel.Secteur;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// From a phrase to an answer, in three statements: the communes it may name, the organismes, the rows of the page.
@Component
public class Moteur {
    /// Organismes shown beside the establishments.
    private static final int ORGANISMES_MONTRES = 5;

    private final Vocabulaire vocabulaire;
    private final Lieux lieux;
    private final FondsDuRegistre registre;
    private final LectureDesPages pages;
    private final Nomenclatures nomenclatures;

    Moteur(
            Vocabulaire vocabulaire,
            Lieux lieux,
            FondsDuRegistre registre,
            LectureDesPages pages,
            Nomenclatures nomenclatures) {
        this.vocabulaire = vocabulaire;
        this.lieux = lieux;
        this.registre = registre;
        this.pages = pages;
        this.nomenclatures = nomenclatures;
    }

    public Resultat chercher(Demande demande) {
        var lue = lire(demande);
        var trouves = lue.requete().trouver();
        var page = pages.page(lue.fonds(), lue.requete(), trouves, demande);
        var facettes = new EnumMap<Facette, List<Facette.Compte>>(Facette.class);
        for (var facette : Facette.values()) {
            facettes.put(
                    facette,
                    comptes(facette, demande, lue.fonds().valeurs(facette), trouves.comptes()[facette.ordinal()]));
        }
        return new Resultat(
                lue.question().lecture(),
                trouves.nombre(),
                page.lignes(),
                lue.organismes().stream().limit(ORGANISMES_MONTRES).toList(),
                facettes,
                page.suite());
    }

    public void toutes(Demande demande, Consumer<Etablissement> lecteur) {
        var lue = lire(demande);
        pages.toutes(lue.fonds(), lue.requete().trouver(), lecteur);
    }

    public List<Amas> amas(Demande demande, double pasLongitude, double pasLatitude) {
        var lue = lire(demande);
        return Carreau.amas(lue.requete().fiches(), pasLongitude, pasLatitude);
    }

    private record Lue(Fonds fonds, Question question, List<Organisme> organismes, Requete requete) {}

    private Lue lire(Demande demande) {
        var analyse = new Analyse(demande, vocabulaire);
        var reponse = lieux.chercher(analyse.nomsPossibles(), analyse.codesPostauxPossibles());
        var fonds = registre.fonds(reponse.marque());
        var question = analyse.question(reponse.communes(), fonds.lexique());
        var organismes = pages.organismes(question);
        var numeros = organismes.stream().map(o -> o.finess().numero()).collect(Collectors.toSet());
        return new Lue(fonds, question, organismes, new Requete(fonds, question, demande, numeros));
    }

    /// A value that was chosen stays in view even when nothing bears it any more.
    private List<Facette.Compte> comptes(Facette facette, Demande demande, List<String> codes, int[] nombres) {
        var choisis = demande.choix(facette);
        return Stream.concat(
                        IntStream.range(0, nombres.length)
                                .filter(i -> nombres[i] > 0 || choisis.contains(codes.get(i)))
                                .mapToObj(i -> compte(facette, codes.get(i), nombres[i], choisis)),
                        choisis.stream().filter(c -> !codes.contains(c)).map(c -> compte(facette, c, 0, choisis)))
                .sorted(Comparator.comparingLong(Facette.Compte::nombre)
                        .reversed()
                        .thenComparing(Facette.Compte::code))
                .toList();
    }

    private Facette.Compte compte(Facette facette, String code, long nombre, Set<String> choisis) {
        return new Facette.Compte(code, libelle(facette, code), nombre, choisis.contains(code));
    }

    private String libelle(Facette facette, String code) {
        if (code.isEmpty()) return "non connu";
        return switch (facette) {
            case REGION -> nomenclatures.region(code).map(r -> r.nom()).orElse(code);
            case DEPARTEMENT ->
                nomenclatures
                        .departement(code)
                        .map(d -> "%s (%s)".formatted(d.nom(), code))
                        .orElse(code);
            case CATEGORIE ->
                nomenclatures.categorie(code).map(c -> c.libelle()).orElse("Catégorie " + code);
            case CHAMP -> valeur(Champ.class, code).map(Champ::libelle).orElse(code);
            case SECTEUR -> valeur(Secteur.class, code).map(Secteur::libelle).orElse(code);
            case TAILLE ->
                valeur(ClasseDeTaille.class, code).map(ClasseDeTaille::libelle).orElse(code);
            case ETAT -> code.equals("OUVERT") ? "ouverts" : code.equals("FERME") ? "fermés" : code;
        };
    }

    private static <E extends Enum<E>> Optional<E> valeur(Class<E> genre, String code) {
        return java.util.Arrays.stream(genre.getEnumConstants())
                .filter(e -> e.name().equals(code))
                .findFirst();
    }
}
