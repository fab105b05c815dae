package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.LigneDeNomenclature;
import fr.treille.referentiel.ListeDeNomenclature;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The nomenclatures as lists, with the codes that the register holds and they do not.
@Component
public class ListesDeNomenclature {
    private static final String CATEGORIES = """
        select coalesce(c.code, n.code) as code, coalesce(c.libelle, 'Code inconnu : à classer') as libelle, c.champ,
               case c.base_du_champ when 'aggregate' then 'agrégat officiel' when 'ans-jdv-j254' then 'jeu de valeurs de l''ANS'
                                    when 'judgement' then 'notre lecture' end as base,
               case c.essms when 'yes' then 'oui' when 'no' then 'non' when 'assimilated' then 'assimilé'
                            when 'unsure' then 'incertain' end as essms,
               case when c.sons then 'oui' when c.code is not null then 'non' end as sons, c.libelle_agregat as agregat,
               coalesce(n.nombre, 0) as nombre, c.source, c.code is null as a_classer
          from referentiel.categorie c
          full join (select categorie as code, count(*) as nombre from referentiel.etablissement
                      where etat = 'OUVERT' group by categorie) n on n.code = c.code
         order by c.code is not null, code
        """;
    private static final String STATUTS = """
        select coalesce(s.code, n.code) as code, coalesce(s.libelle, 'Code inconnu') as libelle, s.secteur,
               s.libelle_agregat as agregat, s.ouvert_du, s.ferme_le, coalesce(n.nombre, 0) as nombre, s.source,
               s.code is null as a_classer
          from referentiel.statut_juridique s
          full join (select statut as code, count(*) as nombre from referentiel.organisme
                      where etat = 'OUVERT' and statut is not null group by statut) n on n.code = s.code
         order by s.code is not null, code
        """;
    private static final String REGIONS = """
        select code, nom as libelle, zone, fuseau, valable_du, source, false as a_classer
          from referentiel.region order by code
        """;
    private static final String DEPARTEMENTS = """
        select d.code, d.nom as libelle, r.nom as region, d.code_finess, d.valable_du, d.source, false as a_classer
          from referentiel.departement d join referentiel.region r on r.code = d.region order by d.code
        """;
    private static final String SOLUTIONS = """
        select s.editeur, s.nom as libelle, r.dispositif, r.champ, r.vague::text as vague, r.etat, r.depuis, r.jusqu_au,
               s.remarque, s.source, false as a_classer
          from referentiel.solution s left join referentiel.referencement r on r.solution = s.id
         order by s.editeur, s.nom, r.dispositif, r.champ
        """;

    private final JdbcClient jdbc;

    ListesDeNomenclature(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What waits to be classified first, then in the order of the codes.
    public List<LigneDeNomenclature> lignes(ListeDeNomenclature liste) {
        var sql = switch (liste) {
            case CATEGORIES -> CATEGORIES;
            case STATUTS -> STATUTS;
            case REGIONS -> REGIONS;
            case DEPARTEMENTS -> DEPARTEMENTS;
            case SOLUTIONS -> SOLUTIONS;
        };
        return jdbc.sql(sql).query().listOfRows().stream()
                .map(LigneDeNomenclature::new)
                .toList();
    }
}
