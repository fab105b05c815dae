package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.ChangementDeCategorie.Saisie;
import fr.treille.referentiel.PropositionDeCategorie;
import fr.treille.referentiel.PropositionDeCategorie.Etat;
import fr.treille.socle.securite.Lecteur;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Changes of categories that wait for a second person, and those that were decided.
@Component
public class PropositionsDeClassement {
    private static final String LUE = """
        select id, code, libelle, champ, essms, sons, effet_le, source, motif, vue, auteur, nom, le, etat, decidee_par,
               decidee_nom, decidee_le, decision_motif
          from referentiel.proposition_de_categorie
        """;
    private final JdbcClient jdbc;

    PropositionsDeClassement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the same words by the same person wait already
    public boolean deposer(
            UUID id, String code, Saisie saisie, LocalDate effet, String motif, int vue, Lecteur auteur) {
        return jdbc.sql("""
            insert into referentiel.proposition_de_categorie
                   (id, code, libelle, champ, essms, sons, effet_le, source, motif, vue, auteur, nom)
            values (:id, :code, :libelle, :champ, :essms, :sons, :effet, :source, :motif, :vue, :auteur, :nom)
            on conflict do nothing
            """)
                        .param("id", id)
                        .param("code", code)
                        .param("libelle", saisie.libelle().strip())
                        .param(
                                "champ",
                                saisie.champ() == null ? null : saisie.champ().name())
                        .param("essms", saisie.essms())
                        .param("sons", saisie.sons())
                        .param("effet", effet)
                        .param("source", saisie.source().strip())
                        .param("motif", motif)
                        .param("vue", vue)
                        .param("auteur", auteur.compte())
                        .param("nom", auteur.nom())
                        .update()
                == 1;
    }

    /// @return first come first
    public List<PropositionDeCategorie> enAttente() {
        return jdbc.sql(LUE + " where etat = 'EN_ATTENTE' order by le, id")
                .query(new SimplePropertyRowMapper<>(PropositionDeCategorie.class))
                .list();
    }

    public Optional<PropositionDeCategorie> une(UUID id) {
        return jdbc.sql(LUE + " where id = :id")
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(PropositionDeCategorie.class))
                .optional();
    }

    /// @return false when it is decided already: nothing changed
    public boolean decider(UUID id, Etat etat, Lecteur par, @Nullable String motif) {
        return jdbc.sql("""
            update referentiel.proposition_de_categorie
               set etat = :etat, decidee_par = :par, decidee_nom = :nom, decidee_le = now(), decision_motif = :motif
             where id = :id and etat = 'EN_ATTENTE'
            """)
                        .param("id", id)
                        .param("etat", etat.name())
                        .param("par", par.compte())
                        .param("nom", par.nom())
                        .param("motif", motif)
                        .update()
                == 1;
    }
}
