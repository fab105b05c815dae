package fr.treille.programme.web;

import fr.treille.programme.Nature;
import fr.treille.socle.Finess;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// What is asked of the simulator. It stands whole in the address, so that the address can be shared and gives the
/// same answer as long as it keeps its version of the rules.
/// @param numeros   as pasted, in order, doubled ones kept because a rule finds them
/// @param conformes those in compliance; the others buy
/// @param heures    fields of the hours of home services, as typed
public record Simulation(
        String campagne,
        @Nullable String version,
        List<String> numeros,
        Set<String> conformes,
        boolean referencee,
        MultiValueMap<String, String> heures) {
    static final int PLUS = 200;
    private static final Pattern HEURES = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,2})?");

    static Simulation de(MultiValueMap<String, String> champs, String parDefaut) {
        var numeros = new ArrayList<String>();
        champs.getOrDefault("numeros", List.of()).forEach(texte -> numeros.addAll(couper(texte)));
        champs.getOrDefault("ajout", List.of()).stream()
                .flatMap(a -> couper(a).stream())
                .filter(a -> !numeros.contains(a))
                .forEach(numeros::add);
        numeros.removeAll(champs.getOrDefault("retrait", List.of()));
        var heures = new LinkedMultiValueMap<String, String>();
        champs.forEach((nom, valeurs) -> {
            boolean utile = (nom.startsWith("eligibles-") || nom.startsWith("totales-"))
                    && numeros.contains(nom.substring(nom.indexOf('-') + 1))
                    && HEURES.matcher(valeurs.getFirst()).matches();
            if (utile) heures.add(nom, valeurs.getFirst());
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
                heures);
    }

    Nature nature(String numero) {
        return conformes.contains(numero) ? Nature.MISE_EN_CONFORMITE : Nature.ACQUISITION;
    }

    @Nullable
    BigDecimal eligibles(String numero) {
        return heures("eligibles-" + numero);
    }

    @Nullable
    BigDecimal totales(String numero) {
        return heures("totales-" + numero);
    }

    /// What was typed in one field of hours.
    public String saisie(String champ) {
        return heures.getFirst(champ) instanceof String texte ? texte : "";
    }

    public String enLignes() {
        return String.join("\n", numeros);
    }

    Simulation avecVersion(String autre) {
        return new Simulation(campagne, autre, numeros, conformes, referencee, heures);
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
        adresse.queryParams(heures);
        return adresse.encode().build().toUriString();
    }

    /// Without its version: the same question to the rules of today.
    public String adresseDAujourdhui() {
        return new Simulation(campagne, null, numeros, conformes, referencee, heures).adresse();
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
        return heures.getFirst(champ) instanceof String texte ? new BigDecimal(texte.replace(',', '.')) : null;
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
