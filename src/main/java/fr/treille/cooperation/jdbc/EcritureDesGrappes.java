package fr.treille.cooperation.jdbc;

import static fr.treille.cooperation.jdbc.Lignes.centimes;
import static fr.treille.cooperation.jdbc.Lignes.date;

import fr.treille.cooperation.Grappe;
import fr.treille.socle.securite.Lecteur;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the grappes. There is no `delete`: one is given up, and stays.
@Component
public class EcritureDesGrappes {
    private final JdbcClient jdbc;

    EcritureDesGrappes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when this identifier is already there: the form was sent twice
    public boolean inserer(Grappe grappe) {
        return jdbc.sql("""
            insert into cooperation.grappe (id, version, nom, campagne, regles, etat, origine, porteur, solution,
                solution_referencee, devis_amoa_marche, devis_amoa_pilotage, devis_editeur, auteur, auteur_nom,
                creee_le, modifiee_par, modifiee_par_nom, modifiee_le)
            values (:id, :version, :nom, :campagne, :regles, :etat, :origine, :porteur, :solution,
                :solutionReferencee, :amoaMarche, :amoaPilotage, :editeur, :auteur, :auteurNom,
                :creeeLe, :par, :parNom, :le)
            on conflict (id) do nothing
            """).params(parametres(grappe)).update() == 1;
    }

    /// Saves what an act changed. The row was locked by [#aModifier].
    public void enregistrer(Grappe grappe) {
        int lignes = jdbc.sql("""
            update cooperation.grappe set version = :version, nom = :nom, campagne = :campagne, regles = :regles,
                etat = :etat, porteur = :porteur, solution = :solution, solution_referencee = :solutionReferencee,
                devis_amoa_marche = :amoaMarche, devis_amoa_pilotage = :amoaPilotage, devis_editeur = :editeur,
                modifiee_par = :par, modifiee_par_nom = :parNom, modifiee_le = :le,
                abandonnee_le = case when :etat = 'ABANDONNEE' then cast(:le as timestamptz) end
             where id = :id and version = :version - 1
            """).params(parametres(grappe)).update();
        if (lignes != 1) throw new IllegalStateException("Grappe %s moved under its lock".formatted(grappe.id()));
    }

    /// A grappe this reader may change, locked until the end of the transaction.
    public Optional<Grappe> aModifier(UUID id, Lecteur lecteur) {
        return jdbc.sql("select g.* from cooperation.grappe g where g.id = :id and " + Perimetre.MODIFIABLE
                        + " for update of g")
                .param("id", id)
                .params(Perimetre.parametres(lecteur))
                .query(Lignes::grappe)
                .optional();
    }

    private static Map<String, @Nullable Object> parametres(Grappe grappe) {
        var reglages = grappe.reglages();
        var valeurs = new HashMap<String, @Nullable Object>();
        valeurs.put("id", grappe.id());
        valeurs.put("version", grappe.version());
        valeurs.put("nom", reglages.nom());
        valeurs.put("campagne", reglages.campagne());
        valeurs.put("regles", grappe.regles());
        valeurs.put("etat", grappe.etat().name());
        valeurs.put("origine", grappe.origine().name());
        valeurs.put(
                "porteur",
                reglages.porteur() == null ? null : reglages.porteur().numero());
        valeurs.put("solution", reglages.solution());
        valeurs.put("solutionReferencee", reglages.solutionReferencee());
        valeurs.put("amoaMarche", centimes(reglages.devis().amoaMarche()));
        valeurs.put("amoaPilotage", centimes(reglages.devis().amoaPilotage()));
        valeurs.put("editeur", centimes(reglages.devis().editeur()));
        valeurs.put("auteur", grappe.creation().compte());
        valeurs.put("auteurNom", grappe.creation().nom());
        valeurs.put("creeeLe", date(grappe.creation().le()));
        valeurs.put("par", grappe.modification().compte());
        valeurs.put("parNom", grappe.modification().nom());
        valeurs.put("le", date(grappe.modification().le()));
        return valeurs;
    }
}
