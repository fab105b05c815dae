package fr.treille.referentiel.jdbc;

/// What to call the change of a column: a street written otherwise is not a removal, and a value that was not known is
/// not a modification.
final class GenresDeChangement {
    /// Events of the rows of `change`, from their columns `:colonnes` before (in the register) and after (in `cible`).
    static final String EVENEMENTS = """
        insert into referentiel.evenement (finess, genre, sujet, date_fichier, source, import, avant, apres)
        select finess, genre, :sujet, :date, :source, :import,
               jsonb_object_agg(colonne, avant), jsonb_object_agg(colonne, apres)
          from (select finess, colonne, avant, apres,
                       case when colonne = 'organisme' then 'CHANGEMENT_OG'
                            when :sujet = 'ORGANISME'
                                 and bool_or(colonne = 'nom' and avant is null and apres is not null) over ligne
                            then 'NOMMAGE'
                            when colonne in ('categorie', 'libelle_categorie', 'champ', 'essms')
                                 and bool_or(colonne = 'categorie') over ligne then 'CHANGEMENT_CATEGORIE'
                            when colonne in ('nom', 'nom_long') and bool_or(
                                     colonne = 'nom' and socle.simplifier(avant) <> socle.simplifier(apres)) over ligne
                            then 'RENOMMAGE'
                            when colonne in ('adresse', 'lieu_dit', 'code_postal', 'ville', 'commune',
                                             'departement', 'region', 'latitude', 'longitude')
                                 and bool_or(colonne = 'commune' and avant <> apres or colonne = 'adresse'
                                     and referentiel.adresse_reduite(avant) <> referentiel.adresse_reduite(apres))
                                     over ligne then 'DEMENAGEMENT'
                            when colonne in ('maj_le', 'alertes') then 'MISE_A_JOUR'
                            when avant is null then 'COMPLEMENT'
                            when apres is null then 'RETRAIT'
                            when colonne in ('latitude', 'longitude') then 'POSITION'
                            when colonne in ('nom', 'nom_long', 'lieu_dit')
                                 and socle.simplifier(avant) = socle.simplifier(apres) then 'ECRITURE'
                            when colonne in ('adresse', 'ville')
                                 and referentiel.adresse_reduite(avant) = referentiel.adresse_reduite(apres)
                            then 'ECRITURE'
                            else 'MODIFICATION' end as genre
                  from (select t.finess, k.colonne, to_jsonb(t) ->> k.colonne as avant,
                               to_jsonb(c) ->> k.colonne as apres
                          from change x
                          join referentiel.%s t on t.finess = x.finess
                          join cible c on c.finess = x.finess
                         cross join unnest(:colonnes::text[] || 'ferme_le'::text) as k (colonne)
                         where k.colonne <> 'ferme_le' or not (x.ferme or x.rouvert)) paires
                 where avant is distinct from apres
                window ligne as (partition by finess)) ecarts
         group by finess, genre
         order by finess, genre
        """;

    private GenresDeChangement() {}
}
