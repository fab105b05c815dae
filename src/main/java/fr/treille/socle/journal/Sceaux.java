package fr.treille.socle.journal;

import fr.treille.socle.Dates;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.ReserveAuNational;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Seals each day that is over: its last print, signed. A seal that somebody keeps elsewhere proves
/// what the journal was.
@Service
@OuvertATous
public class Sceaux {
    private static final String LU = """
        select jour, numero, encode(empreinte, 'hex') as empreinte, encode(signature, 'base64') as signature,
               encode(cle, 'base64') as cle
          from socle.sceau
        """;
    private final JdbcClient jdbc;
    private final CleDuJournal cle;
    private final Clock horloge;

    Sceaux(JdbcClient jdbc, CleDuJournal cle, Clock horloge) {
        this.jdbc = jdbc;
        this.cle = cle;
        this.horloge = horloge;
    }

    /// Seals every day that is over, has rows, and has no seal yet.
    /// @return how many
    @ReserveAuNational
    @Transactional
    public int apposer() {
        // Waits for those who write: the rows of a day that is over are then all there.
        jdbc.sql("select pg_advisory_xact_lock(7597130196842541420)")
                .query((_, _) -> true)
                .single();
        var jours = jdbc.sql("""
            with jour as (select (le at time zone 'Europe/Paris')::date as jour, max(numero) as numero
                            from socle.journal
                           where le >= coalesce((select (max(jour) + 1)::timestamp at time zone 'Europe/Paris'
                                                   from socle.sceau), '-infinity')
                             and le < :aujourdhui::date::timestamp at time zone 'Europe/Paris'
                           group by 1)
            select j.jour, j.numero, encode(l.empreinte, 'hex') as empreinte
              from jour j join socle.journal l on l.numero = j.numero order by j.jour
            """)
                .param("aujourdhui", Dates.jour(horloge.instant()))
                .query((l, _) ->
                        new Jour(l.getObject("jour", LocalDate.class), l.getLong("numero"), l.getString("empreinte")))
                .list();
        for (var jour : jours) {
            var signature = cle.signer(Sceau.texte(jour.jour(), jour.numero(), jour.empreinte()));
            jdbc.sql("insert into socle.sceau (jour, numero, empreinte, signature, cle) values (:jour, :numero,"
                            + " :empreinte, :signature, :cle)")
                    .param("jour", jour.jour())
                    .param("numero", jour.numero())
                    .param("empreinte", HexFormat.of().parseHex(jour.empreinte()))
                    .param("signature", Base64.getDecoder().decode(signature))
                    .param("cle", Base64.getDecoder().decode(cle.publique()))
                    .update();
        }
        return jours.size();
    }

    /// Latest first, as the page shows them.
    public List<Montre> derniers(int combien) {
        return jdbc
                .sql(LU + " order by jour desc limit :combien")
                .param("combien", combien)
                .query(Sceaux::lire)
                .list()
                .stream()
                .map(s -> new Montre(
                        s.jour().toString(),
                        Dates.courte(s.jour()),
                        s.numero(),
                        s.empreinte().substring(0, 16) + "…"))
                .toList();
    }

    /// Oldest first.
    public List<Sceau> tous() {
        return jdbc.sql(LU + " order by jour").query(Sceaux::lire).list();
    }

    /// @throws Introuvable if that day has no seal
    public Sceau du(LocalDate jour) {
        return jdbc.sql(LU + " where jour = :jour")
                .param("jour", jour)
                .query(Sceaux::lire)
                .optional()
                .orElseThrow(() -> new Introuvable("sceau", jour));
    }

    /// The key that seals today, X.509 in base64.
    public String cle() {
        return cle.publique();
    }

    private static Sceau lire(ResultSet l, int rang) throws SQLException {
        return new Sceau(
                l.getObject("jour", LocalDate.class),
                l.getLong("numero"),
                l.getString("empreinte"),
                l.getString("signature").replace("\n", ""),
                l.getString("cle").replace("\n", ""));
    }

    /// @param debut first characters of the print
    public record Montre(String jour, String date, long numero, String debut) {}

    private record Jour(LocalDate jour, long numero, String empreinte) {}
}
