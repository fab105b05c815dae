package fr.treille.comptes.jdbc;

import fr.treille.comptes.FiltreDesAcces;
import fr.treille.comptes.Tenue;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Ordre;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who holds what, within the perimeters of the reader.
@Component
public class LectureDesAcces {
    /// Orders of the lists, by the key of their column.
    public static final Map<String, Ordre> ORDRES = Map.of(
            "nom", new Ordre("lower(c.nom)", "text", "h.id", "uuid"),
            "role", new Ordre("h.role", "text", "h.id", "uuid"),
            "du", new Ordre("h.du", "date", "h.id", "uuid"),
            "revoir", new Ordre("h.a_revoir_le", "date", "h.id", "uuid"));

    private static final String TENUE = """
        select h.id, h.compte, c.nom, c.courriel, h.role, h.genre, h.identifiant, h.du, h.au, h.a_revoir_le,
               h.suspendue_le, h.terminee_le, h.accordee_par_nom, c.ferme_le as compte_ferme_le,
               coalesce(r.nom, d.nom, e.nom, o.nom, case when o.finess is not null then 'Organisme ' || o.finess end,
                        case h.genre when 'NATION' then 'France' else h.identifiant end) as ou,
               %s as gerable
          from comptes.habilitation h
          join comptes.compte c on c.id = h.compte
          left join referentiel.region r on h.genre = 'REGION' and r.code = h.identifiant
          left join referentiel.departement d on h.genre = 'DEPARTEMENT' and d.code = h.identifiant
          left join referentiel.etablissement e on h.genre = 'ESSMS' and e.finess = h.identifiant
          left join referentiel.organisme o on h.genre = 'OG' and o.finess = h.identifiant
        """;
    private static final String VUE = TENUE.formatted("(h.compte <> :compte and " + PerimetreDesComptes.GERABLE + ")");
    private static final String RETENUE = """
         where %s
           and (:texte = '' or socle.simplifier(c.nom || ' ' || c.courriel) like '%%' || socle.simplifier(:texte) || '%%')
           and (cast(:role as text) is null or h.role = :role)
           and (:terminees or h.terminee_le is null and (h.au is null or h.au >= :jour))
           and (cast(:ferme as boolean) is null or (c.ferme_le is not null) = :ferme)
           and (cast(:titulaire as uuid) is null or h.compte = :titulaire)
           and (cast(:a_revoir_au as date) is null
                or h.a_revoir_le <= :a_revoir_au and h.compte <> :compte and %s)
        """.formatted(PerimetreDesComptes.VISIBLE, PerimetreDesComptes.GERABLE);

    private final JdbcClient jdbc;
    private final PerimetreDesComptes perimetre;

    LectureDesAcces(JdbcClient jdbc, PerimetreDesComptes perimetre) {
        this.jdbc = jdbc;
        this.perimetre = perimetre;
    }

    /// @param limite most lines read
    public List<Tenue> page(
            Lecteur lecteur, FiltreDesAcces filtre, Demande demande, Ordre ordre, LocalDate jour, int limite) {
        return demande(
                        lecteur,
                        filtre,
                        jour,
                        " and " + ordre.condition(demande) + " " + ordre.clause(demande) + " limit :limite")
                .params(demande.parametres())
                .param("limite", limite)
                .query(new SimplePropertyRowMapper<>(Tenue.class))
                .list();
    }

    /// All of them, one by one, in order of name.
    public void chacune(Lecteur lecteur, FiltreDesAcces filtre, LocalDate jour, Consumer<Tenue> suite) {
        try (var lignes = demande(lecteur, filtre, jour, " order by lower(c.nom), h.role, h.id")
                .query(new SimplePropertyRowMapper<>(Tenue.class))
                .stream()) {
            lignes.forEach(suite);
        }
    }

    /// All that a person holds and held, whoever reads: for her own page.
    public List<Tenue> de(UUID compte) {
        return jdbc.sql(TENUE.formatted("false") + " where h.compte = :titulaire order by h.du desc, h.id limit 500")
                .param("titulaire", compte)
                .query(new SimplePropertyRowMapper<>(Tenue.class))
                .list();
    }

    public long combien(Lecteur lecteur, FiltreDesAcces filtre, LocalDate jour) {
        return jdbc.sql("select count(*) from comptes.habilitation h join comptes.compte c on c.id = h.compte"
                        + RETENUE)
                .params(parametres(lecteur, filtre, jour))
                .query(Long.class)
                .single();
    }

    public Optional<Tenue> une(UUID id, Lecteur lecteur, LocalDate jour) {
        return jdbc.sql(VUE + " where h.id = :id and " + PerimetreDesComptes.VISIBLE)
                .params(parametres(lecteur, FiltreDesAcces.TOUS, jour))
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(Tenue.class))
                .optional();
    }

    private JdbcClient.StatementSpec demande(Lecteur lecteur, FiltreDesAcces filtre, LocalDate jour, String fin) {
        return jdbc.sql(VUE + RETENUE + fin).params(parametres(lecteur, filtre, jour));
    }

    private Map<String, @Nullable Object> parametres(Lecteur lecteur, FiltreDesAcces filtre, LocalDate jour) {
        Map<String, @Nullable Object> parametres = new HashMap<>(perimetre.parametres(lecteur));
        parametres.put("texte", filtre.texte().strip());
        parametres.put("role", filtre.role() == null ? null : filtre.role().name());
        parametres.put("terminees", filtre.terminees());
        parametres.put("ferme", filtre.ferme());
        parametres.put("titulaire", filtre.compte());
        parametres.put("a_revoir_au", filtre.aRevoirAu());
        parametres.put("jour", jour);
        return parametres;
    }
}
