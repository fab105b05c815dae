package fr.treille.programme;

import fr.treille.referentiel.Champ;
import fr.treille.socle.Constat;
import fr.treille.socle.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Valid projects to start from; a test names only what matters to it.
public final class Projets {
    public static final Campagnes CAMPAGNES = Campagnes.livrees();
    private static final CalculDuFinancement CALCUL = new CalculDuFinancement();

    private Projets() {}

    public static MembreDuProjet membre(int rang, String og, int tailleOg, Nature nature) {
        return new MembreDuProjet(
                "%09d".formatted(100_000_000 + rang),
                null,
                og,
                null,
                tailleOg,
                Champ.PA,
                nature,
                null,
                null,
                null,
                Declarations.AUCUNE);
    }

    /// Members of several OG that bring all they manage, numbered from 1.
    public static List<MembreDuProjet> membres(Nature nature, int... tailles) {
        var membres = new ArrayList<MembreDuProjet>();
        for (int og = 0; og < tailles.length; og++) {
            for (int i = 0; i < tailles[og]; i++) {
                membres.add(membre(membres.size() + 1, "OG" + (og + 1), tailles[og], nature));
            }
        }
        return membres;
    }

    public static Projet projet(List<MembreDuProjet> membres) {
        return new Projet(null, true, null, membres, Devis.AUCUN, Derogations.AUCUNE);
    }

    public static Projet enCorse(List<MembreDuProjet> membres) {
        return new Projet("94", true, null, membres, Devis.AUCUN, Derogations.AUCUNE);
    }

    public static Projet nonReference(List<MembreDuProjet> membres) {
        return new Projet(null, false, null, membres, Devis.AUCUN, Derogations.AUCUNE);
    }

    public static Projet avecDevis(
            List<MembreDuProjet> membres, @Nullable Long marche, @Nullable Long pilotage, @Nullable Long editeur) {
        return new Projet(
                null,
                true,
                null,
                membres,
                new Devis(euros(marche), euros(pilotage), euros(editeur)),
                Derogations.AUCUNE);
    }

    public static Projet derogation(Projet projet, String motif) {
        return derogation(projet, Derogations.generale(motif));
    }

    public static Projet derogation(Projet projet, Derogations derogations) {
        return new Projet(
                projet.region(),
                projet.solutionReferencee(),
                projet.preuveMiseEnConcurrence(),
                projet.membres(),
                projet.devis(),
                derogations);
    }

    public static MembreDuProjet domicile(MembreDuProjet membre, @Nullable String eligibles, @Nullable String totales) {
        return copie(membre, Champ.DOM, eligibles, totales, membre.devisEquipement(), membre.declarations());
    }

    public static MembreDuProjet champ(MembreDuProjet membre, Champ champ) {
        return copie(membre, champ, null, null, membre.devisEquipement(), membre.declarations());
    }

    public static MembreDuProjet equipement(MembreDuProjet membre, long euros) {
        return copie(membre, membre.champ(), null, null, Montant.euros(euros), membre.declarations());
    }

    /// What is said here replaces what was said before.
    public static MembreDuProjet dit(MembreDuProjet membre, Consumer<Declarations.Saisie> declaration) {
        var saisie = new Declarations.Saisie();
        declaration.accept(saisie);
        return copie(membre, membre.champ(), null, null, membre.devisEquipement(), saisie.fin());
    }

    public static MembreDuProjet numero(MembreDuProjet membre, String finess) {
        return new MembreDuProjet(
                finess,
                membre.nom(),
                membre.og(),
                membre.nomOg(),
                membre.tailleOg(),
                membre.champ(),
                membre.nature(),
                membre.heuresEligibles(),
                membre.heuresTotales(),
                membre.devisEquipement(),
                membre.declarations());
    }

    /// The list with its n first members changed.
    public static List<MembreDuProjet> changer(
            List<MembreDuProjet> membres, int n, UnaryOperator<MembreDuProjet> changement) {
        return IntStream.range(0, membres.size())
                .mapToObj(i -> i < n ? changement.apply(membres.get(i)) : membres.get(i))
                .toList();
    }

    public static List<MembreDuProjet> ensemble(List<MembreDuProjet> uns, List<MembreDuProjet> autres) {
        var tous = new ArrayList<>(uns);
        autres.forEach(m -> tous.add(numero(m, "%09d".formatted(100_000_000 + tous.size() + 1))));
        return tous;
    }

    public static Financement financer(String campagne, Projet projet) {
        return CALCUL.financer(CAMPAGNES.campagne(campagne), projet);
    }

    public static Financement financer(Campagne campagne, Projet projet) {
        return CALCUL.financer(campagne, projet);
    }

    public static List<String> codes(Financement financement) {
        return financement.constats().stream()
                .map(Constat::code)
                .distinct()
                .sorted()
                .toList();
    }

    /// Codes of what refuses or sets aside.
    public static List<String> refus(Financement financement) {
        return financement.constats().stream()
                .filter(Constat::bloque)
                .map(Constat::code)
                .sorted()
                .toList();
    }

    private static @Nullable Montant euros(@Nullable Long euros) {
        return euros == null ? null : Montant.euros(euros);
    }

    private static MembreDuProjet copie(
            MembreDuProjet membre,
            Champ champ,
            @Nullable String eligibles,
            @Nullable String totales,
            @Nullable Montant devis,
            Declarations declarations) {
        return new MembreDuProjet(
                membre.finess(),
                membre.nom(),
                membre.og(),
                membre.nomOg(),
                membre.tailleOg(),
                champ,
                membre.nature(),
                eligibles == null ? null : new BigDecimal(eligibles),
                totales == null ? null : new BigDecimal(totales),
                devis,
                declarations);
    }
}
