package fr.treille.comptes.jdbc;

import fr.treille.comptes.JetonDAcces;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Ordre;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tokens of the API.
@Component
public class TableDesJetons {
    private static final Ordre PAR_FIN = ordre("j.fin", "date");
    private static final Map<String, Ordre> ORDRES = Map.of(
            "titulaire", ordre("lower(c.nom)", "text"),
            "usage", ordre("coalesce(j.dernier_usage, date '1970-01-01')", "date"),
            "fin", PAR_FIN);
    private static final String JETON = """
        select j.id, j.compte, c.nom as titulaire, c.courriel, j.nom, j.prefixe, h.role, h.genre, h.identifiant,
               coalesce(r.nom, d.nom, e.nom, o.nom, case h.genre when 'NATION' then 'France' else h.identifiant end) as ou,
               (%s and c.ferme_le is null) as habilite,
               j.cree_le, j.fin, j.dernier_usage, j.revoque_le, j.revoque_par_nom
          from comptes.jeton j
          join comptes.compte c on c.id = j.compte
          join comptes.habilitation h on h.id = j.habilitation
          left join referentiel.region r on h.genre = 'REGION' and r.code = h.identifiant
          left join referentiel.departement d on h.genre = 'DEPARTEMENT' and d.code = h.identifiant
          left join referentiel.etablissement e on h.genre = 'ESSMS' and e.finess = h.identifiant
          left join referentiel.organisme o on h.genre = 'OG' and o.finess = h.identifiant
        """.formatted(Droits.EN_VIGUEUR);
    private final JdbcClient jdbc;

    TableDesJetons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when there is one with this identifier
    public boolean ajouter(
            UUID id, UUID compte, UUID habilitation, String nom, String prefixe, byte[] empreinte, LocalDate fin) {
        return jdbc.sql("""
            insert into comptes.jeton (id, compte, habilitation, nom, prefixe, empreinte, fin)
            values (:id, :compte, :habilitation, :nom, :prefixe, :empreinte, :fin)
            on conflict (id) do nothing
            """)
                        .param("id", id)
                        .param("compte", compte)
                        .param("habilitation", habilitation)
                        .param("nom", nom)
                        .param("prefixe", prefixe)
                        .param("empreinte", empreinte)
                        .param("fin", fin)
                        .update()
                == 1;
    }

    /// The one that this secret opens, whatever its state.
    public Optional<JetonDAcces> parEmpreinte(byte[] empreinte, LocalDate jour) {
        return jdbc.sql(JETON + " where j.empreinte = :empreinte")
                .param("empreinte", empreinte)
                .param("jour", jour)
                .query(new SimplePropertyRowMapper<>(JetonDAcces.class))
                .optional();
    }

    public Optional<JetonDAcces> un(UUID id, LocalDate jour) {
        return jdbc.sql(JETON + " where j.id = :id")
                .param("id", id)
                .param("jour", jour)
                .query(new SimplePropertyRowMapper<>(JetonDAcces.class))
                .optional();
    }

    /// Latest first.
    public List<JetonDAcces> de(UUID compte, LocalDate jour) {
        return jdbc.sql(JETON + " where j.compte = :compte order by j.cree_le desc, j.id limit 200")
                .param("compte", compte)
                .param("jour", jour)
                .query(new SimplePropertyRowMapper<>(JetonDAcces.class))
                .list();
    }

    /// How many of them can still serve.
    public int ouverts(UUID compte, LocalDate jour) {
        return jdbc.sql("select count(*) from comptes.jeton where compte = :compte and revoque_le is null and fin >="
                        + " :jour")
                .param("compte", compte)
                .param("jour", jour)
                .query(Integer.class)
                .single();
    }

    /// @param limite most lines
    public List<JetonDAcces> page(Demande demande, LocalDate jour, int limite) {
        var ordre = demande.ordre(ORDRES, PAR_FIN);
        return jdbc.sql(JETON + " where " + ordre.condition(demande) + " " + ordre.clause(demande) + " limit :limite")
                .params(demande.parametres())
                .param("jour", jour)
                .param("limite", limite)
                .query(new SimplePropertyRowMapper<>(JetonDAcces.class))
                .list();
    }

    /// All of them, one by one, in the order of their last day.
    public void chacun(LocalDate jour, Consumer<JetonDAcces> suite) {
        try (var lignes = jdbc
                .sql(JETON + " order by j.fin, j.id")
                .param("jour", jour)
                .query(new SimplePropertyRowMapper<>(JetonDAcces.class))
                .stream()) {
            lignes.forEach(suite);
        }
    }

    public void noterUsage(UUID id, LocalDate jour) {
        jdbc.sql("update comptes.jeton set dernier_usage = :jour where id = :id and dernier_usage is distinct"
                        + " from :jour")
                .param("id", id)
                .param("jour", jour)
                .update();
    }

    /// @return false when it is revoked already
    public boolean revoquer(UUID id, String par) {
        return jdbc.sql("""
            update comptes.jeton set revoque_le = now(), revoque_par_nom = :par where id = :id and revoque_le is null
            """).param("id", id).param("par", par).update() == 1;
    }

    /// Takes those whose last day is over and that nobody has told the journal of.
    public List<UUID> prendreLesExpires(LocalDate jour) {
        return jdbc.sql("""
            update comptes.jeton set fin_notee_le = now()
             where fin < :jour and revoque_le is null and fin_notee_le is null
            returning id
            """)
                .param("jour", jour)
                .query((l, _) -> l.getObject("id", UUID.class))
                .list();
    }

    private static Ordre ordre(String expression, String type) {
        return new Ordre(expression, type, "j.id", "uuid");
    }
}
