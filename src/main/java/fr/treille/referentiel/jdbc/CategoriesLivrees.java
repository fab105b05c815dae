package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.Categorie;
import fr.treille.referentiel.Champ;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The categories of the shipped file, for a calculation that opens no database.
public final class CategoriesLivrees {
    private CategoriesLivrees() {}

    public static Map<String, Categorie> lire() {
        var categories = new HashMap<String, Categorie>();
        FichiersDeNomenclature.lignes(FichiersDeNomenclature.CATEGORIES, l -> new Object[] {
                    new Categorie(
                            l.ligne().getField("code"),
                            l.ligne().getField("libelle"),
                            l.texte("libelle_court"),
                            l.texte("agregat"),
                            l.texte("libelle_agregat"),
                            Optional.ofNullable(l.texte("champ"))
                                    .map(Champ::valueOf)
                                    .orElse(null),
                            l.texte("base_du_champ"),
                            l.texte("essms"),
                            l.oui("jdv_j254"),
                            l.oui("sons"))
                })
                .forEach(colonnes -> {
                    if (colonnes[0] instanceof Categorie categorie) categories.put(categorie.code(), categorie);
                });
        return categories;
    }
}
