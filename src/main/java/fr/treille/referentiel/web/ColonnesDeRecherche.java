package fr.treille.referentiel.web;

import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Position;
import fr.treille.referentiel.Secteur;
import fr.treille.socle.tableaux.Colonne;
import fr.treille.socle.tableaux.Colonne.Presence;
import fr.treille.socle.tableaux.Tableau;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the list of the search says of an establishment, on the page and in its files.
final class ColonnesDeRecherche {
    /// The page writes number, name and category in one cell, always there.
    private static final Tableau<Etablissement> TABLEAU = Tableau.<Etablissement>nomme(
                    "etablissements", "Établissements trouvés", "Aucun établissement")
            .texte("finess", "FINESS", e -> e.finess().numero())
            .fixe()
            .texte("nom", "Nom", Etablissement::nom)
            .fixe()
            .texte("categorie", "Code catégorie", e -> e.categorie().code())
            .surDemande()
            .texte("libelle", "Catégorie", e -> e.categorie().libelle())
            .fixe()
            .texte("og", "FINESS de l'organisme", e -> e.og().finess().numero())
            .surDemande()
            .texte("nom-og", "Organisme", e -> e.og().designation())
            .lien(e -> "/og/" + e.og().finess().numero())
            .entier("taille-og", "ESSMS de l'organisme", e -> (long) e.og().taille())
            .surDemande()
            .texte("secteur", "Statut de l'organisme", e -> libelle(e.og().secteur()))
            .code(e -> e.og().secteur())
            .surDemande()
            .texte("siret", "SIRET", Etablissement::siret)
            .surDemande()
            .texte("adresse", "Adresse", e -> e.adresse().voie())
            .surDemande()
            .texte("code-postal", "Code postal", e -> e.adresse().codePostal())
            .texte("ville", "Ville", e -> e.adresse().ville())
            .texte("champ", "Champ", e -> texte(e.champ()))
            .texte("commune", "Commune (INSEE)", e -> e.adresse().commune())
            .surDemande()
            .texte("departement", "Département", e -> e.adresse().departement())
            .surDemande()
            .texte("region", "Région (INSEE)", e -> e.adresse().region())
            .surDemande()
            .texte("telephone", "Téléphone", Etablissement::telephone)
            .surDemande()
            .texte("etat", "État", e -> e.ouvert() ? "ouvert" : "fermé")
            .code(e -> e.etat())
            .surDemande()
            .date("ferme-le", "Fermé le", Etablissement::fermeLe)
            .surDemande()
            .texte("origine", "Origine", e -> e.fictif() ? "fictif" : "FINESS")
            .code(e -> e.origine())
            .surDemande()
            .decimal("latitude", "Latitude", e -> degres(e.position(), Position::latitude))
            .pourLesProgrammes()
            .decimal("longitude", "Longitude", e -> degres(e.position(), Position::longitude))
            .pourLesProgrammes();

    private ColonnesDeRecherche() {}

    static Tableau<Etablissement> tableau() {
        return TABLEAU;
    }

    /// A file holds everything, until the reader chose.
    static Tableau<Etablissement> fichier(List<String> colonnes) {
        return colonnes.isEmpty() ? TABLEAU : TABLEAU.choisies(colonnes);
    }

    /// Those of the page beside the cell that is always there.
    static List<Colonne<Etablissement>> page(List<String> colonnes) {
        return TABLEAU.choisies(colonnes).colonnes().stream()
                .filter(c -> c.presence() != Presence.TOUJOURS)
                .toList();
    }

    private static @Nullable BigDecimal degres(@Nullable Position position, Function<Position, Double> cote) {
        return position == null ? null : BigDecimal.valueOf(cote.apply(position));
    }

    private static @Nullable String texte(@Nullable Enum<?> valeur) {
        return valeur == null ? null : valeur.name();
    }

    private static @Nullable String libelle(@Nullable Secteur secteur) {
        return secteur == null ? null : secteur.libelle();
    }
}
