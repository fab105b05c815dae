package fr.treille.socle.tableaux;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a table, ready for the template `socle/tableau.jte`.
/// @param suivante address of what follows, null on the last page
/// @param premiere address of the beginning, null when this is it
/// @param choix    the columns that the reader may choose, null where there is no choice
/// @param exports  addresses of the same lines as files, by the name shown
public record Vue(
        String nom,
        String legende,
        String vide,
        List<Entete> entetes,
        List<List<Cellule>> rangees,
        @Nullable String suivante,
        @Nullable String premiere,
        List<Export> exports,
        @Nullable Choix choix) {

    /// @param tri address that orders by this column, null when nothing can
    /// @param etat `ascending`, `descending`, or null when the table is not ordered by it
    public record Entete(
            String titre,
            boolean numerique,
            @Nullable String tri,
            @Nullable String etat) {}

    public record Cellule(
            String titre,
            String texte,
            boolean numerique,
            @Nullable String lien) {}

    public record Export(String titre, String adresse) {}

    /// @param gardees what the form sends again: filters and order
    public record Choix(String adresse, Map<String, List<String>> gardees, List<Case> cases) {
        /// Parameter of an address that names a column.
        public static final String PARAMETRE = Demande.COLONNE;

        public String parametre() {
            return PARAMETRE;
        }

        public String aucune() {
            return Demande.AUCUNE;
        }

        /// @param colonnes those asked for, none for those shown by default
        public static Choix de(
                Tableau<?> tableau, List<String> colonnes, String adresse, Map<String, List<String>> gardees) {
            var cases = tableau.colonnes().stream()
                    .filter(c ->
                            c.presence() == Colonne.Presence.PAR_DEFAUT || c.presence() == Colonne.Presence.SUR_DEMANDE)
                    .map(c -> new Case(c.cle(), c.titre(), Tableau.montree(c, colonnes)))
                    .toList();
            return new Choix(adresse, gardees, cases);
        }

        static @Nullable Choix de(Tableau<?> tableau, Demande demande) {
            return tableau.auChoix() ? de(tableau, demande.colonnes(), demande.chemin(), demande.gardees()) : null;
        }
    }

    public record Case(String cle, String titre, boolean cochee) {}

    /// @param lues     lines read, one more than the page holds when others follow
    /// @param taille   lines of a page
    /// @param position where a line stands in the asked order
    public static <L> Vue page(
            Tableau<L> tableau, Demande demande, List<L> lues, int taille, Function<L, Demande.Curseur> position) {
        boolean suite = lues.size() > taille;
        var choisies = tableau.choisies(demande);
        var lignes = suite ? lues.subList(0, taille) : lues;
        return new Vue(
                tableau.nom(),
                tableau.legende(),
                tableau.vide(),
                entetes(choisies, demande),
                rangees(choisies, lignes),
                suite ? demande.suivante(position.apply(lignes.getLast())) : null,
                demande.apres() == null ? null : demande.premiere(),
                List.of(),
                Choix.de(tableau, demande));
    }

    /// A table that stands whole on its page, in the order given.
    public static <L> Vue entiere(Tableau<L> tableau, List<L> lignes) {
        var entetes = tableau.deFichier().stream()
                .map(c -> new Entete(c.titre(), c.genre().numerique(), null, null))
                .toList();
        return new Vue(
                tableau.nom(),
                tableau.legende(),
                tableau.vide(),
                entetes,
                rangees(tableau, lignes),
                null,
                null,
                List.of(),
                null);
    }

    /// The same table, its cells said otherwise.
    public Vue avec(List<List<Cellule>> rangees) {
        return new Vue(nom, legende, vide, entetes, rangees, suivante, premiere, exports, choix);
    }

    /// @param adresse of the export without its ending: `.csv` and `.xlsx` are added, see [FormatDeTableau]
    public Vue exportee(Demande demande, String adresse) {
        var exports = List.of(
                new Export("Excel", demande.vers(adresse + ".xlsx")),
                new Export("CSV", demande.vers(adresse + ".csv")));
        return new Vue(nom, legende, vide, entetes, rangees, suivante, premiere, exports, choix);
    }

    private static <L> List<Entete> entetes(Tableau<L> tableau, Demande demande) {
        return tableau.colonnes().stream()
                .map(c -> {
                    boolean triee = c.triable() && c.cle().equals(demande.tri());
                    var etat = !triee ? null : demande.decroissant() ? "descending" : "ascending";
                    var lien = c.triable() ? demande.triee(c.cle(), triee && !demande.decroissant()) : null;
                    return new Entete(c.titre(), c.genre().numerique(), lien, etat);
                })
                .toList();
    }

    private static <L> List<List<Cellule>> rangees(Tableau<L> tableau, List<L> lignes) {
        return lignes.stream()
                .map(ligne ->
                        tableau.deFichier().stream().map(c -> cellule(c, ligne)).toList())
                .toList();
    }

    private static <L> Cellule cellule(Colonne<L> colonne, L ligne) {
        var lien = colonne.lien();
        return new Cellule(
                colonne.titre(),
                colonne.texte(ligne),
                colonne.genre().numerique(),
                lien == null ? null : lien.apply(ligne));
    }
}
