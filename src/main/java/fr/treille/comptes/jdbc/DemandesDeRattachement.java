package fr.treille.comptes.jdbc;

import fr.treille.comptes.FiltreDesRattachements;
import fr.treille.comptes.Rattachement;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Role;
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

/// Requests of attachment. None is erased.
@Component
public class DemandesDeRattachement {
    /// The OG of the place asked for has a direction in force.
    private static final String DIRIGE = """
        exists (select from comptes.habilitation h join comptes.compte hc on hc.id = h.compte and hc.ferme_le is null
                 where h.role = 'DIRECTEUR_OG' and h.identifiant = coalesce(e.organisme, r.identifiant) and %s)
        """.formatted(Droits.EN_VIGUEUR);
    private static final String OU = "coalesce(e.nom, o.nom, 'Organisme ' || r.identifiant)";
    private static final Ordre PAR_DATE = new Ordre("r.demande_le", "timestamptz", "r.id", "uuid");
    private static final Map<String, Ordre> ORDRES = Map.of(
            "nom", new Ordre("lower(c.nom)", "text", "r.id", "uuid"),
            "ou", new Ordre("lower(" + OU + ")", "text", "r.id", "uuid"),
            "demande", PAR_DATE);
    private static final String LUE = """
        select r.id, r.compte, c.nom, c.courriel, r.role, r.genre, r.identifiant,
               %s as ou, r.fonction, r.demande_le, r.etat, r.decide_le, r.decide_par_nom, r.motif,
               not %s as personne
          from comptes.rattachement r
          join comptes.compte c on c.id = r.compte
          left join referentiel.etablissement e on r.genre = 'ESSMS' and e.finess = r.identifiant
          left join referentiel.organisme o on o.finess = coalesce(e.organisme, r.identifiant)
        """.formatted(OU, DIRIGE);
    /// The direction of the OG; the ARS of the region while there is none; the national administrator.
    private static final String REPOND = """
        (:nation or o.finess = any(:ogs) or %s = any(:regions) and not %s)
        """.formatted(LectureDesLieux.REGION_D_OG, DIRIGE);

    private final JdbcClient jdbc;

    DemandesDeRattachement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return empty when the same request waits already
    public Optional<UUID> inscrire(UUID compte, Habilitation h, String fonction) {
        return jdbc.sql("""
            insert into comptes.rattachement (id, compte, role, genre, identifiant, fonction)
            values (gen_random_uuid(), :compte, :role, :genre, :identifiant, :fonction)
            on conflict do nothing returning id
            """)
                .param("compte", compte)
                .param("role", h.role().name())
                .param("genre", h.genre().name())
                .param("identifiant", h.identifiant())
                .param("fonction", fonction)
                .query(UUID.class)
                .optional();
    }

    /// @return false when somebody decided meanwhile
    public boolean decider(UUID id, Rattachement.Etat etat, UUID par, String parNom, @Nullable String motif) {
        return jdbc.sql("""
            update comptes.rattachement
               set etat = :etat, decide_le = now(), decide_par = :par, decide_par_nom = :parNom, motif = :motif
             where id = :id and etat = 'EN_ATTENTE'
            """)
                        .param("id", id)
                        .param("etat", etat.name())
                        .param("par", par)
                        .param("parNom", parNom)
                        .param("motif", motif)
                        .update()
                == 1;
    }

    /// @param limite most lines read
    /// @return oldest first where the reader asks for no order
    public List<Rattachement> page(
            Lecteur lecteur, FiltreDesRattachements filtre, Demande demande, LocalDate jour, int limite) {
        return liste(lecteur, filtre, demande, jour, " limit " + limite)
                .query(new SimplePropertyRowMapper<>(Rattachement.class))
                .list();
    }

    public void chacun(
            Lecteur lecteur,
            FiltreDesRattachements filtre,
            Demande demande,
            LocalDate jour,
            Consumer<Rattachement> suite) {
        try (var lignes = liste(lecteur, filtre, demande.depuisLeDebut(), jour, "")
                .query(new SimplePropertyRowMapper<>(Rattachement.class))
                .stream()) {
            lignes.forEach(suite);
        }
    }

    private JdbcClient.StatementSpec liste(
            Lecteur lecteur, FiltreDesRattachements filtre, Demande demande, LocalDate jour, String fin) {
        var ordre = demande.ordre(ORDRES, PAR_DATE);
        return jdbc.sql(LUE + """
             where r.compte <> :compte and (cast(:etat as text) is null or r.etat = :etat)
               and (:texte = '' or socle.simplifier(c.nom || ' ' || c.courriel || ' ' || r.identifiant || ' ' || %s)
                                   like '%%' || socle.simplifier(:texte) || '%%')
               and %s and %s %s%s
            """.formatted(OU, REPOND, ordre.condition(demande), ordre.clause(demande), fin))
                .params(parametres(lecteur, jour))
                .params(demande.parametres())
                .param("texte", filtre.texte().strip())
                .param("etat", filtre.etat() == null ? null : filtre.etat().name());
    }

    public Optional<Rattachement> un(UUID id, Lecteur lecteur, LocalDate jour) {
        return jdbc.sql(LUE + " where r.id = :id and r.compte <> :compte and " + REPOND + " for update of r")
                .params(parametres(lecteur, jour))
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(Rattachement.class))
                .optional();
    }

    /// Those that a person asked for, latest first.
    public List<Rattachement> de(UUID compte, LocalDate jour) {
        return jdbc.sql(LUE + " where r.compte = :compte order by r.demande_le desc limit 50")
                .param("compte", compte)
                .param("jour", jour)
                .query(new SimplePropertyRowMapper<>(Rattachement.class))
                .list();
    }

    /// Addresses of those who answer a request: the direction of the OG, else the ARS of its region.
    public List<String> quiRepondent(String identifiant, LocalDate jour) {
        return jdbc.sql("""
            with og as (select o.finess, %s as region
                          from referentiel.organisme o
                         where o.finess = coalesce((select e.organisme from referentiel.etablissement e
                                                     where e.finess = :identifiant), :identifiant)),
                 qui as (select h.role, c.courriel
                           from og
                           join comptes.habilitation h
                             on h.role = 'DIRECTEUR_OG' and h.identifiant = og.finess
                             or h.role in ('DIRECTION_ARS', 'INSTRUCTEUR_ARS') and h.identifiant = og.region
                           join comptes.compte c on c.id = h.compte and c.ferme_le is null
                          where %s)
            select distinct courriel from qui
             where role = 'DIRECTEUR_OG' or not exists (select from qui where role = 'DIRECTEUR_OG')
             order by courriel limit 10
            """.formatted(LectureDesLieux.REGION_D_OG, Droits.EN_VIGUEUR))
                .param("identifiant", identifiant)
                .param("jour", jour)
                .query((r, _) -> r.getString("courriel"))
                .list();
    }

    private static Map<String, Object> parametres(Lecteur lecteur, LocalDate jour) {
        var parametres = new HashMap<String, Object>();
        parametres.put("compte", lecteur.compte());
        parametres.put("jour", jour);
        parametres.put("nation", lecteur.a(Role.ADMINISTRATEUR_NATIONAL));
        parametres.put("ogs", tenus(lecteur, Role.DIRECTEUR_OG));
        var regions = new java.util.ArrayList<>(List.of(tenus(lecteur, Role.DIRECTION_ARS)));
        regions.addAll(List.of(tenus(lecteur, Role.INSTRUCTEUR_ARS)));
        parametres.put("regions", regions.toArray(String[]::new));
        return parametres;
    }

    private static String[] tenus(Lecteur lecteur, Role role) {
        return lecteur.habilitations().stream()
                .filter(h -> h.role() == role)
                .map(Habilitation::identifiant)
                .toArray(String[]::new);
    }
}
