package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.LigneDeNomenclature.DeCategorie;
import fr.treille.referentiel.LigneDeNomenclature.DeDepartement;
import fr.treille.referentiel.LigneDeNomenclature.DeRegion;
import fr.treille.referentiel.LigneDeNomenclature.DeSolution;
import fr.treille.referentiel.LigneDeNomenclature.DeStatut;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The nomenclatures as lists. The codes that the register holds and they do not come first, then the order is that of
/// the codes.
@Component
public class ListesDeNomenclature {
    private final JdbcClient jdbc;

    ListesDeNomenclature(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<DeCategorie> categories() {
        return lire(DeCategorie.class, """
            select coalesce(c.code, n.code) as code, coalesce(c.libelle, 'Code inconnu : à classer') as libelle,
                   c.libelle_court, c.agregat, c.libelle_agregat, c.champ, c.base_du_champ, c.essms, c.jdv_j254, c.sons,
                   coalesce(n.nombre, 0) as nombre, c.source, c.code is null as a_classer
              from referentiel.categorie c
              full join (select categorie as code, count(*) as nombre from referentiel.etablissement
                          where etat = 'OUVERT' group by categorie) n on n.code = c.code
             order by c.code is not null, code
            """);
    }

    public List<DeStatut> statuts() {
        return lire(DeStatut.class, """
            select coalesce(s.code, n.code) as code, coalesce(s.libelle, 'Code inconnu') as libelle, s.libelle_court,
                   s.agregat, s.libelle_agregat, s.secteur, s.base_du_secteur, s.ouvert_du, s.ferme_le,
                   coalesce(n.nombre, 0) as nombre, s.source, s.code is null as a_classer
              from referentiel.statut_juridique s
              full join (select statut as code, count(*) as nombre from referentiel.organisme
                          where etat = 'OUVERT' and statut is not null group by statut) n on n.code = s.code
             order by s.code is not null, code
            """);
    }

    public List<DeRegion> regions() {
        return lire(
                DeRegion.class,
                "select code, nom, zone, fuseau, valable_du, source from referentiel.region order by code");
    }

    public List<DeDepartement> departements() {
        return lire(DeDepartement.class, """
            select d.code, d.nom, d.region, r.nom as nom_de_la_region, d.code_finess, d.valable_du, d.source
              from referentiel.departement d join referentiel.region r on r.code = d.region order by d.code
            """);
    }

    /// By vendor and name, once per field they are referenced for.
    public List<DeSolution> solutions() {
        return lire(DeSolution.class, """
            select s.editeur, s.nom, r.dispositif, r.champ, r.vague, r.etat, r.depuis, r.jusqu_au, s.remarque, s.source,
                   s.origine
              from referentiel.solution s left join referentiel.referencement r on r.solution = s.id
             order by s.editeur, s.nom, r.dispositif, r.champ
            """);
    }

    private <L> List<L> lire(Class<L> ligne, String sql) {
        return jdbc.sql(sql).query(new SimplePropertyRowMapper<>(ligne)).list();
    }
}
