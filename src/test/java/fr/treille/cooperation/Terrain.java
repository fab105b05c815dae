package fr.treille.cooperation;

import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Two small regions: Bretagne with two OG and thirty establishments, Corsica with one of each. Numbers start with
/// 98, which no département has.
public final class Terrain {
    public static final String OG_A = "980000018";
    public static final String OG_B = "980000026";
    public static final String OG_C = "980000034";

    private final JdbcClient jdbc;

    public Terrain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void poser() {
        retirer();
        og(OG_A, "ASSOCIATION DU VAL", "53", 10);
        og(OG_B, "FONDATION RIVAGE", "53", 10);
        og(OG_C, "ASSOCIATION DE L'ILE", "94", 1);
        for (int i = 1; i <= 20; i++)
            essms(finess(i), i % 2 == 0 ? OG_B : OG_A, "EHPAD NUMERO " + i, "500", "PA", "53", i);
        essms(finess(21), OG_A, "SERVICE A DOMICILE", "460", "DOM", "53", 21);
        essms(finess(30), OG_C, "FOYER DE L'ILE", "252", "PH", "94", 30);
        jdbc.sql("update referentiel.etablissement set champ = null, essms = false, categorie = '620' where"
                        + " finess = :f")
                .param("f", essms(finess(31), OG_A, "PHARMACIE", "620", "PA", "53", 31))
                .update();
        // The register changed: what was remembered of it is drawn again.
        jdbc.sql("""
            insert into referentiel.import values (gen_random_uuid(), 'ETABLISSEMENTS', 'terrain.csv', 'x', '2000-01-08',
                'essai', false, now(), now(), 1, 0, 1, 0, 0, 0)
            """).update();
    }

    public void retirer() {
        jdbc.sql("delete from cooperation.reprise").update();
        jdbc.sql("delete from cooperation.grappe").update();
        jdbc.sql("delete from referentiel.etablissement where finess like '98%'")
                .update();
        jdbc.sql("delete from referentiel.organisme where finess like '98%'").update();
    }

    public static String finess(int rang) {
        return "98001%04d".formatted(rang);
    }

    public static List<String> finess(int du, int au) {
        return IntStream.rangeClosed(du, au).mapToObj(Terrain::finess).toList();
    }

    private void og(String finess, String nom, String region, int essms) {
        jdbc.sql("insert into referentiel.organisme(finess, nom, region, essms, origine) values (:f, :n, :r,"
                        + " :e, 'FINESS')")
                .param("f", finess)
                .param("n", nom)
                .param("r", region)
                .param("e", essms)
                .update();
    }

    private String essms(
            String finess, String og, String nom, String categorie, String champ, String region, int rang) {
        jdbc.sql("""
            insert into referentiel.etablissement(finess, organisme, nom, code_postal, ville, departement, region,
                categorie, champ, essms, latitude, longitude, origine)
            values (:f, :o, :n, '35000', 'RENNES', :d, :r, :c, :champ, true, :lat, -1.677, 'FINESS')
            """)
                .param("f", finess)
                .param("o", og)
                .param("n", nom)
                .param("d", region.equals("53") ? "35" : "2A")
                .param("r", region)
                .param("c", categorie)
                .param("champ", champ)
                .param("lat", (region.equals("53") ? 48.0 : 42.0) + rang * 0.01)
                .update();
        return finess;
    }

    public static Lecteur lecteur(String nom, Role role, Perimetre.Genre genre, String identifiant) {
        return new Lecteur(
                UUID.nameUUIDFromBytes(nom.getBytes(StandardCharsets.UTF_8)),
                nom + "@essai.invalid",
                nom,
                List.of(new Habilitation(role, genre, identifiant)));
    }

    public static Lecteur directeur(String nom, String og) {
        return lecteur(nom, Role.DIRECTEUR_OG, Perimetre.Genre.OG, og);
    }

    public static Authentication identite(Lecteur lecteur) {
        return UsernamePasswordAuthenticationToken.authenticated(new Connecte(lecteur), "", lecteur.autorites());
    }

    public static <T> T comme(Lecteur lecteur, Supplier<T> acte) {
        var avant = SecurityContextHolder.getContext();
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(identite(lecteur));
        SecurityContextHolder.setContext(contexte);
        try {
            return acte.get();
        } finally {
            SecurityContextHolder.setContext(avant);
        }
    }

    public record Connecte(Lecteur lecteur) implements Acces.LecteurConnecte, Serializable {}
}
