package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.collecte.EtatDeLaCollecte;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is known of the flows that are fetched.
@Component
public class Collectes {
    private final JdbcClient jdbc;

    Collectes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last file of an address that entered.
    public record Flux(
            String adresse, @Nullable String etag, @Nullable String modifie, String empreinte) {}

    public EtatDeLaCollecte etat() {
        return jdbc.sql("select essayee_le, reussie_le, prochaine_le, echecs, phrase from referentiel.collecte")
                .query(new SimplePropertyRowMapper<>(EtatDeLaCollecte.class))
                .single();
    }

    public Optional<Flux> flux(String adresse) {
        return jdbc.sql("select adresse, etag, modifie, empreinte from referentiel.flux_collecte where adresse ="
                        + " :adresse")
                .param("adresse", adresse)
                .query(new SimplePropertyRowMapper<>(Flux.class))
                .optional();
    }

    public void garder(Flux flux, Instant le) {
        jdbc.sql("""
            insert into referentiel.flux_collecte (adresse, etag, modifie, empreinte, recu_le)
            values (:adresse, :etag, :modifie, :empreinte, :le)
            on conflict (adresse) do update
               set etag = excluded.etag, modifie = excluded.modifie, empreinte = excluded.empreinte,
                   recu_le = excluded.recu_le
            """)
                .param("adresse", flux.adresse())
                .param("etag", flux.etag())
                .param("modifie", flux.modifie())
                .param("empreinte", flux.empreinte())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param echecs in a row, none when it went well
    public void noter(Instant essayee, Instant prochaine, int echecs, String phrase) {
        jdbc.sql("""
            update referentiel.collecte
               set essayee_le = :essayee, prochaine_le = :prochaine, echecs = :echecs, phrase = :phrase,
                   reussie_le = case when :echecs = 0 then :essayee else reussie_le end
            """)
                .param("essayee", essayee.atOffset(ZoneOffset.UTC))
                .param("prochaine", prochaine.atOffset(ZoneOffset.UTC))
                .param("echecs", echecs)
                .param("phrase", phrase)
                .update();
    }

    public void avancer(Instant prochaine) {
        jdbc.sql("update referentiel.collecte set prochaine_le = :prochaine")
                .param("prochaine", prochaine.atOffset(ZoneOffset.UTC))
                .update();
    }
}
