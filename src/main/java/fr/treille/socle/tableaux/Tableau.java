package fr.treille.socle.tableaux;

import fr.treille.socle.Montant;
import fr.treille.socle.tableaux.Colonne.Genre;
import fr.treille.socle.tableaux.Colonne.Presence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a table shows of a line. Immutable: each column added gives a new description.
/// @param nom     short, in the address, in the name of the files and as the sheet's name: `etablissements`
/// @param legende sentence that names the table, read first by a screen reader
/// @param vide    sentence shown when there is no line, with what can be done
public record Tableau<L>(String nom, String legende, String vide, List<Colonne<L>> colonnes) {
    public Tableau {
        if (!nom.matches("[a-z][a-z0-9-]{0,30}")) throw new IllegalArgumentException("Name of a table: " + nom);
        if (colonnes.stream().map(Colonne::cle).distinct().count() != colonnes.size()) {
            throw new IllegalArgumentException("Two columns of %s have the same key".formatted(nom));
        }
        colonnes = List.copyOf(colonnes);
    }

    public static <L> Tableau<L> nomme(String nom, String legende, String vide) {
        return new Tableau<>(nom, legende, vide, List.of());
    }

    public Tableau<L> texte(String cle, String titre, Function<L, ? extends @Nullable Object> valeur) {
        return avec(cle, titre, Genre.TEXTE, valeur);
    }

    public Tableau<L> entier(String cle, String titre, Function<L, ? extends @Nullable Number> valeur) {
        return avec(cle, titre, Genre.ENTIER, valeur);
    }

    public Tableau<L> montant(String cle, String titre, Function<L, ? extends @Nullable Montant> valeur) {
        return avec(cle, titre, Genre.MONTANT, valeur);
    }

    public Tableau<L> date(String cle, String titre, Function<L, ? extends @Nullable LocalDate> valeur) {
        return avec(cle, titre, Genre.DATE, valeur);
    }

    public Tableau<L> instant(String cle, String titre, Function<L, ? extends @Nullable Instant> valeur) {
        return avec(cle, titre, Genre.INSTANT, valeur);
    }

    public Tableau<L> ouiNon(String cle, String titre, Function<L, ? extends @Nullable Boolean> valeur) {
        return avec(cle, titre, Genre.OUI_NON, valeur);
    }

    public Tableau<L> liste(String cle, String titre, Function<L, ? extends @Nullable List<String>> valeur) {
        return avec(cle, titre, Genre.LISTE, valeur);
    }

    /// @param valeur a share of 1: `0.25` is written `25 %`
    public Tableau<L> pourcent(String cle, String titre, Function<L, ? extends @Nullable BigDecimal> valeur) {
        return avec(cle, titre, Genre.POURCENT, valeur);
    }

    /// The last column added can order the table; the room gives its [Ordre].
    public Tableau<L> triable() {
        return remplacer(colonnes.getLast().triable(true));
    }

    /// The cells of the last column added open this address.
    public Tableau<L> lien(Function<L, @Nullable String> lien) {
        return remplacer(colonnes.getLast().lien(lien));
    }

    /// @param valeur a measure, written with the decimals it has
    public Tableau<L> decimal(String cle, String titre, Function<L, ? extends @Nullable BigDecimal> valeur) {
        return avec(cle, titre, Genre.DECIMAL, valeur);
    }

    /// A column of a kind that is known when the program runs.
    public Tableau<L> avec(String cle, String titre, Genre genre, Function<L, ? extends @Nullable Object> valeur) {
        var colonne = new Colonne<L>(cle, titre, genre, valeur, null, false, null, Presence.PAR_DEFAUT);
        return new Tableau<>(
                nom,
                legende,
                vide,
                Stream.concat(colonnes.stream(), Stream.of(colonne)).toList());
    }

    /// The last column added is always there.
    public Tableau<L> fixe() {
        return avecPresence(Presence.TOUJOURS);
    }

    /// The last column added is there when the reader asks for it.
    public Tableau<L> surDemande() {
        return avecPresence(Presence.SUR_DEMANDE);
    }

    /// The last column added is for programs alone, neither on the page nor in its files.
    public Tableau<L> pourLesProgrammes() {
        return avecPresence(Presence.DONNEES);
    }

    /// What programs read in the last column added, instead of its words.
    public Tableau<L> code(Function<L, ? extends @Nullable Object> code) {
        return remplacer(colonnes.getLast().code(code));
    }

    /// The columns that a file holds.
    List<Colonne<L>> deFichier() {
        return colonnes.stream().filter(c -> c.presence() != Presence.DONNEES).toList();
    }

    /// The columns that this reader chose, for the page as for the file.
    public Tableau<L> choisies(Demande demande) {
        return choisies(demande.colonnes());
    }

    /// @param demandees keys asked for, none for the columns shown by default
    public Tableau<L> choisies(List<String> demandees) {
        var gardees = colonnes.stream().filter(c -> montree(c, demandees)).toList();
        return gardees.isEmpty() ? this : new Tableau<>(nom, legende, vide, gardees);
    }

    /// Whether the reader has something to choose.
    boolean auChoix() {
        return colonnes.stream()
                .anyMatch(c -> c.presence() == Presence.TOUJOURS || c.presence() == Presence.SUR_DEMANDE);
    }

    static boolean montree(Colonne<?> colonne, List<String> demandees) {
        return switch (colonne.presence()) {
            case TOUJOURS -> true;
            case PAR_DEFAUT -> demandees.isEmpty() || demandees.contains(colonne.cle());
            case SUR_DEMANDE -> demandees.contains(colonne.cle());
            case DONNEES -> false;
        };
    }

    private Tableau<L> avecPresence(Presence presence) {
        return remplacer(colonnes.getLast().presence(presence));
    }

    private Tableau<L> remplacer(Colonne<L> derniere) {
        var autres = colonnes.subList(0, colonnes.size() - 1).stream();
        return new Tableau<>(
                nom, legende, vide, Stream.concat(autres, Stream.of(derniere)).toList());
    }
}
