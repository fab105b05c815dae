package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.Groupement;
import fr.treille.referentiel.Groupement.Appartenance;
import fr.treille.referentiel.Groupement.Genre;
import fr.treille.referentiel.Groupement.Membre;
import fr.treille.referentiel.Groupement.Role;
import fr.treille.referentiel.Groupements.Filtre;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Ordre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Groupings as the register knows them now.
@Component
public class LectureDesGroupements {
    private static final String LIGNES = "select id, genre, nom, numero, organisme, region, debut, fin, note,"
            + " origine = 'SAISIE' as saisi from referentiel.groupement ";

    private static final Ordre PAR_NOM = ordre("coalesce(nom, '')", "text");
    private static final Map<String, Ordre> ORDRES = Map.of(
            "nom", PAR_NOM,
            "genre", ordre("genre", "text"),
            "debut", ordre("coalesce(debut, date '0001-01-01')", "date"),
            "fin", ordre("coalesce(fin, date '9999-12-31')", "date"));

    private final JdbcClient jdbc;

    LectureDesGroupements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param limite most lines; by name where the reader asks for no order, those without a name first
    public List<Groupement> page(Filtre filtre, Demande demande, int limite) {
        return lignes(filtre, demande, " limit " + limite)
                .query((r, _) -> groupement(r, List.of()))
                .list();
    }

    public void chacun(Filtre filtre, Demande demande, Consumer<Groupement> suite) {
        try (var lignes =
                lignes(filtre, demande.depuisLeDebut(), "").query((r, _) -> groupement(r, List.of())).stream()) {
            lignes.forEach(suite);
        }
    }

    private JdbcClient.StatementSpec lignes(Filtre filtre, Demande demande, String fin) {
        var ordre = demande.ordre(ORDRES, PAR_NOM);
        return jdbc.sql(LIGNES + """
            where (:texte = '' or socle.simplifier(coalesce(nom, '')) like '%%' || socle.simplifier(:texte) || '%%')
              and (cast(:genre as text) is null or genre = :genre)
              and (cast(:region as text) is null or region = :region)
              and (cast(:termine as boolean) is null or (fin is not null) = :termine)
              and %s %s%s
            """.formatted(ordre.condition(demande), ordre.clause(demande), fin))
                .params(demande.parametres())
                .param("texte", filtre.texte().strip())
                .param("genre", filtre.genre() == null ? null : filtre.genre().name())
                .param("region", filtre.region())
                .param("termine", filtre.termine());
    }

    public Optional<Groupement> un(String cle) {
        return jdbc.sql(LIGNES + "where id::text = :cle or identifiant = :cle")
                .param("cle", cle)
                .query((r, _) -> groupement(r, membres(r.getObject("id", UUID.class))))
                .optional();
    }

    public List<Appartenance> de(String organisme) {
        return jdbc.sql("""
            select g.id as groupement, g.genre, coalesce(g.nom, 'Groupement ' || coalesce(g.numero, 'sans nom')) as nom,
                   m.role, coalesce(m.fin, g.fin) as fin
              from referentiel.membre_de_groupement m join referentiel.groupement g on g.id = m.groupement
             where m.organisme = :organisme
            union all
            select g.id, g.genre, coalesce(g.nom, 'Groupement'), null, g.fin from referentiel.groupement g
             where g.organisme = :organisme
             order by nom, groupement
            """)
                .param("organisme", organisme)
                .query(new SimplePropertyRowMapper<>(Appartenance.class))
                .list();
    }

    private List<Membre> membres(UUID groupement) {
        return jdbc.sql("""
            select m.id, m.organisme, m.role, m.debut, m.fin, m.identifiant is null as saisi,
                   case when m.organisme is null then 'Organisme que le registre ne connaît pas (n° ' || m.identifiant || ' de FINESS+)'
                        else coalesce(o.nom, 'Organisme ' || m.organisme) end as designation
              from referentiel.membre_de_groupement m left join referentiel.organisme o on o.finess = m.organisme
             where m.groupement = :groupement
             order by m.fin is not null, m.role desc, designation, m.id
            """)
                .param("groupement", groupement)
                .query((r, _) -> new Membre(
                        r.getObject("id", UUID.class),
                        r.getString("organisme"),
                        r.getString("designation"),
                        Role.valueOf(r.getString("role")),
                        r.getObject("debut", LocalDate.class),
                        r.getObject("fin", LocalDate.class),
                        r.getBoolean("saisi")))
                .list();
    }

    private static Ordre ordre(String expression, String type) {
        return new Ordre(expression, type, "id", "uuid");
    }

    private static Groupement groupement(ResultSet r, List<Membre> membres) throws SQLException {
        @Nullable LocalDate debut = r.getObject("debut", LocalDate.class);
        return new Groupement(
                r.getObject("id", UUID.class),
                Genre.valueOf(r.getString("genre")),
                r.getString("nom"),
                r.getString("numero"),
                r.getString("organisme"),
                r.getString("region"),
                debut,
                r.getObject("fin", LocalDate.class),
                r.getString("note"),
                r.getBoolean("saisi"),
                membres);
    }
}
