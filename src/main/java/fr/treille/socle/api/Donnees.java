package fr.treille.socle.api;

import fr.treille.socle.Montant;
import fr.treille.socle.tableaux.Colonne;
import fr.treille.socle.tableaux.Colonne.Genre;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Tableau;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// The answers of the API, written from the columns of a table: an absent value is `null`, money is in cents, a day is
/// `2026-03-12`, an instant ends with `Z`.
public final class Donnees {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Donnees() {}

    /// @param lues     lines read, one more than the page holds when others follow
    /// @param position where a line stands in the asked order
    public static <L> ResponseEntity<byte[]> page(
            Tableau<L> tableau, PageDemandee page, List<L> lues, Function<L, Demande.Curseur> position) {
        boolean suite = lues.size() > page.limite();
        var lignes = suite ? lues.subList(0, page.limite()) : lues;
        return page(tableau, lignes, suite ? page.demande().suivante(position.apply(lignes.getLast())) : null);
    }

    /// @param suivant address of the next page, absent on the last
    public static <L> ResponseEntity<byte[]> page(Tableau<L> tableau, List<L> lignes, @Nullable String suivant) {
        var enveloppe = new LinkedHashMap<String, @Nullable Object>();
        enveloppe.put("donnees", objets(tableau, lignes));
        enveloppe.put("suivant", suivant);
        return repondre(enveloppe);
    }

    /// A list that stands whole in its answer.
    public static <L> ResponseEntity<byte[]> entiere(Tableau<L> tableau, List<L> lignes) {
        return page(tableau, lignes, null);
    }

    /// An object and the lists that it holds, to be completed by [#avec] and sent by [#repondre].
    public static <L> Map<String, @Nullable Object> objet(Tableau<L> tableau, L ligne) {
        var objet = new LinkedHashMap<String, @Nullable Object>();
        for (var colonne : tableau.colonnes()) objet.put(nom(colonne), valeur(colonne.donnee(ligne)));
        return objet;
    }

    public static <L> List<Map<String, @Nullable Object>> objets(Tableau<L> tableau, List<L> lignes) {
        return lignes.stream().map(l -> objet(tableau, l)).toList();
    }

    /// With a print of the content: who has it already is answered 304, without a body. The print is a weak one, since
    /// the server sends nothing compressed under a strong one.
    public static ResponseEntity<byte[]> repondre(Object contenu) {
        var octets = MAPPER.writeValueAsBytes(contenu);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy("Authorization")
                .eTag("W/\"" + empreinte(octets) + '"')
                .body(octets);
    }

    /// The name of a field: that of its column in small letters, with its unit when it is money.
    static String nom(Colonne<?> colonne) {
        var nom = colonne.cle().replace('-', '_');
        return colonne.genre() == Genre.MONTANT ? nom + "_centimes" : nom;
    }

    private static @Nullable Object valeur(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> null;
            case Montant m -> m.centimes();
            case Number n -> n;
            case Boolean oui -> oui;
            case Instant i -> i.toString();
            case Enum<?> e -> e.name();
            case List<?> l -> l.stream().map(Donnees::valeur).toList();
            default -> valeur.toString();
        };
    }

    private static String empreinte(byte[] octets) {
        try {
            var empreinte = MessageDigest.getInstance("SHA-256").digest(octets);
            return HexFormat.of().formatHex(empreinte, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
