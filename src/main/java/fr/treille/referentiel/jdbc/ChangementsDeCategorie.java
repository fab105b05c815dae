package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.ChangementDeCategorie;
import fr.treille.referentiel.ChangementDeCategorie.Saisie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was said of the categories over the shipped files.
@Component
public class ChangementsDeCategorie {
    /// The establishments follow their category.
    static final String ETABLISSEMENTS = """
        update referentiel.etablissement e
           set champ = c.champ, essms = c.essms is not distinct from 'yes' and c.champ is not null
          from referentiel.categorie c
         where c.code = e.categorie
           and (e.champ, e.essms)
               is distinct from (c.champ, c.essms is not distinct from 'yes' and c.champ is not null)
        """;
    private static final String EN_VIGUEUR = """
        insert into referentiel.categorie as c
               (code, libelle, champ, base_du_champ, essms, jdv_j254, sons, source)
        select distinct on (code) code, libelle, champ, case when champ is not null then 'judgement' end, essms, false,
               sons, source
          from referentiel.changement_de_categorie
         where effet_le <= :jour
         order by code, effet_le desc, id desc
        on conflict (code) do update
           set libelle = excluded.libelle, champ = excluded.champ, base_du_champ = excluded.base_du_champ,
               essms = excluded.essms, sons = excluded.sons, source = excluded.source
         where (c.libelle, c.champ, c.essms, c.sons, c.source)
               is distinct from (excluded.libelle, excluded.champ, excluded.essms, excluded.sons, excluded.source)
        """;

    private final JdbcClient jdbc;

    ChangementsDeCategorie(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return latest effect first
    public List<ChangementDeCategorie> histoire(String code) {
        return jdbc.sql("""
            select id, code, libelle, champ, essms, sons, effet_le, source, nom as par, confirmee_nom as confirme_par, le
              from referentiel.changement_de_categorie where code = :code order by effet_le desc, id desc
            """)
                .param("code", code)
                .query(new SimplePropertyRowMapper<>(ChangementDeCategorie.class))
                .list();
    }

    /// @param proposition where two people are needed, which `confirmant` confirmed
    public void ajouter(
            String code,
            Saisie saisie,
            LocalDate effetLe,
            UUID auteur,
            String nom,
            @Nullable UUID proposition,
            @Nullable UUID confirmant,
            @Nullable String nomDuConfirmant) {
        jdbc.sql("""
            insert into referentiel.changement_de_categorie
                   (code, libelle, champ, essms, sons, effet_le, source, auteur, nom, argent, proposition, confirmee_par,
                    confirmee_nom)
            values (:code, :libelle, :champ, :essms, :sons, :effet, :source, :auteur, :nom, :argent, :proposition,
                    :confirmant, :nomDuConfirmant)
            """)
                .param("code", code)
                .param("libelle", saisie.libelle().strip())
                .param("champ", saisie.champ() == null ? null : saisie.champ().name())
                .param("essms", saisie.essms())
                .param("sons", saisie.sons())
                .param("effet", effetLe)
                .param("source", saisie.source().strip())
                .param("auteur", auteur)
                .param("nom", nom)
                .param("argent", proposition != null)
                .param("proposition", proposition)
                .param("confirmant", confirmant)
                .param("nomDuConfirmant", nomDuConfirmant)
                .update();
    }

    /// Open ones of this category in the register.
    public int etablissements(String code) {
        return jdbc.sql("select count(*) from referentiel.etablissement where categorie = :code and etat = 'OUVERT'")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    /// Puts in force what has come to its day, in the transaction of the caller, who holds the register.
    /// @return whether a category changed
    public boolean appliquer(LocalDate jour) {
        if (jdbc.sql(EN_VIGUEUR).param("jour", jour).update() == 0) return false;
        jdbc.sql(ETABLISSEMENTS).update();
        jdbc.sql(TailleDesOrganismes.SQL).update();
        jdbc.sql("update referentiel.nomenclatures_chargees set chargee_le = clock_timestamp()")
                .update();
        return true;
    }
}
