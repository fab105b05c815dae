package fr.treille.referentiel.jdbc;

import static java.util.stream.Collectors.toMap;

import fr.treille.referentiel.vie.NumeroConnu;
import fr.treille.referentiel.vie.Proposition;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetres;
import fr.treille.socle.securite.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the life events that an import guesses and those that a person declares. What was already said, decided or
/// not, is not said again.
@Component
public class EcritureDesEvenementsDeVie {
    private static final String CONNUS = """
        select finess, nom, 'ORGANISME' as sujet, finess as organisme,
               case when etat = 'FERME' then ferme_le end as ferme_le,
               coalesce(:nation or region = any(:regions::text[]) or finess = any(:ogs::text[]), false) as permis
          from referentiel.organisme where finess = any(:numeros)
        union all
        select e.finess, e.nom, 'ETABLISSEMENT', e.organisme, e.ferme_le,
               coalesce(:nation or e.region = any(:regions::text[]) or e.organisme = any(:ogs::text[]), false)
          from referentiel.etablissement e
         where e.finess = any(:numeros)
           and not exists (select from referentiel.organisme o where o.finess = e.finess)
        """;
    private static final String GARDER = """
        insert into referentiel.evenement_de_vie (id, genre, sujet, anciens, nouveaux, deplaces, le, raisons,
            regions, organismes, cle, import, declare_par, etat, decide_par, decide_le)
        select :id, :genre, :sujet, :anciens, :nouveaux, :deplaces, :le, :raisons,
               coalesce((select array_agg(distinct region) from (
                   select region from referentiel.etablissement where finess = any(:tous) and region is not null
                   union
                   select region from referentiel.organisme where finess = any(:tous) and region is not null) r),
                   '{}'),
               coalesce((select array_agg(distinct finess) from (
                   select organisme as finess from referentiel.etablissement where finess = any(:tous)
                   union
                   select finess from referentiel.organisme where finess = any(:tous)) o), '{}'),
               :cle, cast(:import as uuid), cast(:par as text),
               case when cast(:par as text) is null then 'PROPOSE' else 'CONFIRME' end, cast(:par as text),
               case when cast(:par as text) is not null then now() end
        on conflict (cle) do nothing
        """;

    private final JdbcClient jdbc;

    EcritureDesEvenementsDeVie(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the register knows of these numbers, by number.
    public Map<String, NumeroConnu> connus(Lecteur lecteur, List<String> numeros) {
        return jdbc
                .sql(CONNUS)
                .params(new Perimetres(lecteur, Role.ADMINISTRATEUR_NATIONAL, Role.INSTRUCTEUR_ARS, Role.DIRECTEUR_OG)
                        .parametres())
                .param("numeros", tableau(numeros))
                .query(new SimplePropertyRowMapper<>(NumeroConnu.class))
                .stream()
                .collect(toMap(NumeroConnu::finess, Function.identity()));
    }

    /// @param cle as of [Proposition#cle()]
    public boolean connu(String cle) {
        return jdbc.sql("select exists (select from referentiel.evenement_de_vie where cle = :cle)")
                .param("cle", cle)
                .query(Boolean.class)
                .single();
    }

    void proposer(Proposition proposition, UUID importation) {
        garder(UUID.randomUUID(), proposition, importation, null);
    }

    /// Keeps it as confirmed by who declares it.
    /// @return false when it was already said
    public boolean declarer(UUID id, Proposition proposition, String par) {
        if (garder(id, proposition, null, par) == 0) return false;
        jdbc.sql("insert into referentiel.decision_de_vie (evenement, decision, par) values (:id, 'CONFIRMER', :par)")
                .param("id", id)
                .param("par", par)
                .update();
        return true;
    }

    private int garder(UUID id, Proposition p, @Nullable UUID importation, @Nullable String par) {
        return jdbc.sql(GARDER)
                .param("id", id)
                .param("genre", p.genre().name())
                .param("sujet", p.sujet().name())
                .param("anciens", tableau(p.anciens()))
                .param("nouveaux", tableau(p.nouveaux()))
                .param("deplaces", tableau(p.deplaces()))
                .param("le", p.le())
                .param("raisons", tableau(p.raisons()))
                .param(
                        "tous",
                        tableau(Stream.of(p.anciens(), p.nouveaux(), p.deplaces())
                                .flatMap(List::stream)
                                .toList()))
                .param("cle", p.cle())
                .param("import", importation)
                .param("par", par)
                .update();
    }

    private static String[] tableau(List<String> valeurs) {
        return valeurs.toArray(String[]::new);
    }
}
