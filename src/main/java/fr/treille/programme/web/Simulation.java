package fr.treille.programme.web;

import fr.treille.programme.Devis;
import fr.treille.programme.Nature;
import fr.treille.socle.Finess;
import fr.treille.socle.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// What is asked of the simulator. It stands whole in the address, so that the address can be shared and gives the
/// same answer as long as it keeps its version of the rules.
/// @param numeros   as pasted, in order, doubled ones kept because a rule finds them
/// @param conformes those in compliance; the others buy
/// @param saisies   hours of home services and accepted quotes in euros, by the name of their field, as typed
public record Simulation(
        String campagne,
        @Nullable String version,
        List<String> numeros,
        Set<String> conformes,
        boolean referencee,
        MultiValueMap<String, String> saisies) {
    static final int PLUS = 200;
    static final String ELIGIBLES = "eligibles-";
    static final String TOTALES = "totales-";
    static final String EQUIPEMENT = "equipement-";
    private static final List<String> DU_PROJET = List.of("devis-amoa-marche", "devis-amoa-pilotage", "devis-editeur");
    private static final Pattern HEURES = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,2})?");
    private static final int LONGUEUR = 20;

    static Simulation de(MultiValueMap<String, String> champs, String parDefaut) {
        var numeros = new ArrayList<String>();
        champs.getOrDefault("numeros", List.of()).forEach(texte -> numeros.addAll(couper(texte)));
        champs.getOrDefault("ajout", List.of()).stream()
                .flatMap(a -> couper(a).stream())
                .filter(a -> !numeros.contains(a))
                .forEach(numeros::add);
        numeros.removeAll(champs.getOrDefault("retrait", List.of()));
        var saisies = new LinkedMultiValueMap<String, String>();
        champs.forEach((nom, valeurs) -> {
            var saisie = valeurs.getFirst().replaceAll("[\\s\\u00a0\\u202f]", "");
            boolean utile = DU_PROJET.contains(nom)
                    || Stream.of(ELIGIBLES, TOTALES, EQUIPEMENT)
                            .anyMatch(p -> nom.startsWith(p) && numeros.contains(nom.substring(p.length())));
            if (utile && !saisie.isEmpty()) {
                saisies.add(nom, saisie.substring(0, Math.min(LONGUEUR, saisie.length())));
            }
        });
        var conformes = new LinkedHashSet<>(champs.getOrDefault("conforme", List.of()));
        conformes.retainAll(numeros);
        var campagne = champs.getFirst("campagne");
        return new Simulation(
                campagne == null ? parDefaut : campagne,
                champs.getFirst("version"),
                numeros.stream().limit(PLUS).toList(),
                conformes,
                "oui".equals(champs.getFirst("referencee")),
                saisies);
    }

    Nature nature(String numero) {
        return conformes.contains(numero) ? Nature.MISE_EN_CONFORMITE : Nature.ACQUISITION;
    }

    @Nullable
    BigDecimal eligibles(String numero) {
        return heures(ELIGIBLES + numero);
    }

    @Nullable
    BigDecimal totales(String numero) {
        return heures(TOTALES + numero);
    }

    @Nullable
    Montant equipement(String numero) {
        return montant(EQUIPEMENT + numero);
    }

    Devis devis() {
        return new Devis(montant(DU_PROJET.get(0)), montant(DU_PROJET.get(1)), montant(DU_PROJET.get(2)));
    }

    /// One sentence for each field that was typed and cannot be read: it counts as empty.
    List<String> illisibles() {
        return saisies.keySet().stream()
                .filter(nom -> nom.startsWith("devis-") || nom.startsWith(EQUIPEMENT)
                        ? montant(nom) == null
                        : heures(nom) == null)
                .map(nom -> "« %s » ne se lit pas comme %s : ce champ compte comme vide."
                        .formatted(
                                saisie(nom),
                                nom.startsWith("devis-") || nom.startsWith(EQUIPEMENT)
                                        ? "un montant en euros"
                                        : "un nombre d'heures"))
                .toList();
    }

    /// Whether some establishment has a quote of its own.
    public boolean devisDEquipement() {
        return saisies.keySet().stream().anyMatch(nom -> nom.startsWith(EQUIPEMENT));
    }

    /// What was typed in one field.
    public String saisie(String champ) {
        return saisies.getFirst(champ) instanceof String texte ? texte : "";
    }

    public String enLignes() {
        return String.join("\n", numeros);
    }

    Simulation avecVersion(String autre) {
        return new Simulation(campagne, autre, numeros, conformes, referencee, saisies);
    }

    /// The address that gives this answer again, on this server.
    public String adresse() {
        return adresse("/simulateur");
    }

    String adresse(String chemin) {
        var adresse = UriComponentsBuilder.fromPath(chemin).queryParam("campagne", campagne);
        if (version != null) adresse.queryParam("version", version);
        adresse.queryParam("numeros", String.join(",", numeros));
        if (referencee) adresse.queryParam("referencee", "oui");
        conformes.forEach(numero -> adresse.queryParam("conforme", numero));
        return adresse.queryParams(saisies).build().encode().toUriString();
    }

    /// Without its version: the same question to the rules of today.
    public String adresseDAujourdhui() {
        return new Simulation(campagne, null, numeros, conformes, referencee, saisies).adresse();
    }

    public String avecEnPlus(Finess numero) {
        return adresse() + "&ajout=" + numero.numero();
    }

    public String sans(String numero) {
        return adresse() + "&retrait=" + numero;
    }

    /// Whether the address already is the one to share.
    boolean canonique(MultiValueMap<String, String> champs) {
        return version != null
                && !champs.containsKey("ajout")
                && !champs.containsKey("retrait")
                && List.of(String.join(",", numeros)).equals(champs.get("numeros"));
    }

    private @Nullable BigDecimal heures(String champ) {
        var texte = saisie(champ);
        return HEURES.matcher(texte).matches() ? new BigDecimal(texte.replace(',', '.')) : null;
    }

    private @Nullable Montant montant(String champ) {
        try {
            return saisie(champ).isEmpty() ? null : Montant.lire(saisie(champ));
        } catch (IllegalArgumentException illisible) {
            return null;
        }
    }

    /// Numbers, whatever separates them; one that is no FINESS is kept for the rule that says so.
    private static List<String> couper(String texte) {
        return Arrays.stream(texte.split("[\\s,;]+"))
                .map(mot -> mot.length() > 20 ? mot.substring(0, 20) : mot)
                .map(mot -> Finess.lire(mot).map(Finess::numero).orElse(mot))
                .filter(mot -> !mot.isBlank())
                .toList();
    }
}
