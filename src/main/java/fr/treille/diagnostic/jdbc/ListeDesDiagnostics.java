package fr.treille.diagnostic.jdbc;

import fr.treille.diagnostic.DiagnosticDeLaListe;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Ordre;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Component;

/// The open ESSMS of a perimeter and where their diagnostics stand.
@Component
public class ListeDesDiagnostics {
    private static final String DU_PERIMETRE = """
        from referentiel.etablissement e
        where e.essms and e.etat = 'OUVERT' and %s
          and (not :commences or exists (select from diagnostic.partie c where c.essms = e.finess))
        """.formatted(Perimetre.ESSMS_VU);
    private static final String LISTE = """
        select e.finess, e.nom, coalesce(o.nom, 'Organisme ' || o.finess) as organisme, e.champ, e.departement,
               (select count(distinct p.section) from diagnostic.partie p
                 where p.essms = e.finess or p.og = e.organisme)::int as parties,
               (select (max(p.le) at time zone 'Europe/Paris')::date from diagnostic.partie p where p.essms = e.finess)
                   as derniere
          from (select e.* %s) e join referentiel.organisme o on o.finess = e.organisme
        """.formatted(DU_PERIMETRE);
    private static final Ordre PAR_NOM = ordre("l.nom", "text");
    private static final Map<String, Ordre> ORDRES = Map.of(
            "nom", PAR_NOM,
            "organisme", ordre("l.organisme", "text"),
            "derniere", ordre("coalesce(l.derniere, date '1900-01-01')", "date"));

    private final JdbcClient jdbc;

    ListeDesDiagnostics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param commences only those that have begun
    /// @param limite    most lines
    public List<DiagnosticDeLaListe> liste(Lecteur lecteur, boolean commences, Demande demande, int limite) {
        return lignes(lecteur, commences, demande, "limit " + limite).list();
    }

    /// The same lines from the first, one by one.
    public void chacune(Lecteur lecteur, boolean commences, Demande demande, Consumer<DiagnosticDeLaListe> suite) {
        try (var lignes = lignes(lecteur, commences, demande.depuisLeDebut(), "").stream()) {
            lignes.forEach(suite);
        }
    }

    public long nombre(Lecteur lecteur, boolean commences) {
        return jdbc.sql("select count(*) " + DU_PERIMETRE)
                .params(Perimetre.parametres(lecteur))
                .param("commences", commences)
                .query(Long.class)
                .single();
    }

    /// Where a line stands in the asked order.
    public static Demande.Curseur position(DiagnosticDeLaListe ligne, Demande demande) {
        var valeur = switch (demande.tri() == null ? "nom" : demande.tri()) {
            case "organisme" -> ligne.organisme();
            case "derniere" ->
                ligne.derniere() == null ? "1900-01-01" : ligne.derniere().toString();
            default -> ligne.nom();
        };
        return new Demande.Curseur(valeur, ligne.finess());
    }

    private MappedQuerySpec<DiagnosticDeLaListe> lignes(
            Lecteur lecteur, boolean commences, Demande demande, String limite) {
        var ordre = demande.ordre(ORDRES, PAR_NOM);
        return jdbc.sql("select * from (%s) l where %s %s %s"
                        .formatted(LISTE, ordre.condition(demande), ordre.clause(demande), limite))
                .params(Perimetre.parametres(lecteur))
                .params(demande.parametres())
                .param("commences", commences)
                .query(new SimplePropertyRowMapper<>(DiagnosticDeLaListe.class));
    }

    private static Ordre ordre(String expression, String type) {
        return new Ordre(expression, type, "l.finess", "text");
    }
}
