package fr.treille.diagnostic.jdbc;

import fr.treille.diagnostic.Droit;
import fr.treille.diagnostic.Gardee;
import fr.treille.diagnostic.Partie;
import fr.treille.diagnostic.Sujet;
import fr.treille.socle.Finess;
import fr.treille.socle.securite.Lecteur;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was answered.
@Component
public class LectureDesDiagnostics {
    private static final TypeReference<Map<String, List<String>>> VALEURS = new TypeReference<>() {};
    private static final String DES_SUJETS = " where og = any(:ogs) or essms = any(:essms)";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LectureDesDiagnostics(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// What this reader may do with a diagnostic.
    /// @return empty when it is not for him, or the register holds no such ESSMS or OG
    public Optional<Droit> droit(Sujet sujet, Lecteur lecteur) {
        var demande = sujet.genre() == Sujet.Genre.ESSMS
                ? """
                select e.etat = 'OUVERT' and (:peut_nation or %1$s) as repond, %1$s as prive
                  from referentiel.etablissement e where e.finess = :finess and e.essms and %2$s
                """.formatted(Perimetre.ESSMS_DU_TERRAIN, Perimetre.ESSMS_VU)
                : """
                select o.etat = 'OUVERT' and (:peut_nation or %1$s) as repond, %1$s as prive
                  from referentiel.organisme o where o.finess = :finess and %2$s
                """.formatted(Perimetre.OG_DU_TERRAIN, Perimetre.OG_VU);
        return jdbc.sql(demande)
                .param("finess", sujet.finess().numero())
                .params(Perimetre.parametres(lecteur))
                .query((r, _) -> new Droit(r.getBoolean("repond"), r.getBoolean("prive")))
                .optional();
    }

    /// The sections of these subjects as they are now.
    public List<Gardee> gardees(Collection<Sujet> sujets) {
        return sections(
                "select og, essms, questionnaire, section, valeurs, le, par_nom from diagnostic.partie" + DES_SUJETS,
                sujets);
    }

    /// The sections of these subjects as they were at the end of each day.
    /// @return oldest first
    public List<Gardee> jourApresJour(Collection<Sujet> sujets) {
        return sections(
                "select og, essms, questionnaire, section, valeurs, le, par_nom from diagnostic.jour" + DES_SUJETS
                        + " order by le",
                sujets);
    }

    private List<Gardee> sections(String demande, Collection<Sujet> sujets) {
        return jdbc.sql(demande)
                .param("ogs", numeros(sujets, Sujet.Genre.OG))
                .param("essms", numeros(sujets, Sujet.Genre.ESSMS))
                .query((r, _) -> new Gardee(
                        sujet(r),
                        r.getObject("questionnaire", UUID.class),
                        r.getString("section"),
                        valeurs(r.getString("valeurs")),
                        instant(r),
                        r.getString("par_nom")))
                .list();
    }

    /// A section as it is now, with what is set aside.
    public Optional<Partie> partie(Sujet sujet, UUID questionnaire, String section) {
        return jdbc.sql("""
            select version, valeurs, le, par_nom, ecarte, ecarte_par_nom from diagnostic.partie
             where coalesce(og, essms) = :finess and (og is null) = :essms and questionnaire = :questionnaire
               and section = :section
            """)
                .param("finess", sujet.finess().numero())
                .param("essms", sujet.genre() == Sujet.Genre.ESSMS)
                .param("questionnaire", questionnaire)
                .param("section", section)
                .query((r, _) -> partie(r))
                .optional();
    }

    /// Establishments of other organismes, within this many kilometres, that have begun their diagnostic.
    /// @return with their organisme, at most `limite`, nearest first
    public Map<Finess, Finess> voisins(Finess essms, double km, int limite) {
        var trouves = new java.util.LinkedHashMap<Finess, Finess>();
        jdbc.sql("""
            select v.finess, v.organisme from (
                select e.finess, e.organisme, 2 * 6371.0088 * asin(least(1, sqrt(
                           sin(radians(e.latitude - c.latitude) / 2) ^ 2
                           + cos(radians(c.latitude)) * cos(radians(e.latitude))
                           * sin(radians(e.longitude - c.longitude) / 2) ^ 2))) as km
                  from referentiel.etablissement c
                  join referentiel.etablissement e on e.organisme <> c.organisme and e.etat = 'OUVERT' and e.essms
                 where c.finess = :finess and e.latitude between c.latitude - :km / 111.0 and c.latitude + :km / 111.0
                   and exists (select from diagnostic.partie p where p.essms = e.finess)) v
             where v.km <= :km order by v.km, v.finess limit :limite
            """)
                .param("finess", essms.numero())
                .param("km", km)
                .param("limite", limite)
                .query(r -> {
                    trouves.put(new Finess(r.getString("finess")), new Finess(r.getString("organisme")));
                });
        return trouves;
    }

    /// What the catalogue says of a solution in one field: `REFERENCEE`, `CANDIDATE` or `RETIREE`.
    /// @return empty when it says nothing
    public Optional<String> referencement(String solution, String champ) {
        return jdbc.sql("""
            select r.etat from referentiel.solution s join referentiel.referencement r on r.solution = s.id
             where r.champ = :champ and s.nom <> ''
               and socle.simplifier(:nom) in (socle.simplifier(s.nom), socle.simplifier(s.editeur || ' ' || s.nom))
             order by (r.etat = 'REFERENCEE') desc, r.etat limit 1
            """)
                .param("nom", solution)
                .param("champ", champ)
                .query(String.class)
                .optional();
    }

    /// Names to choose from.
    public List<String> solutions() {
        return jdbc.sql("select distinct nom from referentiel.solution where nom <> '' order by nom")
                .query((r, _) -> r.getString("nom"))
                .list();
    }

    private Partie partie(ResultSet r) throws SQLException {
        @Nullable String ecarte = r.getString("ecarte");
        return new Partie(
                r.getInt("version"),
                valeurs(r.getString("valeurs")),
                instant(r),
                r.getString("par_nom"),
                ecarte == null ? null : valeurs(ecarte),
                r.getString("ecarte_par_nom"));
    }

    private static String[] numeros(Collection<Sujet> sujets, Sujet.Genre genre) {
        return sujets.stream()
                .filter(s -> s.genre() == genre)
                .map(s -> s.finess().numero())
                .toArray(String[]::new);
    }

    private static Sujet sujet(ResultSet r) throws SQLException {
        @Nullable String og = r.getString("og");
        return og == null ? Sujet.essms(new Finess(r.getString("essms"))) : Sujet.og(new Finess(og));
    }

    private Map<String, List<String>> valeurs(String texte) {
        return json.readValue(texte, VALEURS);
    }

    private static Instant instant(ResultSet r) throws SQLException {
        return r.getObject("le", OffsetDateTime.class).toInstant();
    }
}
