package fr.treille.referentiel.jdbc;

import static fr.treille.referentiel.jdbc.FichiersDeNomenclature.CATEGORIES;
import static fr.treille.referentiel.jdbc.FichiersDeNomenclature.DEPARTEMENTS;
import static fr.treille.referentiel.jdbc.FichiersDeNomenclature.REGIONS;
import static fr.treille.referentiel.jdbc.FichiersDeNomenclature.SOLUTIONS;
import static fr.treille.referentiel.jdbc.FichiersDeNomenclature.STATUTS;
import static fr.treille.referentiel.jdbc.FichiersDeNomenclature.lignes;

import fr.treille.referentiel.jdbc.FichiersDeNomenclature.Champs;
import fr.treille.referentiel.jdbc.FichiersDeNomenclature.Commune;
import fr.treille.socle.Dates;
import fr.treille.socle.Region;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills the nomenclatures from the shipped files, when these are not those already loaded. Codes that the files no
/// longer hold stay.
@Component
class ChargementDesNomenclatures {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final VerrouDuRegistre verrou;
    private final ChangementsDeCategorie changements;

    ChargementDesNomenclatures(
            JdbcTemplate jdbc,
            JdbcClient client,
            TransactionTemplate transaction,
            VerrouDuRegistre verrou,
            ChangementsDeCategorie changements) {
        this.jdbc = jdbc;
        this.client = client;
        this.transaction = transaction;
        this.verrou = verrou;
        this.changements = changements;
    }

    void charger() {
        var empreinte = FichiersDeNomenclature.empreinte();
        if (chargee(empreinte)) return;
        transaction.executeWithoutResult(_ -> {
            verrou.attendre();
            if (chargee(empreinte)) return;
            remplir();
            client.sql("""
                insert into referentiel.nomenclatures_chargees (empreinte, chargee_le) values (:empreinte, now())
                on conflict (seule) do update set empreinte = excluded.empreinte, chargee_le = excluded.chargee_le
                """).param("empreinte", empreinte).update();
            changements.appliquer(LocalDate.now(Dates.PARIS));
        });
    }

    private boolean chargee(String empreinte) {
        return client.sql("select exists (select from referentiel.nomenclatures_chargees where empreinte = :empreinte)")
                .param("empreinte", empreinte)
                .query(Boolean.class)
                .single();
    }

    private void remplir() {
        var regions = date(REGIONS);
        ecrire(
                "region (code, nom, zone, chef_lieu, fuseau, source, valable_du)",
                lignes(REGIONS, l -> new @Nullable Object[] {
                            l.texte("code"),
                            l.texte("nom"),
                            l.texte("zone"),
                            l.texte("chef_lieu"),
                            l.texte("fuseau"),
                            "découpage administratif d'Etalab 6.0.0",
                            regions
                        })
                        .stream()
                        .filter(ligne -> enVigueur(ligne, regions))
                        .toList());
        var departements = date(DEPARTEMENTS);
        ecrire(
                "departement (code, nom, region, zone, chef_lieu, code_finess, ouest, sud, est, nord, source,"
                        + " valable_du)",
                lignes(DEPARTEMENTS, l -> new @Nullable Object[] {
                    l.texte("code"),
                    l.texte("nom"),
                    l.texte("region"),
                    l.texte("zone"),
                    l.texte("chef_lieu"),
                    l.texte("code_finess"),
                    l.nombre("ouest"),
                    l.nombre("sud"),
                    l.nombre("est"),
                    l.nombre("nord"),
                    "découpage administratif d'Etalab 6.0.0",
                    departements
                }));
        communes();
        categories();
        ecrire(
                "statut_juridique (code, libelle, libelle_court, agregat, libelle_agregat, secteur, base_du_secteur,"
                        + " ouvert_du, ferme_le, source)",
                lignes(STATUTS, l -> new @Nullable Object[] {
                    l.texte("code"),
                    l.texte("libelle"),
                    l.texte("libelle_court"),
                    l.texte("agregat"),
                    l.texte("libelle_agregat"),
                    secteur(l.texte("secteur")),
                    l.texte("base_du_secteur"),
                    l.date("ouvert_du"),
                    l.date("ferme_le"),
                    "nomenclature FINESS cs1500107 du " + date(STATUTS)
                }));
        solutions();
    }

    /// The former regions stay in their file: the register only knows those of its day.
    private static boolean enVigueur(@Nullable Object[] region, LocalDate jour) {
        return Region.de(Objects.toString(region[0])).orElseThrow().validite().contient(jour);
    }

    private void communes() {
        var toutes = FichiersDeNomenclature.communes();
        var actuelles = toutes.stream().filter(Commune::actuelle).toList();
        ecrire(
                "commune (code, nom, departement, region, codes_postaux, population)",
                actuelles.stream()
                        .map(c -> new @Nullable Object[] {
                            c.code(),
                            c.nom(),
                            c.departement(),
                            c.region(),
                            Objects.requireNonNullElse(c.codesPostaux(), List.<String>of())
                                    .toArray(String[]::new),
                            c.population()
                        })
                        .toList());
        var codes = new HashSet<String>();
        actuelles.forEach(c -> codes.add(c.code()));
        var anciennes = new HashMap<String, String>();
        for (var commune : toutes) {
            if (commune.chefLieu() != null) anciennes.put(commune.code(), commune.chefLieu());
            if (commune.anciensCodes() != null && commune.actuelle()) {
                commune.anciensCodes().forEach(ancien -> anciennes.putIfAbsent(ancien, commune.code()));
            }
        }
        // The municipality of Guadeloupe became two collectivities in 2007; FINESS kept their former codes.
        anciennes.put("97123", "97701");
        anciennes.put("97127", "97801");
        anciennes.entrySet().removeIf(a -> codes.contains(a.getKey()) || !codes.contains(a.getValue()));
        ecrire(
                "ancienne_commune (code, commune)",
                anciennes.entrySet().stream()
                        .map(a -> new @Nullable Object[] {a.getKey(), a.getValue()})
                        .toList());
    }

    /// The establishments follow: their field and whether they are ESSMS come from their category.
    private void categories() {
        ecrire(
                "categorie (code, libelle, libelle_court, domaine, agregat, libelle_agregat, agregat2,"
                        + " libelle_agregat2, agregat1, libelle_agregat1, champ, base_du_champ, essms, jdv_j254, sons,"
                        + " ouverte_du, fermee_le, source)",
                lignes(CATEGORIES, l -> new @Nullable Object[] {
                    l.texte("code"),
                    l.texte("libelle"),
                    l.texte("libelle_court"),
                    l.texte("domaine"),
                    l.texte("agregat"),
                    l.texte("libelle_agregat"),
                    l.texte("agregat2"),
                    l.texte("libelle_agregat2"),
                    l.texte("agregat1"),
                    l.texte("libelle_agregat1"),
                    l.texte("champ"),
                    l.texte("base_du_champ"),
                    l.texte("essms"),
                    l.oui("jdv_j254"),
                    l.oui("sons"),
                    l.date("ouverte_du"),
                    l.date("fermee_le"),
                    "ans-jdv-j254".equals(l.texte("base_du_champ"))
                            ? "jeu de valeurs JDV_J254 de l'ANS, version 20241025"
                            : "nomenclature FINESS cs1500106 du " + date(CATEGORIES)
                }));
        client.sql(ChangementsDeCategorie.ETABLISSEMENTS).update();
        client.sql(TailleDesOrganismes.SQL).update();
    }

    private void solutions() {
        ecrire("solution (id, editeur, nom, remarque, source, origine)", lignes(SOLUTIONS, l -> new @Nullable Object[] {
            identifiant(l), l.texte("editeur"), nom(l), remarque(l), l.texte("source"), "CATALOGUE"
        }));
        ecrire(
                "referencement (solution, dispositif, champ, vague, etat, source)",
                lignes(SOLUTIONS, l -> new @Nullable Object[] {
                            identifiant(l),
                            l.texte("dispositif"),
                            l.texte("champ"),
                            entier(l.texte("vague")),
                            l.texte("etat"),
                            "%s (%s)".formatted(l.texte("source"), l.texte("certitude"))
                        })
                        .stream()
                        .filter(ligne -> ligne[1] != null)
                        .toList(),
                3);
    }

    private static UUID identifiant(Champs ligne) {
        return UUID.nameUUIDFromBytes(
                "%s|%s".formatted(ligne.texte("editeur"), nom(ligne)).getBytes(StandardCharsets.UTF_8));
    }

    /// The vendor's name, where the source does not name the product.
    private static @Nullable String nom(Champs ligne) {
        return Objects.requireNonNullElse(ligne.texte("solution"), Objects.toString(ligne.texte("editeur")));
    }

    private static String remarque(Champs ligne) {
        return "%s%s (%s)."
                .formatted(
                        Objects.toString(ligne.texte("remarque")).replaceAll("\\.$", ""),
                        ligne.texte("solution") == null ? " ; produit non nommé" : "",
                        ligne.texte("certitude"));
    }

    private static @Nullable Integer entier(@Nullable String texte) {
        return texte == null ? null : Integer.valueOf(texte);
    }

    private static @Nullable String secteur(@Nullable String officiel) {
        return "PRIVE_COMMERCIAL".equals(officiel) ? "PRIVE_LUCRATIF" : officiel;
    }

    private static LocalDate date(String fichier) {
        return LocalDate.parse(fichier.replaceFirst(".*-(\\d{4}-\\d{2}-\\d{2})\\.csv", "$1"));
    }

    private void ecrire(String table, List<@Nullable Object[]> lignes) {
        ecrire(table, lignes, 1);
    }

    /// @param table name and columns, the first of which are its key
    private void ecrire(String table, List<@Nullable Object[]> lignes, int cle) {
        var colonnes = List.of(table.replaceFirst(".*\\((.*)\\)", "$1").split(", "));
        var suite = new ArrayList<String>();
        colonnes.subList(cle, colonnes.size()).forEach(c -> suite.add(c + " = excluded." + c));
        jdbc.batchUpdate(
                "insert into referentiel.%s values (%s) on conflict (%s) do update set %s"
                        .formatted(
                                table,
                                String.join(
                                        ", ", colonnes.stream().map(_ -> "?").toList()),
                                String.join(", ", colonnes.subList(0, cle)),
                                String.join(", ", suite)),
                lignes);
    }
}
