package fr.treille.programme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One campaign: one year, one call, every parameter with its source. It never changes; completing a parameter
/// makes another version, and [#version] tells them apart by what they say.
/// @param code   such as `2022-REG`
/// @param texte  instruction the campaign stands on, with its date
/// @param herite campaign whose values this one takes where it says nothing itself
/// @param regles source of each finding that depends on no parameter, by code
/// @param gardee version under which it was kept, so that it stays the same when the house learns new parameters;
///     absent for a campaign that was just read or completed
public record Campagne(
        String code,
        String libelle,
        int annee,
        String texte,
        @Nullable String herite,
        Map<Parametre, Valeur> valeurs,
        Map<String, String> regles,
        @Nullable String gardee) {
    /// @throws IllegalArgumentException if a parameter is missing
    public Campagne {
        var absents = new ArrayList<>(List.of(Parametre.values()));
        absents.removeAll(valeurs.keySet());
        if (!absents.isEmpty()) throw new IllegalArgumentException("Missing parameters: " + absents);
        valeurs = Collections.unmodifiableMap(new EnumMap<>(valeurs));
        regles = Map.copyOf(regles);
    }

    public Valeur valeur(Parametre parametre) {
        var valeur = valeurs.get(parametre);
        if (valeur == null) throw new IllegalStateException(code + " lacks " + parametre.cle());
        return valeur;
    }

    /// Where a rule comes from: the source of its own, or the text of the campaign.
    public String source(String constat) {
        return regles.getOrDefault(constat, texte);
    }

    public String source(Parametre parametre) {
        return valeur(parametre).source();
    }

    /// The same campaign, one parameter said otherwise.
    public Campagne avec(Valeur valeur) {
        var autres = new EnumMap<>(valeurs);
        autres.put(valeur.parametre(), valeur);
        return new Campagne(code, libelle, annee, texte, herite, autres, regles, null);
    }

    /// Identifier drawn from the content: two campaigns that say the same have the same one, on any machine.
    /// @return code and twelve hexadecimal digits, such as `2022-REG@1f0c2b3a4d5e`
    public String version() {
        if (gardee != null) return gardee;
        var contenu = new StringBuilder(code + '\n' + texte + '\n');
        valeurs.forEach((p, v) -> contenu.append(p.cle())
                .append('=')
                .append(v.canonique())
                .append('|')
                .append(v.certitude())
                .append('|')
                .append(v.source())
                .append('\n'));
        new TreeMap<>(regles)
                .forEach((c, s) -> contenu.append(c).append('=').append(s).append('\n'));
        try {
            var empreinte = MessageDigest.getInstance("SHA-256")
                    .digest(contenu.toString().getBytes(StandardCharsets.UTF_8));
            return code + "@" + HexFormat.of().formatHex(empreinte).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
