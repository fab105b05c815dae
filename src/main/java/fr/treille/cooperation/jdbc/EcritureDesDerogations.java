package fr.treille.cooperation.jdbc;

import static fr.treille.cooperation.jdbc.Lignes.date;

import fr.treille.cooperation.Derogation;
import fr.treille.cooperation.Signature;
import fr.treille.socle.securite.Lecteur;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what the ARS lifted. What is taken back stays written.
@Component
public class EcritureDesDerogations {
    private final JdbcClient jdbc;

    EcritureDesDerogations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether this reader may lift a finding of this living grappe.
    public boolean permise(UUID grappe, Lecteur lecteur) {
        return jdbc.sql("select true from cooperation.grappe g where g.id = :id and g.etat <> 'ABANDONNEE' and "
                        + Perimetre.DEROGEABLE)
                .param("id", grappe)
                .params(Perimetre.parametres(lecteur))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// Writes it unless the finding is already lifted.
    public void accorder(UUID grappe, Derogation derogation) {
        jdbc.sql("""
            insert into cooperation.derogation
                   (id, grappe, constat, motif, accordee_le, accordee_par, accordee_par_nom)
            values (gen_random_uuid(), :grappe, :constat, :motif, :le, :par, :nom)
            on conflict (grappe, constat) where retiree_le is null do nothing
            """)
                .param("grappe", grappe)
                .param("constat", derogation.constat())
                .param("motif", derogation.motif())
                .param("le", date(derogation.accord().le()))
                .param("par", derogation.accord().compte())
                .param("nom", derogation.accord().nom())
                .update();
    }

    public void retirer(UUID grappe, String constat, Signature par) {
        jdbc.sql("""
            update cooperation.derogation set retiree_le = :le, retiree_par = :par, retiree_par_nom = :nom
             where grappe = :grappe and constat = :constat and retiree_le is null
            """)
                .param("grappe", grappe)
                .param("constat", constat)
                .param("le", date(par.le()))
                .param("par", par.compte())
                .param("nom", par.nom())
                .update();
    }
}
