package fr.treille.diagnostic.jdbc;

import fr.treille.diagnostic.Sujet;
import fr.treille.socle.securite.Lecteur;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the sections.
@Component
public class EcritureDesReponses {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    EcritureDesReponses(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Where a section is kept.
    public record Place(Sujet sujet, UUID questionnaire, String section) {}

    /// Keeps a section if nobody has since this version; the state of the day follows.
    /// @return false when somebody has
    public boolean garder(
            Place place,
            int version,
            Map<String, List<String>> valeurs,
            Lecteur par,
            OffsetDateTime le,
            LocalDate jour) {
        var parametres = parametres(place);
        parametres.put("valeurs", json.writeValueAsString(valeurs));
        parametres.put("version", version);
        parametres.put("le", le);
        parametres.put("jour", jour);
        parametres.put("par", par.compte());
        parametres.put("par_nom", par.nom());
        int ecrites = jdbc.sql("""
            insert into diagnostic.partie as p (og, essms, questionnaire, section, version, valeurs, le, par, par_nom)
            values (:og, :essms, :questionnaire, :section, :version + 1, cast(:valeurs as jsonb), :le, :par, :par_nom)
            on conflict (og, essms, questionnaire, section) do update
               set valeurs = excluded.valeurs, version = excluded.version, le = excluded.le, par = excluded.par,
                   par_nom = excluded.par_nom, ecarte = null, ecarte_par_nom = null
             where p.version = :version
            """).params(parametres).update();
        if (ecrites == 0) return false;
        jdbc.sql("""
            insert into diagnostic.jour (og, essms, questionnaire, section, jour, valeurs, le, par_nom)
            values (:og, :essms, :questionnaire, :section, :jour, cast(:valeurs as jsonb), :le, :par_nom)
            on conflict (og, essms, questionnaire, section, jour) do update
               set valeurs = excluded.valeurs, le = excluded.le, par_nom = excluded.par_nom
            """).params(parametres).update();
        return true;
    }

    /// Sets a text aside beside the one that is kept.
    public void ecarter(Place place, Map<String, List<String>> valeurs, Lecteur par) {
        var parametres = parametres(place);
        parametres.put("valeurs", json.writeValueAsString(valeurs));
        parametres.put("par_nom", par.nom());
        jdbc.sql("""
            update diagnostic.partie set ecarte = cast(:valeurs as jsonb), ecarte_par_nom = :par_nom
             where og is not distinct from :og and essms is not distinct from :essms
               and questionnaire = :questionnaire and section = :section
            """).params(parametres).update();
    }

    private static Map<String, @Nullable Object> parametres(Place place) {
        var finess = place.sujet().finess().numero();
        boolean og = place.sujet().genre() == Sujet.Genre.OG;
        var parametres = new HashMap<String, @Nullable Object>();
        parametres.put("og", og ? finess : null);
        parametres.put("essms", og ? null : finess);
        parametres.put("questionnaire", place.questionnaire());
        parametres.put("section", place.section());
        return parametres;
    }
}
