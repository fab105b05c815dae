package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.vie.Rapprochement;
import fr.treille.referentiel.vie.Rapprochement.Paire;
import fr.treille.referentiel.vie.Rapprochement.Passage;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks in what an import changed for life events, and keeps them as proposals. Within the transaction of the import.
@Component
class PropositionsDeVie {
    /// The streets are reduced once, before the comparison: a big town holds thousands of them.
    private static final String PAIRES = """
        with ferme as materialized (
            select e.finess, e.siret, e.commune, e.ferme_le, e.categorie, e.organisme, e.recherche,
                   referentiel.adresse_reduite(coalesce(e.adresse, '')) as rue
              from referentiel.evenement v
              join referentiel.etablissement e on e.finess = v.finess
             where v.import = :import and v.genre = 'FERMETURE' and v.sujet = 'ETABLISSEMENT'),
        ouvert as materialized (
            select o.finess, o.siret, o.commune, o.ouvert_le, o.categorie, o.organisme, o.recherche,
                   n.finess is not null as nouveau, referentiel.adresse_reduite(coalesce(o.adresse, '')) as rue
              from referentiel.etablissement o
              left join referentiel.evenement n
                on n.finess = o.finess and n.import = :import and n.genre = 'OUVERTURE'
             where o.etat = 'OUVERT'
               and (n.finess is not null or o.ouvert_le >= (select min(ferme_le) - 183 from ferme))),
        voisin as (
            select f.finess as ferme, o.finess as ouvert from ferme f join ouvert o on o.siret = f.siret
            union
            select f.finess, o.finess from ferme f
              join ouvert o on o.commune = f.commune and o.rue = f.rue where f.rue <> '')
        select f.finess as ferme, o.finess as ouvert, f.ferme_le, coalesce(o.ouvert_le, f.ferme_le) as ouvert_le,
               coalesce(f.siret = o.siret, false) as meme_siret,
               f.rue <> '' and f.commune is not distinct from o.commune and o.rue = f.rue as meme_adresse,
               public.similarity(f.recherche, o.recherche) > 0.6 as meme_nom,
               f.categorie = o.categorie as meme_categorie, f.organisme = o.organisme as meme_organisme
          from voisin x
          join ferme f on f.finess = x.ferme
          join ouvert o on o.finess = x.ouvert
         where o.ouvert_le between f.ferme_le - 183 and f.ferme_le + 183
            or o.nouveau and (o.ouvert_le is null or o.ouvert_le >= f.ferme_le - 183)
         order by f.finess, o.finess
        """;
    private static final String PASSAGES = """
        select v.finess as etablissement, v.avant ->> 'organisme' as de, v.apres ->> 'organisme' as vers,
               v.date_fichier as le,
               not exists (select from referentiel.etablissement e
                            where e.organisme = v.avant ->> 'organisme' and e.etat = 'OUVERT') as vide,
               coalesce(a.siren = n.siren, false) as meme_siren
          from referentiel.evenement v
          left join referentiel.organisme a on a.finess = v.avant ->> 'organisme'
          left join referentiel.organisme n on n.finess = v.apres ->> 'organisme'
         where v.import = :import and v.genre = 'CHANGEMENT_OG'
         order by v.finess
        """;

    private final JdbcClient jdbc;
    private final EcritureDesEvenementsDeVie ecriture;

    PropositionsDeVie(JdbcClient jdbc, EcritureDesEvenementsDeVie ecriture) {
        this.jdbc = jdbc;
        this.ecriture = ecriture;
    }

    void proposer(UUID importation) {
        var paires = jdbc.sql(PAIRES)
                .param("import", importation)
                .query(new SimplePropertyRowMapper<>(Paire.class))
                .list();
        var passages = jdbc.sql(PASSAGES)
                .param("import", importation)
                .query(new SimplePropertyRowMapper<>(Passage.class))
                .list();
        Stream.concat(Rapprochement.etablissements(paires).stream(), Rapprochement.organismes(passages).stream())
                .forEach(p -> ecriture.proposer(p, importation));
    }
}
