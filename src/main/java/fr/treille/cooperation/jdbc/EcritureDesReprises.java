package fr.treille.cooperation.jdbc;

import static fr.treille.cooperation.jdbc.Lignes.date;

import fr.treille.cooperation.Convention;
import fr.treille.cooperation.ConventionReprise;
import fr.treille.cooperation.Reprise;
import fr.treille.cooperation.Signature;
import fr.treille.programme.Composante;
import fr.treille.socle.Finess;
import fr.treille.socle.Montant;
import fr.treille.socle.securite.Lecteur;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the workbooks of grappes that existed before, and what was agreed and paid.
@Component
public class EcritureDesReprises {
    private final JdbcClient jdbc;

    EcritureDesReprises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void inserer(Reprise reprise) {
        jdbc.sql("""
            insert into cooperation.reprise (id, etat, fichier, contenu, deposee_le, deposee_par, deposee_par_nom)
            values (:id, :etat, :fichier, :contenu, :le, :par, :nom)
            """)
                .param("id", reprise.id())
                .param("etat", reprise.etat().name())
                .param("fichier", reprise.fichier())
                .param("contenu", reprise.contenu())
                .param("le", date(reprise.depot().le()))
                .param("par", reprise.depot().compte())
                .param("nom", reprise.depot().nom())
                .update();
    }

    /// The file, for the reader who sent it.
    public Optional<Reprise> de(UUID id, Lecteur lecteur) {
        return jdbc.sql("""
            select id, etat, fichier, contenu, deposee_par, deposee_par_nom, deposee_le, grappe
              from cooperation.reprise where id = :id and deposee_par = :compte
            """)
                .param("id", id)
                .param("compte", lecteur.compte())
                .query((r, _) -> new Reprise(
                        r.getObject("id", UUID.class),
                        Reprise.Etat.valueOf(r.getString("etat")),
                        r.getString("fichier"),
                        r.getBytes("contenu"),
                        Lignes.signature(r, "deposee_par", "deposee_par_nom", "deposee_le"),
                        r.getObject("grappe", UUID.class)))
                .optional();
    }

    public void confirmer(UUID id, UUID grappe, Signature par) {
        jdbc.sql("update cooperation.reprise set etat = 'CONFIRMEE', grappe = :grappe, confirmee_le = :le where"
                        + " id = :id")
                .param("id", id)
                .param("grappe", grappe)
                .param("le", date(par.le()))
                .update();
    }

    public void annuler(UUID id, Signature par) {
        jdbc.sql("""
            update cooperation.reprise set etat = 'ANNULEE', annulee_le = :le, annulee_par = :par,
                   annulee_par_nom = :nom where id = :id
            """)
                .param("id", id)
                .param("le", date(par.le()))
                .param("par", par.compte())
                .param("nom", par.nom())
                .update();
    }

    public void convenir(UUID grappe, Convention convention) {
        jdbc.sql("insert into cooperation.convention (grappe, numero, signee_le, montant) values (:g, :n, :s, :m)")
                .param("g", grappe)
                .param("n", convention.numero())
                .param("s", convention.signeeLe())
                .param("m", convention.montant().centimes())
                .update();
        int rang = 0;
        for (var convenu : convention.convenus()) {
            var finess = convenu.finess();
            jdbc.sql("""
                insert into cooperation.montant_convenu (grappe, rang, finess, composante, montant)
                values (:g, :r, :f, :c, :m)
                """)
                    .param("g", grappe)
                    .param("r", ++rang)
                    .param("f", finess == null ? null : finess.numero())
                    .param("c", convenu.composante().name())
                    .param("m", convenu.montant().centimes())
                    .update();
        }
        for (var verse : convention.verses()) {
            jdbc.sql("""
                insert into cooperation.versement (grappe, rang, verse_le, montant, reference)
                values (:g, :r, :d, :m, :ref)
                """)
                    .param("g", grappe)
                    .param("r", verse.rang())
                    .param("d", verse.le())
                    .param("m", verse.montant().centimes())
                    .param("ref", verse.reference())
                    .update();
        }
    }

    /// What was agreed and paid, as it was taken over. The caller has checked that the reader sees the grappe.
    public Optional<ConventionReprise> convention(UUID grappe) {
        var convenus = jdbc.sql("select * from cooperation.montant_convenu where grappe = :g order by rang")
                .param("g", grappe)
                .query((r, _) -> new Convention.Convenu(
                        Optional.ofNullable(r.getString("finess"))
                                .map(Finess::new)
                                .orElse(null),
                        Composante.valueOf(r.getString("composante")),
                        new Montant(r.getLong("montant"))))
                .list();
        var verses = jdbc.sql("select * from cooperation.versement where grappe = :g order by rang")
                .param("g", grappe)
                .query((r, _) -> new Convention.Verse(
                        r.getInt("rang"),
                        r.getObject("verse_le", LocalDate.class),
                        new Montant(r.getLong("montant")),
                        r.getString("reference")))
                .list();
        return jdbc.sql("""
            select c.*, r.fichier, r.deposee_le, r.deposee_par, r.deposee_par_nom
              from cooperation.convention c join cooperation.reprise r on r.grappe = c.grappe
             where c.grappe = :g
            """)
                .param("g", grappe)
                .query((r, _) -> new ConventionReprise(
                        new Convention(
                                r.getString("numero"),
                                r.getObject("signee_le", LocalDate.class),
                                new Montant(r.getLong("montant")),
                                List.copyOf(convenus),
                                List.copyOf(verses)),
                        r.getString("fichier"),
                        Lignes.signature(r, "deposee_par", "deposee_par_nom", "deposee_le")))
                .optional();
    }
}
