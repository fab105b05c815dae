package fr.treille.referentiel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A FINESS+ flow written by a test: open objects of Ain unless it says otherwise.
public final class FluxFiness {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> racine = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> organismes = new TreeMap<>();
    private final List<Object> groupes = new ArrayList<>();
    private final List<Object> groupements = new ArrayList<>();
    private final List<Object> bruts = new ArrayList<>();

    private FluxFiness(String date) {
        racine.put("schemaVersion", "v1.0.0");
        racine.put("generatedAt", date + "T02:07:30.574916747Z");
    }

    public static FluxFiness du(String date) {
        return new FluxFiness(date);
    }

    /// A legal entity; its identifier inside the flow is the last digits of its number.
    /// @param valeurs of `informationsGeneralesPMEJ`, or `etatObjet`
    public FluxFiness organisme(String finess, String nom, Map<String, ? extends @Nullable Object> valeurs) {
        var infos = new HashMap<String, @Nullable Object>(Map.of(
                "pmSmsseId",
                identifiant(finess),
                "numFinessPm",
                finess,
                "denominationPm",
                nom,
                "denominationLonguePmSmsse",
                nom,
                "statutJuridique",
                "60",
                "siren",
                "775672272",
                "codeApe",
                "94.99Z",
                "dateCreation",
                "1965-01-01"));
        infos.putAll(valeurs);
        var organisme = organismes.computeIfAbsent(finess, _ -> new LinkedHashMap<>());
        organisme.put("informationsGeneralesPMEJ", infos);
        organisme.put("adresse", List.of(adresse("02", Map.of())));
        organisme.putIfAbsent("ege", new ArrayList<>());
        organisme.put("etatObjet", valeurs.containsKey("etatObjet") ? valeurs.get("etatObjet") : "A");
        organisme.put("dateDerniereMaj", "2026-07-16 10:12:55");
        return this;
    }

    public FluxFiness etablissement(String finess, String og, String nom) {
        return etablissement(finess, og, nom, Map.of());
    }

    /// @param valeurs `infos.x` for the general informations, `adresse.x` for the geographic address, else the field
    public FluxFiness etablissement(
            String finess, String og, String nom, Map<String, ? extends @Nullable Object> valeurs) {
        var infos = new HashMap<String, @Nullable Object>(Map.of(
                "egeId",
                identifiant(finess),
                "numFinessEge",
                finess,
                "nomEgeCourt",
                nom,
                "nomEgeLong",
                nom,
                "dateOuverture",
                "1979-02-13",
                "datePremiereAutorisation",
                "1979-02-13"));
        var place = new HashMap<String, @Nullable Object>();
        var ege = new LinkedHashMap<String, @Nullable Object>();
        ege.put("categorieentiteGeographiqueExercice", "500");
        ege.put("etatObjet", "A");
        ege.put("dateDerniereMaj", "2026-07-16 10:12:55");
        valeurs.forEach((cle, valeur) -> {
            if (cle.startsWith("infos.")) infos.put(cle.substring(6), valeur);
            else if (cle.startsWith("adresse.")) place.put(cle.substring(8), valeur);
            else ege.put(cle, valeur);
        });
        ege.put("informationsGeneralesEGE", infos);
        ege.putIfAbsent("adresse", List.of(adresse("03", place)));
        ajouter(og, ege);
        return this;
    }

    /// Any value in the place of an establishment.
    public FluxFiness brut(String og, Object valeur) {
        ajouter(og, valeur);
        return this;
    }

    /// Any value in the place of a legal entity.
    public FluxFiness brut(Object valeur) {
        bruts.add(valeur);
        return this;
    }

    /// A grouping that is no legal entity.
    /// @param roles by legal entity, `M` or `S`
    public FluxFiness groupe(String id, String nom, Map<String, String> roles) {
        groupes.add(Map.of(
                "gccId",
                id,
                "nomGcc",
                nom,
                "typeGcc",
                "001",
                "numFinessGcc",
                "49824516535",
                "etatObjet",
                "A",
                "evenement",
                List.of(Map.of("codeEvenement", "003", "dateEvenement", "2017-01-01")),
                "pmejDuGcc",
                membres(roles)));
        return this;
    }

    /// A grouping that is this legal entity.
    public FluxFiness groupement(String porteur, Map<String, String> roles) {
        groupements.add(Map.of("pmSmsseId", identifiant(porteur), "typeGco", "003", "pmejDuGco", membres(roles)));
        return this;
    }

    /// A flow of activities: one activity with its installed and authorised places.
    public FluxFiness activite(String id, String etablissement, String og, int installees, int autorisees) {
        var organisme = organismes.computeIfAbsent(og, o -> {
            var nouveau = new LinkedHashMap<String, Object>();
            nouveau.put("numFiness", o);
            nouveau.put("pmSmsseId", identifiant(o));
            nouveau.put("ege", new ArrayList<>());
            return nouveau;
        });
        liste(organisme)
                .add(Map.of(
                        "egeId", identifiant(etablissement),
                        "numFinessEge", etablissement,
                        "activitesExercees",
                                List.of(Map.of(
                                        "caracteristiquesGeneriques",
                                                Map.of(
                                                        "activiteAeId",
                                                        id,
                                                        "etatObjet",
                                                        "A",
                                                        "identifiantAutorisation",
                                                        "9" + id,
                                                        "dateDebutActiviteAutorisee",
                                                        "2017-01-03"),
                                        "nature",
                                                Map.of(
                                                        "codeNature",
                                                        "ASMR",
                                                        "caracteristiquesSpecifiques",
                                                        Map.of(
                                                                "typeActiviteAMSR",
                                                                Map.of(
                                                                        "activiteSocialeRegulee", "924",
                                                                        "modeFonctionnement", "11",
                                                                        "public", "711"))),
                                        "capacite", List.of(capacite("08", installees), capacite("09", autorisees))))));
        return this;
    }

    public static String identifiant(String finess) {
        return String.valueOf(Integer.parseInt(finess.substring(2)));
    }

    public String texte() {
        if (!groupements.isEmpty()) racine.put("gco", groupements);
        if (!groupes.isEmpty()) racine.put("gcc", groupes);
        var pmej = new ArrayList<Object>(organismes.values());
        pmej.addAll(bruts);
        racine.put("pmej", pmej);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(racine);
    }

    public Path ecrire(Path fichier) {
        try {
            return Files.writeString(fichier, texte());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ajouter(String og, Object ege) {
        liste(organismes.computeIfAbsent(og, _ -> new LinkedHashMap<>())).add(ege);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> liste(Map<String, Object> organisme) {
        return (List<Object>) organisme.computeIfAbsent("ege", _ -> new ArrayList<>());
    }

    private static List<Object> membres(Map<String, String> roles) {
        return new TreeMap<>(roles)
                .entrySet().stream()
                        .<Object>map(
                                e -> Map.of("pmSmsseId", identifiant(e.getKey()), "typeRoleEntiteGroupe", e.getValue()))
                        .toList();
    }

    private static Map<String, Object> capacite(String statut, int nombre) {
        return Map.of("statutCapacite", statut, "uniteMesureCapacite", "02", "nombre", String.valueOf(nombre));
    }

    /// In the middle of Bourg-en-Bresse, degrees in the second pair.
    public static Map<String, @Nullable Object> adresse(String usage, Map<String, ? extends @Nullable Object> valeurs) {
        var adresse = new HashMap<String, @Nullable Object>(Map.of(
                "usageAdresse", usage,
                "numeroVoie", "12",
                "typeVoie", "R",
                "libelleVoie", "DES LILAS",
                "cogCommune", "01053",
                "codePostal", "01000",
                "ligneAcheminement", "BOURG EN BRESSE",
                "coordonneesGeographique",
                        Map.of(
                                "coordonneeX", "871000.0",
                                "coordonneeY", "6570000.0",
                                "directionLongitude", "5.2195",
                                "directionLatitude", "46.2097")));
        adresse.putAll(valeurs);
        return adresse;
    }
}
