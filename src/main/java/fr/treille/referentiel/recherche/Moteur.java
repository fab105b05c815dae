package fr.treille.referentiel.recherche;

import fr.treille.referentiel.Amas;
import fr.treille.referentiel.Champ;
import fr.treille.referentiel.ClasseDeTaille;
import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Facette;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.referentiel.Resultat;
import fr.treille.referentiel.Secteur;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// From a phrase to an answer, in three statements: the communes it may name, the organismes, the page.
@Component
public class Moteur {
    /// Organismes shown beside the establishments.
    private static final int ORGANISMES_MONTRES = 5;

    private final Vocabulaire vocabulaire;
    private final Lieux lieux;
    private final LexiqueDuRegistre lexique;
    private final LectureDesPages pages;
    private final Nomenclatures nomenclatures;

    Moteur(
            Vocabulaire vocabulaire,
            Lieux lieux,
            LexiqueDuRegistre lexique,
            LectureDesPages pages,
            Nomenclatures nomenclatures) {
        this.vocabulaire = vocabulaire;
        this.lieux = lieux;
        this.lexique = lexique;
        this.pages = pages;
        this.nomenclatures = nomenclatures;
    }

    public Resultat chercher(Demande demande) {
        var question = lire(demande);
        var organismes = pages.organismes(question);
        var page = pages.page(question, demande, organismes);
        var facettes = new EnumMap<Facette, List<Facette.Compte>>(Facette.class);
        for (var facette : Facette.values()) {
            facettes.put(facette, comptes(facette, demande, page.comptes().getOrDefault(facette, Map.of())));
        }
        return new Resultat(
                question.lecture(),
                page.total(),
                page.lignes(),
                organismes.stream().limit(ORGANISMES_MONTRES).toList(),
                facettes,
                page.suite());
    }

    public void toutes(Demande demande, Consumer<Etablissement> lecteur) {
        var question = lire(demande);
        pages.toutes(question, demande, pages.organismes(question), lecteur);
    }

    public List<Amas> amas(Demande demande, double pasLongitude, double pasLatitude) {
        var question = lire(demande);
        return pages.amas(question, demande, pages.organismes(question), pasLongitude, pasLatitude);
    }

    private Question lire(Demande demande) {
        var analyse = new Analyse(demande, vocabulaire);
        var reponse = lieux.chercher(analyse.nomsPossibles(), analyse.codesPostauxPossibles());
        return analyse.question(reponse.communes(), lexique.lexique(reponse.marque()));
    }

    /// A value that was chosen stays in view even when nothing bears it any more.
    private List<Facette.Compte> comptes(Facette facette, Demande demande, Map<String, Long> nombres) {
        var tous = new LinkedHashMap<>(nombres);
        demande.choix(facette).forEach(code -> tous.putIfAbsent(code, 0L));
        return tous.entrySet().stream()
                .map(e -> new Facette.Compte(
                        e.getKey(),
                        libelle(facette, e.getKey()),
                        e.getValue(),
                        demande.choix(facette).contains(e.getKey())))
                .toList();
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
