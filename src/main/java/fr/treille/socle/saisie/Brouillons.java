package fr.treille.socle.saisie;

import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The drafts of the reader.
@Service
public class Brouillons {
    private static final String CLE = "compte = :compte and formulaire = :formulaire and section = :section";
    private static final TypeReference<Map<String, List<String>>> VALEURS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock horloge;

    Brouillons(JdbcClient jdbc, JsonMapper json, Clock horloge) {
        this.jdbc = jdbc;
        this.json = json;
        this.horloge = horloge;
    }

    /// @param formulaire the room first, then what is being filled: `cooperation.nouvelle`, `candidature:<uuid>`
    @Connecte
    public Brouillon lire(String formulaire, String section) {
        return jdbc.sql("select version, valeurs, modifie_le, ecarte from socle.brouillon where " + CLE)
                .params(cle(formulaire, section))
                .query((ligne, _) -> brouillon(formulaire, section, ligne))
                .optional()
                .orElseGet(() -> Brouillon.vide(formulaire, section));
    }

    /// Once the form is sent, or given up.
    @Connecte
    @Transactional
    public void oublier(String formulaire) {
        jdbc.sql("delete from socle.brouillon where compte = :compte and formulaire = :formulaire")
                .param("compte", Acces.exige().compte())
                .param("formulaire", formulaire)
                .update();
    }

    /// Keeps a section, unless another window has kept another text since this version was read.
    @Connecte
    @Transactional
    Enregistrement enregistrer(String formulaire, String section, int version, Map<String, List<String>> valeurs) {
        int ecrits = jdbc.sql("""
            insert into socle.brouillon as b (compte, formulaire, section, valeurs, version, modifie_le)
            values (:compte, :formulaire, :section, cast(:valeurs as jsonb), :version + 1, :maintenant)
            on conflict (compte, formulaire, section) do update
               set valeurs = excluded.valeurs, version = excluded.version, modifie_le = excluded.modifie_le,
                   ecarte = null
             where b.version = :version
            """)
                .params(cle(formulaire, section))
                .param("valeurs", json.writeValueAsString(valeurs))
                .param("version", version)
                .param("maintenant", horloge.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (ecrits == 1) return new Enregistrement.Fait(lire(formulaire, section));
        var garde = lire(formulaire, section);
        if (garde.valeurs().equals(valeurs)) return new Enregistrement.Fait(garde);
        jdbc.sql("update socle.brouillon set ecarte = cast(:valeurs as jsonb) where " + CLE)
                .params(cle(formulaire, section))
                .param("valeurs", json.writeValueAsString(valeurs))
                .update();
        return new Enregistrement.Conflit(lire(formulaire, section));
    }

    private static Map<String, Object> cle(String formulaire, String section) {
        return Map.of("compte", Acces.exige().compte(), "formulaire", formulaire, "section", section);
    }

    private Brouillon brouillon(String formulaire, String section, ResultSet ligne) throws SQLException {
        @Nullable String ecarte = ligne.getString("ecarte");
        return new Brouillon(
                formulaire,
                section,
                ligne.getInt("version"),
                json.readValue(ligne.getString("valeurs"), VALEURS),
                ligne.getObject("modifie_le", OffsetDateTime.class).toInstant(),
                ecarte == null ? null : json.readValue(ecarte, VALEURS));
    }
}
