package fr.treille.cooperation.jdbc;

import fr.treille.cooperation.Derogation;
import fr.treille.cooperation.Grappe;
import fr.treille.cooperation.GrappeDeLaListe;
import fr.treille.cooperation.Membre;
import fr.treille.cooperation.Regard;
import fr.treille.socle.Finess;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Ordre;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        """.formatted(Perimetre.VISIBLE);
    private static final Ordre RECENTES = ordre("l.modifiee_le", "timestamptz");
    /// By the keys of the columns.
    private static final Map<String, Ordre> ORDRES = Map.of(
            "nom", ordre("l.nom collate \"und-x-icu\"", "text"),
            "campagne", ordre("l.campagne", "text"),
            "porteur", ordre("coalesce(l.porteur, '') collate \"und-x-icu\"", "text"),
            "membres", ordre("l.membres", "bigint"),
            "organismes", ordre("l.organismes", "bigint"),
            "modifiee", RECENTES);
    private final JdbcClient jdbc;

    LectureDesGrappes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Vue(Grappe grappe, boolean modifiable, boolean derogeable, Regard regard) {}

    public record MembreVu(Membre membre, boolean modifiable) {}

    /// @param abandonnees those given up, too
    /// @param demande     order and beginning; without an order, latest touched first
    /// @param limite      most lines
    public List<GrappeDeLaListe> liste(Lecteur lecteur, boolean abandonnees, Demande demande, int limite) {
        return lignes(lecteur, abandonnees, demande, "limit " + limite)
                .query((r, _) -> ligne(r))
                .list();
    }

    /// The same lines from the first, one by one, for an export of any length.
    public void chacune(Lecteur lecteur, boolean abandonnees, Demande demande, Consumer<GrappeDeLaListe> suite) {
        try (var lignes =
                lignes(lecteur, abandonnees, demande.depuisLeDebut(), "").query((r, _) -> ligne(r)).stream()) {
            lignes.forEach(suite);
        }
    }

    /// How many there are in all.
    public long nombre(Lecteur lecteur, boolean abandonnees) {
        return jdbc.sql(
                        "select count(*) from cooperation.grappe g where %s and (:abandonnees or g.etat <> 'ABANDONNEE')"
                                .formatted(Perimetre.VISIBLE))
                .params(Perimetre.parametres(lecteur))
                .param("abandonnees", abandonnees)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec lignes(Lecteur lecteur, boolean abandonnees, Demande demande, String limite) {
        var selon = demande.tri() == null ? demande.decroissante() : demande;
        var ordre = selon.ordre(ORDRES, RECENTES);
        return jdbc.sql("select * from (%s) l where %s %s %s"
                        .formatted(LISTE, ordre.condition(selon), ordre.clause(selon), limite))
                .params(Perimetre.parametres(lecteur))
                .params(selon.parametres())
                .param("abandonnees", abandonnees);
    }

    private static Ordre ordre(String expression, String type) {
        return new Ordre(expression, type, "l.id", "uuid");
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
            select g.*, %s as modifiable, %s as derogeable,
                   case when %s then 'ENTIER' when %s then 'SANS_ARGENT' else 'SES_ETABLISSEMENTS' end as regard
              from cooperation.grappe g where g.id = :id and %s
            """.formatted(
                                Perimetre.MODIFIABLE,
                                Perimetre.DEROGEABLE,
                                Perimetre.ARGENT,
                                Perimetre.ENTIER,
                                Perimetre.VISIBLE))
                .param("id", id)
                .params(Perimetre.parametres(lecteur))
                .query((r, rang) -> new Vue(
                        Lignes.grappe(r, rang),
                        r.getBoolean("modifiable"),
                        r.getBoolean("derogeable"),
                        Regard.valueOf(r.getString("regard"))))
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
