package fr.treille.cooperation.jdbc;

import static fr.treille.cooperation.jdbc.Lignes.centimes;
import static fr.treille.cooperation.jdbc.Lignes.date;

import fr.treille.cooperation.Membre;
import fr.treille.cooperation.Signature;
import fr.treille.socle.Finess;
import fr.treille.socle.securite.Lecteur;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the members. A row is never erased: an exit is written on it, and a return is another row.
@Component
public class EcritureDesMembres {
    private final JdbcClient jdbc;

    EcritureDesMembres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets a member in, unless it is already in a live grappe of the campaign. Two who click at once wait for each
    /// other here, and only one gets `true`.
    public boolean inserer(Membre membre, String campagne) {
        return jdbc.sql("""
            insert into cooperation.membre (id, version, grappe, campagne, finess, nature, heures_eligibles,
                heures_totales, devis_equipement, sons, deja_finance, deja_finance_dui, deja_finance_annee,
                autre_europe, contrat_anterieur, entre_le, entre_par, entre_par_nom, modifie_le, modifie_par,
                modifie_par_nom)
            values (:id, :version, :grappe, :campagne, :finess, :nature, :heuresEligibles,
                :heuresTotales, :devis, :sons, :dejaFinance, :dejaFinanceDui, :dejaFinanceAnnee,
                :autreEurope, :contratAnterieur, :entreLe, :entrePar, :entreParNom, :le, :par, :parNom)
            on conflict (campagne, finess) where sorti_le is null do nothing
            """)
                        .params(parametres(membre))
                        .param("campagne", campagne)
                        .update()
                == 1;
    }

    /// Saves what an act changed. The row was locked by [#aModifier].
    public void enregistrer(Membre membre) {
        var sortie = membre.sortie();
        int lignes = jdbc.sql("""
            update cooperation.membre set version = :version, nature = :nature, heures_eligibles = :heuresEligibles,
                heures_totales = :heuresTotales, devis_equipement = :devis, sons = :sons,
                deja_finance = :dejaFinance, deja_finance_dui = :dejaFinanceDui,
                deja_finance_annee = :dejaFinanceAnnee, autre_europe = :autreEurope,
                contrat_anterieur = :contratAnterieur, modifie_le = :le, modifie_par = :par,
                modifie_par_nom = :parNom, sorti_le = :sortiLe, sorti_par = :sortiPar, sorti_par_nom = :sortiParNom
             where id = :id and version = :version - 1
            """)
                .params(parametres(membre))
                .param("sortiLe", sortie == null ? null : date(sortie.le()))
                .param("sortiPar", sortie == null ? null : sortie.compte())
                .param("sortiParNom", sortie == null ? null : sortie.nom())
                .update();
        if (lignes != 1) throw new IllegalStateException("Member %s moved under its lock".formatted(membre.id()));
    }

    /// A member whose line this reader may fill, in or out, locked: those who may change the grappe, and the
    /// direction of its own OG.
    public Optional<Membre> aModifier(UUID grappe, UUID id, Lecteur lecteur) {
        return jdbc.sql("""
            select m.* from cooperation.membre m
              join cooperation.grappe g on g.id = m.grappe
              join referentiel.etablissement e on e.finess = m.finess
             where m.id = :id and g.id = :grappe and (e.organisme = any(:peut_ogs) or %s) for update of m
            """.formatted(Perimetre.MODIFIABLE))
                .param("id", id)
                .param("grappe", grappe)
                .params(Perimetre.parametres(lecteur))
                .query(Lignes::membre)
                .optional();
    }

    /// All leave, because the grappe is given up.
    public void sortirTous(UUID grappe, Signature par) {
        jdbc.sql("""
            update cooperation.membre set version = version + 1, sorti_le = :le, sorti_par = :par, sorti_par_nom = :nom
             where grappe = :grappe and sorti_le is null
            """)
                .param("grappe", grappe)
                .param("le", date(par.le()))
                .param("par", par.compte())
                .param("nom", par.nom())
                .update();
    }

    /// Those who left when the grappe was given up.
    public List<Membre> sortisALAbandon(UUID grappe) {
        return jdbc.sql("""
            select m.* from cooperation.membre m join cooperation.grappe g on g.id = m.grappe
             where g.id = :grappe and m.sorti_le = g.abandonnee_le order by m.entre_le, m.finess
            """).param("grappe", grappe).query(Lignes::membre).list();
    }

    /// Where establishments are already engaged in a campaign.
    /// @param sauf grappe left out
    /// @return the other grappe's name by number, empty text when this reader may not see it
    public Map<Finess, String> ailleurs(Collection<Finess> numeros, String campagne, UUID sauf, Lecteur lecteur) {
        var engages = new HashMap<Finess, String>();
        jdbc.sql("""
            select m.finess, case when %s then g.nom else '' end as nom
              from cooperation.membre m join cooperation.grappe g on g.id = m.grappe
             where m.campagne = :campagne and m.sorti_le is null and m.grappe <> :sauf
               and m.finess = any(:numeros)
            """.formatted(Perimetre.VISIBLE))
                .param("campagne", campagne)
                .param("sauf", sauf)
                .param("numeros", numeros.stream().map(Finess::numero).toArray(String[]::new))
                .params(Perimetre.parametres(lecteur))
                .query(r -> {
                    engages.put(new Finess(r.getString("finess")), r.getString("nom"));
                });
        return engages;
    }

    private static Map<String, @Nullable Object> parametres(Membre membre) {
        var apport = membre.apport();
        var deja = apport.dejaFinance();
        var valeurs = new HashMap<String, @Nullable Object>();
        valeurs.put("id", membre.id());
        valeurs.put("version", membre.version());
        valeurs.put("grappe", membre.grappe());
        valeurs.put("finess", membre.finess().numero());
        valeurs.put("nature", apport.nature().name());
        valeurs.put("heuresEligibles", apport.heuresEligibles());
        valeurs.put("heuresTotales", apport.heuresTotales());
        valeurs.put("devis", centimes(apport.devisEquipement()));
        valeurs.put("sons", apport.sons());
        valeurs.put("dejaFinance", deja != null);
        valeurs.put("dejaFinanceDui", deja == null ? null : deja.solution());
        valeurs.put("dejaFinanceAnnee", deja == null ? null : deja.annee());
        valeurs.put("autreEurope", apport.autreEurope());
        valeurs.put("contratAnterieur", apport.contratAnterieur());
        valeurs.put("entreLe", date(membre.entree().le()));
        valeurs.put("entrePar", membre.entree().compte());
        valeurs.put("entreParNom", membre.entree().nom());
        valeurs.put("le", date(membre.modification().le()));
        valeurs.put("par", membre.modification().compte());
        valeurs.put("parNom", membre.modification().nom());
        return valeurs;
    }
}
