package fr.treille.referentiel.web;

import fr.treille.referentiel.LigneDeNomenclature;
import fr.treille.referentiel.ListeDeNomenclature;
import fr.treille.referentiel.jdbc.ListesDeNomenclature;
import fr.treille.socle.tableaux.Colonne;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// A nomenclature and its rows, narrowed and ordered by what its columns show.
record NomenclatureLue<L extends LigneDeNomenclature>(Tableau<L> tableau, List<L> lignes) {
    private static final int PAR_PAGE = 50;
    private static final Pattern RANG = Pattern.compile("[0-9]{1,6}");

    static NomenclatureLue<?> de(ListeDeNomenclature liste, ListesDeNomenclature listes) {
        return switch (liste) {
            case CATEGORIES -> new NomenclatureLue<>(TableauxDesNomenclatures.CATEGORIES, listes.categories());
            case STATUTS -> new NomenclatureLue<>(TableauxDesNomenclatures.STATUTS, listes.statuts());
            case REGIONS -> new NomenclatureLue<>(TableauxDesNomenclatures.REGIONS, listes.regions());
            case DEPARTEMENTS -> new NomenclatureLue<>(TableauxDesNomenclatures.DEPARTEMENTS, listes.departements());
            case SOLUTIONS -> new NomenclatureLue<>(TableauxDesNomenclatures.SOLUTIONS, listes.solutions());
        };
    }

    /// Codes of the register that it does not hold.
    long inconnus() {
        return lignes.stream().filter(LigneDeNomenclature::aClasser).count();
    }

    NomenclatureLue<L> filtree(FiltreDeNomenclature filtre) {
        var mots = simple(filtre.q());
        var montrees = tableau.choisies(List.of()).colonnes();
        return avec(lignes.stream()
                .filter(l -> filtre.champ() == null || filtre.champ() == l.champ())
                .filter(l -> !filtre.inconnus() || l.aClasser())
                .filter(l -> montrees.stream().anyMatch(c -> simple(c.texte(l)).contains(mots)))
                .toList());
    }

    /// In its own order where the address asks for none, or for one that does not exist.
    NomenclatureLue<L> triee(Demande demande) {
        return tableau.colonnes().stream()
                .filter(c -> c.triable() && c.cle().equals(demande.tri()))
                .findFirst()
                .map(c -> demande.decroissant() ? ordre(c).reversed() : ordre(c))
                .map(ordre -> avec(lignes.stream().sorted(ordre).toList()))
                .orElse(this);
    }

    /// From where the address says: the rank of a row is its place, since the list is read whole.
    Vue vue(Demande demande) {
        return Vue.page(
                        tableau,
                        demande,
                        lignes.subList(debut(demande), lignes.size()),
                        PAR_PAGE,
                        l -> new Demande.Curseur("", Integer.toString(lignes.indexOf(l))))
                .exportee(demande, "/nomenclatures/" + tableau.nom());
    }

    /// The beginning where the address names no row of this list.
    private int debut(Demande demande) {
        var apres = demande.apres();
        if (apres == null || !RANG.matcher(apres.id()).matches()) return 0;
        int suivant = Integer.parseInt(apres.id()) + 1;
        return suivant < lignes.size() ? suivant : 0;
    }

    void envoyer(FormatDeTableau format, HttpServletResponse reponse) throws IOException {
        format.envoyer(reponse, tableau, lignes::forEach);
    }

    private NomenclatureLue<L> avec(List<L> autres) {
        return new NomenclatureLue<>(tableau, autres);
    }

    private static <L> Comparator<L> ordre(Colonne<L> colonne) {
        var francais = Collator.getInstance(Locale.FRENCH);
        return (a, b) -> {
            var gauche = colonne.valeur().apply(a);
            var droite = colonne.valeur().apply(b);
            if (gauche instanceof Number g && droite instanceof Number d)
                return Long.compare(g.longValue(), d.longValue());
            return francais.compare(Objects.toString(gauche, ""), Objects.toString(droite, ""));
        };
    }

    private static String simple(String texte) {
        return Normalizer.normalize(texte.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
