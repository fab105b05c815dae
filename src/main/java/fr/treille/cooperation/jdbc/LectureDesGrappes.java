package fr.treille.cooperation.jdbc;

import fr.treille.cooperation.Derogation;
import fr.treille.cooperation.Grappe;
import fr.treille.cooperation.GrappeDeLaListe;
import fr.treille.cooperation.Membre;
import fr.treille.socle.Finess;
import fr.treille.socle.securite.Lecteur;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Questions about the grappes, each within the perimeters of the reader.
@Component
public class LectureDesGrappes {
    private static final String LISTE = """
        select g.id, g.nom, g.campagne, g.etat,
               coalesce(max(po.nom), g.porteur) as porteur,
               count(m.id) as membres,
               count(distinct e.organisme) as organismes,
               coalesce(string_agg(distinct r.nom, ', ' order by r.nom), '') as regions,
               greatest(g.modifiee_le, max(m.modifie_le)) as modifiee_le
          from cooperation.grappe g
          left join cooperation.membre m on m.grappe = g.id
                                        and (m.sorti_le is null or m.sorti_le = g.abandonnee_le)
          left join referentiel.etablissement e on e.finess = m.finess
          left join referentiel.region r on r.code = e.region
          left join referentiel.organisme po on po.finess = g.porteur
         where %s and (:abandonnees or g.etat <> 'ABANDONNEE')
         group by g.id
         order by greatest(g.modifiee_le, max(m.modifie_le)) desc, g.id
        """.formatted(Perimetre.VISIBLE);
    private final JdbcClient jdbc;

    LectureDesGrappes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Vue(Grappe grappe, boolean modifiable, boolean derogeable) {}

    public record MembreVu(Membre membre, boolean modifiable) {}

    /// @param abandonnees those given up, too
    /// @return latest touched first
    public List<GrappeDeLaListe> liste(Lecteur lecteur, boolean abandonnees) {
        return demande(lecteur, abandonnees).query((r, _) -> ligne(r)).list();
    }

    /// The same lines, one by one, for an export of any length.
    public void chacune(Lecteur lecteur, boolean abandonnees, Consumer<GrappeDeLaListe> suite) {
        try (var lignes = demande(lecteur, abandonnees).query((r, _) -> ligne(r)).stream()) {
            lignes.forEach(suite);
        }
    }

    private JdbcClient.StatementSpec demande(Lecteur lecteur, boolean abandonnees) {
        return jdbc.sql(LISTE).params(Perimetre.parametres(lecteur)).param("abandonnees", abandonnees);
    }

    private static GrappeDeLaListe ligne(java.sql.ResultSet r) throws java.sql.SQLException {
        return new GrappeDeLaListe(
                r.getObject("id", UUID.class),
                r.getString("nom"),
                r.getString("campagne"),
                Grappe.Etat.valueOf(r.getString("etat")),
                r.getString("porteur"),
                r.getLong("membres"),
                r.getLong("organismes"),
                r.getString("regions"),
                Lignes.instant(r, "modifiee_le"));
    }

    public Optional<Vue> grappe(UUID id, Lecteur lecteur) {
        return jdbc.sql("""
            select g.*, %s as modifiable, %s as derogeable from cooperation.grappe g where g.id = :id and %s
            """.formatted(Perimetre.MODIFIABLE, Perimetre.DEROGEABLE, Perimetre.VISIBLE))
                .param("id", id)
                .params(Perimetre.parametres(lecteur))
                .query((r, rang) ->
                        new Vue(Lignes.grappe(r, rang), r.getBoolean("modifiable"), r.getBoolean("derogeable")))
                .optional();
    }

    /// The members of a grappe that this reader sees.
    /// @return by name
    public List<MembreVu> membres(UUID grappe, Lecteur lecteur) {
        return jdbc.sql("""
            select m.*, (e.organisme = any(:peut_ogs) or %s) as modifiable
              from cooperation.membre m
              join cooperation.grappe g on g.id = m.grappe
              join referentiel.etablissement e on e.finess = m.finess
             where g.id = :grappe and (m.sorti_le is null or m.sorti_le = g.abandonnee_le) and %s
             order by e.nom, m.finess
            """.formatted(Perimetre.MODIFIABLE, Perimetre.VISIBLE))
                .param("grappe", grappe)
                .params(Perimetre.parametres(lecteur))
                .query((r, rang) -> new MembreVu(Lignes.membre(r, rang), r.getBoolean("modifiable")))
                .list();
    }

    public List<Derogation> derogations(UUID grappe) {
        return jdbc.sql("""
            select constat, motif, accordee_par, accordee_par_nom, accordee_le from cooperation.derogation
             where grappe = :grappe and retiree_le is null order by accordee_le
            """)
                .param("grappe", grappe)
                .query((r, _) -> new Derogation(
                        r.getString("constat"),
                        r.getString("motif"),
                        Lignes.signature(r, "accordee_par", "accordee_par_nom", "accordee_le")))
                .list();
    }

    /// Which of these are in a live grappe of the campaign.
    public Set<Finess> engages(Collection<Finess> numeros, String campagne) {
        return new HashSet<>(jdbc.sql("""
            select finess from cooperation.membre
             where campagne = :campagne and sorti_le is null and finess = any(:numeros)
            """)
                .param("campagne", campagne)
                .param("numeros", numeros.stream().map(Finess::numero).toArray(String[]::new))
                .query((r, _) -> new Finess(r.getString("finess")))
                .list());
    }
}
