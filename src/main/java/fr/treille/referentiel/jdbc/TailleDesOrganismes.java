package fr.treille.referentiel.jdbc;

/// The size of an organisme is the number of open ESSMS it holds in the register.
final class TailleDesOrganismes {
    static final String SQL = """
        with taille as (
            select o.finess, count(e.finess) as essms
              from referentiel.organisme o
              left join referentiel.etablissement e on e.organisme = o.finess and e.essms and e.etat = 'OUVERT'
             group by o.finess)
        update referentiel.organisme o
           set essms = t.essms
          from taille t
         where t.finess = o.finess and o.essms <> t.essms
        """;

    private TailleDesOrganismes() {}
}
